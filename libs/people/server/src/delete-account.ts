import { Injectable } from '@nestjs/common';
import { Database, EventLog, type Actor } from '@essaim/platform-server';
import { AccessToken } from './access-token.entity.ts';
import { AccountDeletionGuards } from './account-deletion-guards.ts';
import { AccountLinks } from './account-links.ts';
import { ConfirmPassword } from './confirm-password.ts';
import { WrongPassword } from './people.errors.ts';
import { AccountDeleted } from './people.events.ts';
import { lockViewer } from './people.reads.ts';
import { Person } from './person.entity.ts';
import { Sessions } from './sessions.ts';

/** Erases the viewer's account. What they wrote in public stays, under an anonymous person. */
@Injectable()
export class DeleteAccount {
  private readonly db: Database;
  private readonly events: EventLog;
  private readonly confirm: ConfirmPassword;
  private readonly guards: AccountDeletionGuards;
  private readonly links: AccountLinks;
  private readonly sessions: Sessions;
  constructor(
    db: Database,
    events: EventLog,
    confirm: ConfirmPassword,
    guards: AccountDeletionGuards,
    links: AccountLinks,
    sessions: Sessions,
  ) {
    this.db = db;
    this.events = events;
    this.confirm = confirm;
    this.guards = guards;
    this.links = links;
    this.sessions = sessions;
  }

  /** Throws what ConfirmPassword throws, and a Conflict where another slice still needs the person. */
  async run(actor: Actor, password: string): Promise<void> {
    const known = await this.confirm.run(actor, 'password', password);
    await this.db.write(async (tx) => {
      const person = await lockViewer(tx, known.id);
      if (person.passwordHash !== known.passwordHash) throw new WrongPassword('password');
      await this.guards.pass(tx, person.id);
      await tx.delete(AccessToken, { personId: person.id });
      await this.links.forgetAll(tx, person.id);
      await this.sessions.endAll(tx, person.id);
      person.erase();
      await tx.update(Person, person.id, { ...person } as never);
      await this.events.record(tx, person.id, new AccountDeleted(person.id));
    });
  }
}
