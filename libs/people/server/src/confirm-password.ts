import { Injectable } from '@nestjs/common';
import { Database, Unauthenticated, signedIn, type Actor } from '@essaim/platform-server';
import { AccountAttempts } from './account-attempts.ts';
import { isPassword } from './password.ts';
import { NoPassword, WrongPassword } from './people.errors.ts';
import { credentialsOf } from './people.reads.ts';
import type { Person } from './person.entity.ts';

/** Asks for the password once more before something grave: an open browser is not yet its owner. */
@Injectable()
export class ConfirmPassword {
  private readonly db: Database;
  private readonly attempts: AccountAttempts;
  constructor(db: Database, attempts: AccountAttempts) {
    this.db = db;
    this.attempts = attempts;
  }

  /** The person. Throws RATE_LIMITED, WrongPassword at `path`, or NoPassword for someone who comes by links only. */
  async run(actor: Actor, path: string, password: string): Promise<Person> {
    const { personId } = signedIn(actor);
    await this.attempts.count('confirm', actor, personId);
    const person = await this.db.read((tx) => credentialsOf(tx, { id: personId }));
    if (!person) throw new Unauthenticated(); // erased since the request began
    if (!person.passwordHash) throw new NoPassword();
    if (!(await isPassword(person.passwordHash, password))) throw new WrongPassword(path);
    await this.attempts.forget('confirm', personId);
    return person;
  }
}
