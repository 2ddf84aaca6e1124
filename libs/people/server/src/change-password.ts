import { Injectable } from '@nestjs/common';
import { Database, EventLog, InputCheck, type Actor } from '@essaim/platform-server';
import { AccountLinks } from './account-links.ts';
import { ConfirmPassword } from './confirm-password.ts';
import { checkPassword, hashPassword } from './password.ts';
import { WrongPassword } from './people.errors.ts';
import { PasswordChanged } from './people.events.ts';
import { lockViewer } from './people.reads.ts';
import { Person } from './person.entity.ts';
import { Sessions, type OpenedSession } from './sessions.ts';

/** Changes the viewer's password. The session goes on under a new token, every other one ends; programs stay. */
@Injectable()
export class ChangePassword {
  private readonly db: Database;
  private readonly events: EventLog;
  private readonly confirm: ConfirmPassword;
  private readonly links: AccountLinks;
  private readonly sessions: Sessions;
  constructor(db: Database, events: EventLog, confirm: ConfirmPassword, links: AccountLinks, sessions: Sessions) {
    this.db = db;
    this.events = events;
    this.confirm = confirm;
    this.links = links;
    this.sessions = sessions;
  }

  /** Throws what ConfirmPassword throws, and BAD_USER_INPUT for the new password. */
  async run(
    actor: Actor,
    { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
    userAgent?: string,
  ): Promise<OpenedSession> {
    const known = await this.confirm.run(actor, 'currentPassword', currentPassword);
    const check = new InputCheck();
    checkPassword(check, 'newPassword', newPassword, known.email);
    check.done();

    const passwordHash = await hashPassword(newPassword);
    return this.db.write(async (tx) => {
      const person = await lockViewer(tx, known.id);
      if (person.passwordHash !== known.passwordHash) throw new WrongPassword('currentPassword');
      await tx.update(Person, person.id, { passwordHash });
      await this.sessions.endAll(tx, person.id);
      await this.links.forgetAll(tx, person.id);
      await this.events.record(tx, person.id, new PasswordChanged(person.id));
      return this.sessions.open(tx, actor, person, userAgent);
    });
  }
}
