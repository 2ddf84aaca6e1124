import { Injectable } from '@nestjs/common';
import { Database, EventLog, type Actor } from '@essaim/platform-server';
import { AccountAttempts } from './account-attempts.ts';
import { AccountLinks } from './account-links.ts';
import { LinkNotGood } from './people.errors.ts';
import { lockPerson } from './people.reads.ts';
import type { Person } from './person.entity.ts';
import { proveAddress } from './prove-address.ts';

/** Takes a link from a verification mail: the address is the person's own. Pressed again, it says so again. */
@Injectable()
export class VerifyEmail {
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

  /** Throws LinkNotGood. Signs nobody in. */
  async run(actor: Actor, token: string): Promise<Person> {
    await this.attempts.count('link_use', actor);
    return this.db.write(async (tx) => {
      const link = await this.links.find(tx, token, 'VERIFY_EMAIL');
      const person = await lockPerson(tx, link.personId);
      if (!person) throw new LinkNotGood();
      if (!person.emailVerifiedAt) {
        await this.links.use(tx, token, 'VERIFY_EMAIL');
        await proveAddress(tx, this.events, person);
      }
      return person;
    });
  }
}
