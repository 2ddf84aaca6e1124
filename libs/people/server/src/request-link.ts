import { Injectable } from '@nestjs/common';
import { Database, EventLog, type Actor } from '@essaim/platform-server';
import { AccountAttempts } from './account-attempts.ts';
import { AccountLinks } from './account-links.ts';
import { tidyEmail } from './email-address.ts';
import { inEvenTime } from './even-time.ts';
import { PasswordResetRequested, SignInLinkRequested } from './people.events.ts';
import { credentialsOf } from './people.reads.ts';

/** Milliseconds an answer takes, whether a link was made or not: several times what making one takes. */
const EVEN_MS = 150;

const told = { SIGN_IN: SignInLinkRequested, RESET_PASSWORD: PasswordResetRequested } as const;

/**
 * Has a link mailed that signs in, or that lets choose a new password. Nothing in the answer, its time or its limits
 * tells whether the address is known; only the mailbox does.
 */
@Injectable()
export class RequestLink {
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
  async run(actor: Actor, purpose: keyof typeof told, address: string): Promise<void> {
    const email = tidyEmail(address).slice(0, 320);
    await this.attempts.count('link', actor, email);
    await inEvenTime(EVEN_MS, () =>
      this.db.write(async (tx) => {
        const person = await credentialsOf(tx, { email });
        if (!person) return;
        const link = await this.links.make(tx, person.id, purpose);
        await this.events.record(tx, null, new told[purpose](person.id, link.id));
      }),
    );
  }
}
