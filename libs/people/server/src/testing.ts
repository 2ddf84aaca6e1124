import { readSettings, signedIn, type Actor, type Database, type SignedIn } from '@essaim/platform-server';
import { AccessToken } from './access-token.entity.ts';
import { freeHandle } from './handle.ts';
import { hashPassword } from './password.ts';
import { peopleShape, type PeopleSettings } from './people.settings.ts';
import { Person } from './person.entity.ts';
import { hashOfToken, newAccessSecret, newSessionToken } from './secret-token.ts';
import { Session } from './session.entity.ts';

/** The password of everyone that tests make. */
export const TEST_PASSWORD = 'sept-petites-alveoles';

/** The slice's settings as nobody changed them. */
export const testPeopleSettings: PeopleSettings = readSettings(peopleShape, {});

/** Hashed once: it is the slowest thing that making a person does. */
let hashed: Promise<string> | undefined;

/** A person as a test needs them: verified, reading French, with TEST_PASSWORD; `aPerson(db, 'Ana')`. */
export async function aPerson(db: Database, name = 'Ana', but: Partial<Person> = {}): Promise<Person> {
  const passwordHash = await (hashed ??= hashPassword(TEST_PASSWORD));
  return db.write(async (tx) => {
    const handle = await freeHandle(tx, name);
    const person = Object.assign(
      new Person(),
      { name, handle, email: `${handle}@people.example`, language: 'fr', emailVerifiedAt: new Date(), passwordHash },
      but,
    );
    await tx.insert(Person, person);
    return person;
  });
}

/** The actor that a use case sees when this person asks in a browser. */
export const actorOf = (person: Person, but: Partial<Actor> = {}): SignedIn =>
  signedIn({
    personId: person.id,
    instanceRoles: person.instanceRoles,
    via: 'session',
    sessionId: null,
    language: person.language,
    source: '127.0.0.1',
    ...but,
  });

/** A session of that person's; the `Cookie` header of whoever is in it. */
export async function aSession(
  db: Database,
  person: Person,
  but: Partial<Session> = {},
): Promise<{ id: string; cookie: string }> {
  const token = newSessionToken();
  const expiresAt = new Date(Date.now() + 30 * 86_400_000);
  const session = Object.assign(new Session(), { personId: person.id, tokenHash: hashOfToken(token), expiresAt }, but);
  await db.write((tx) => tx.insert(Session, session));
  return { id: session.id, cookie: `essaim_session=${token}` };
}

/** A program's way in, in that person's name; the `Authorization` header it sends. */
export async function anAccessToken(
  db: Database,
  person: Person,
  but: Partial<AccessToken> = {},
): Promise<{ id: string; authorization: string }> {
  const secret = newAccessSecret();
  const token = Object.assign(
    new AccessToken(),
    { personId: person.id, name: 'a program', secretHash: hashOfToken(secret) },
    but,
  );
  await db.write((tx) => tx.insert(AccessToken, token));
  return { id: token.id, authorization: `Bearer ${secret}` };
}
