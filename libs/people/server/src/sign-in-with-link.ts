import { Injectable } from '@nestjs/common';
import { Database, EventLog, type Actor } from '@essaim/platform-server';
import { AccountAttempts } from './account-attempts.ts';
import { AccountLinks } from './account-links.ts';
import { LinkNotGood } from './people.errors.ts';
import { lockPerson } from './people.reads.ts';
import { endWhatWasUnproven, proveAddress } from './prove-address.ts';
import { Sessions, type OpenedSession } from './sessions.ts';

/** Signs in by a link from a mail, once. */
@Injectable()
export class SignInWithLink {
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

  /** Throws RATE_LIMITED or LinkNotGood. */
  async run(actor: Actor, token: string, userAgent?: string): Promise<OpenedSession> {
    await this.attempts.count('link_use', actor);
    return this.db.write(async (tx) => {
      const person = await lockPerson(tx, await this.links.use(tx, token, 'SIGN_IN'));
      if (!person) throw new LinkNotGood();
      await endWhatWasUnproven(tx, person);
      await proveAddress(tx, this.events, person);
      return this.sessions.open(tx, actor, person, userAgent);
    });
  }
}
