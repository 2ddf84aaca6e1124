import { Injectable } from '@nestjs/common';
import { languages, type Language } from '@essaim/catalogue';
import { Database, EventLog, InputCheck, insertUnless, type Actor, type Tx } from '@essaim/platform-server';
import { AccountAttempts } from './account-attempts.ts';
import { AccountLinks } from './account-links.ts';
import { checkEmail } from './email-address.ts';
import { freeHandle } from './handle.ts';
import { checkPassword, hashPassword } from './password.ts';
import { EmailTaken, HandleTaken } from './people.errors.ts';
import { SignedUp, VerificationRequested } from './people.events.ts';
import { checkName } from './person-name.ts';
import { Person } from './person.entity.ts';
import { Sessions, type OpenedSession } from './sessions.ts';

/** What someone gives to open an account. */
export interface SignUpWish {
  email: string;
  password: string;
  name: string;
  /** The language they are reading, unless said. */
  language?: string | null;
}

/** What an outer slice does with a sign-up: looks at its part of the input, then acts in the same transaction. */
export interface SignUpCompanion {
  check(check: InputCheck): void;
  run(tx: Tx, actor: Actor, personId: string): Promise<unknown>;
}

/** Opens an account, signs in, and has a link mailed that verifies the address. */
@Injectable()
export class SignUp {
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

  /** Throws BAD_USER_INPUT, RATE_LIMITED, or EmailTaken. Refused by the companion, nothing happened at all. */
  async run(actor: Actor, wish: SignUpWish, userAgent?: string, companion?: SignUpCompanion): Promise<OpenedSession> {
    const check = new InputCheck();
    const name = checkName(check, 'name', wish.name);
    const email = checkEmail(check, 'email', wish.email);
    const language = checkLanguage(check, wish.language ?? actor.language);
    checkPassword(check, 'password', wish.password, email);
    companion?.check(check);
    check.done();

    await this.attempts.count('sign_up', actor, email);
    const passwordHash = await hashPassword(wish.password);
    return this.db.write(async (tx) => {
      const handle = await freeHandle(tx, name);
      const person = Object.assign(new Person(), { name, email, language, handle, passwordHash });
      await insertUnless(tx, person, { person_email: EmailTaken, person_handle: HandleTaken });
      const link = await this.links.make(tx, person.id, 'VERIFY_EMAIL');
      await this.events.record(tx, person.id, new SignedUp(person.id), new VerificationRequested(person.id, link.id));
      await companion?.run(tx, actor, person.id);
      return this.sessions.open(tx, actor, person, userAgent);
    });
  }
}

/** A language that the instance speaks; notes a problem for any other. */
export function checkLanguage(check: InputCheck, given: string | null): Language {
  if (!(languages as readonly (string | null)[]).includes(given)) check.problem('language', 'people.unknown_language');
  return given as Language;
}
