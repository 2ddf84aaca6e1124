import { Injectable } from '@nestjs/common';
import { Database, EventLog, signedIn, type Actor } from '@essaim/platform-server';
import { AccountAttempts } from './account-attempts.ts';
import { AccountLinks } from './account-links.ts';
import { VerificationRequested } from './people.events.ts';
import { lockViewer } from './people.reads.ts';

/** Has the verification mail sent again to the viewer's own address; does nothing where it is verified. */
@Injectable()
export class RequestEmailVerification {
  private readonly db: Database;
  private readonly events: EventLog;
  private readonly attempts: AccountAttempts;
  private readonly links: AccountLinks;
  constructor(db: Database, events: EventLog, attempts: AccountAttempts, links: AccountLinks) {
    this.db = db;
    this.events = events;
    this.attempts = attempts;
    this.links = links;
  }

  /** Throws RATE_LIMITED. */
  async run(actor: Actor): Promise<void> {
    const { personId } = signedIn(actor);
    await this.attempts.count('link', actor, personId);
    await this.db.write(async (tx) => {
      const person = await lockViewer(tx, personId);
      if (person.emailVerifiedAt) return;
      const link = await this.links.make(tx, personId, 'VERIFY_EMAIL');
      await this.events.record(tx, personId, new VerificationRequested(personId, link.id));
    });
  }
}
