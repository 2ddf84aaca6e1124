import { Injectable } from '@nestjs/common';
import { Database, EventLog, InputCheck, type Actor } from '@essaim/platform-server';
import { AccessToken } from './access-token.entity.ts';
import { AccountAttempts } from './account-attempts.ts';
import { AccountLinks } from './account-links.ts';
import { checkPassword, hashPassword } from './password.ts';
import { LinkNotGood } from './people.errors.ts';
import { PasswordChanged } from './people.events.ts';
import { lockPerson, personsByIds } from './people.reads.ts';
import { Person } from './person.entity.ts';
import { proveAddress } from './prove-address.ts';
import { Sessions, type OpenedSession } from './sessions.ts';

/** Chooses a new password by a link from a mail, and signs in. Everyone else who was in, programs too, is out. */
@Injectable()
export class ResetPassword {
  private readonly db: Database;
  private readonly events: EventLog;
  private readonly attempts: AccountAttempts;
  private readonly links: AccountLinks;
  private readonly sessions: Sessions;
  constructor(db: Database, events: EventLog, attempts: AccountAttempts, links: AccountLinks, sessions: Sessions) {
    this.db = db;
    this.events = events;
    this.attempts = attempts;
    this.links = links;
    this.sessions = sessions;
  }

  /** Throws RATE_LIMITED, LinkNotGood, or BAD_USER_INPUT for the password; the link is then still good. */
  async run(
    actor: Actor,
    { token, password }: { token: string; password: string },
    userAgent?: string,
  ): Promise<OpenedSession> {
    await this.attempts.count('link_use', actor);
    const check = new InputCheck();
    checkPassword(check, 'password', password, await this.addressOf(token));
    check.done();

    const passwordHash = await hashPassword(password);
    return this.db.write(async (tx) => {
      const person = await lockPerson(tx, await this.links.use(tx, token, 'RESET_PASSWORD'));
      if (!person) throw new LinkNotGood();
      await tx.update(Person, person.id, { passwordHash });
      await tx.delete(AccessToken, { personId: person.id });
      await this.sessions.endAll(tx, person.id);
      await this.links.forgetAll(tx, person.id);
      await proveAddress(tx, this.events, person);
      await this.events.record(tx, person.id, new PasswordChanged(person.id));
      return this.sessions.open(tx, actor, person, userAgent);
    });
  }

  private addressOf(token: string): Promise<string | null> {
    return this.db.read(async (tx) => {
      const link = await this.links.find(tx, token, 'RESET_PASSWORD');
      const [person] = await personsByIds(tx, [link.personId]);
      return person?.email ?? null;
    });
  }
}
