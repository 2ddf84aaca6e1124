import { Injectable } from '@nestjs/common';
import { languages, type Language } from '@essaim/catalogue';
import { Database, EventLog, InputCheck, insertUnless, type Tx } from '@essaim/platform-server';
import { AccountLinks } from './account-links.ts';
import { checkEmail } from './email-address.ts';
import { freeHandle } from './handle.ts';
import { checkPassword, hashPassword } from './password.ts';
import { EmailTaken, HandleTaken } from './people.errors.ts';
import { SignedUp } from './people.events.ts';
import { credentialsOf } from './people.reads.ts';
import { checkName } from './person-name.ts';
import { Person } from './person.entity.ts';
import { endWhatWasUnproven, proveAddress } from './prove-address.ts';

/** Makes an admin of the instance, new or already there: `essaim admin create`. Whoever runs it has the machine. */
@Injectable()
export class CreateAdmin {
  private readonly db: Database;
  private readonly events: EventLog;
  private readonly links: AccountLinks;
  constructor(db: Database, events: EventLog, links: AccountLinks) {
    this.db = db;
    this.events = events;
    this.links = links;
  }

  /**
   * A new account has the password given; a verified one that is already there keeps its own. Where there is none, `passwordUrl` is
   * the link, good for SIGN_IN_LINK_MINUTES, under which one is chosen. Throws BAD_USER_INPUT.
   */
  async run(wish: {
    email: string;
    name: string;
    password?: string;
    language?: Language;
  }): Promise<{ person: Person; created: boolean; passwordUrl: string | null }> {
    const check = new InputCheck();
    const email = checkEmail(check, 'email', wish.email);
    const name = checkName(check, 'name', wish.name);
    if (wish.password !== undefined) checkPassword(check, 'password', wish.password, email);
    check.done();

    const passwordHash = wish.password === undefined ? null : await hashPassword(wish.password);
    return this.db.write(async (tx) => {
      const known = await credentialsOf(tx, { email });
      const person = known ?? (await this.open(tx, { email, name, language: wish.language ?? languages[0] }));
      await endWhatWasUnproven(tx, person); // whoever signed up with this address before may be anyone
      person.passwordHash ??= passwordHash;
      await proveAddress(tx, this.events, person);
      if (!person.instanceRoles.includes('ADMIN')) person.instanceRoles.push('ADMIN');
      await tx.update(Person, person.id, { instanceRoles: person.instanceRoles, passwordHash: person.passwordHash });
      const passwordUrl = person.passwordHash
        ? null
        : this.links.url(await this.links.make(tx, person.id, 'RESET_PASSWORD'));
      return { person, created: !known, passwordUrl };
    });
  }

  private async open(tx: Tx, wish: { email: string; name: string; language: Language }): Promise<Person> {
    const person = Object.assign(new Person(), { ...wish, handle: await freeHandle(tx, wish.name) });
    await insertUnless(tx, person, { person_email: EmailTaken, person_handle: HandleTaken });
    await this.events.record(tx, null, new SignedUp(person.id));
    return person;
  }
}
