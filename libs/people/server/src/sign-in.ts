import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '@essaim/platform-server';
import { AccountAttempts } from './account-attempts.ts';
import { tidyEmail } from './email-address.ts';
import { isPassword } from './password.ts';
import { WrongCredentials } from './people.errors.ts';
import { credentialsOf, lockPerson } from './people.reads.ts';
import { Sessions, type OpenedSession } from './sessions.ts';

/** Signs in by address and password. */
@Injectable()
export class SignIn {
  private readonly db: Database;
  private readonly attempts: AccountAttempts;
  private readonly sessions: Sessions;
  constructor(db: Database, attempts: AccountAttempts, sessions: Sessions) {
    this.db = db;
    this.attempts = attempts;
    this.sessions = sessions;
  }

  /** Throws RATE_LIMITED or WrongCredentials, in the same time and words whether the address is known or not. */
  async run(actor: Actor, given: { email: string; password: string }, userAgent?: string): Promise<OpenedSession> {
    const email = tidyEmail(given.email).slice(0, 320);
    await this.attempts.count('sign_in', actor, email);
    const known = await this.db.read((tx) => credentialsOf(tx, { email }));
    if (!(await isPassword(known?.passwordHash, given.password)) || !known) throw new WrongCredentials();
    await this.attempts.forget('sign_in', email);
    return this.db.write(async (tx) => {
      const person = await lockPerson(tx, known.id);
      // Between the look and here, the account may have been erased or its password changed.
      if (person?.passwordHash !== known.passwordHash) throw new WrongCredentials();
      return this.sessions.open(tx, actor, person!, userAgent);
    });
  }
}
