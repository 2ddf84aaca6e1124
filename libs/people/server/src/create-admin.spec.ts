import { beforeAll, describe, expect, it } from '@jest/globals';
import { EventLog, readPlatformSettings } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { AccountLinks } from './account-links.ts';
import { CreateAdmin } from './create-admin.ts';
import { isPassword } from './password.ts';
import { credentialsOf } from './people.reads.ts';
import { peopleSlice } from './people.slice.ts';
import { Session } from './session.entity.ts';
import { aPerson, aSession, testPeopleSettings } from './testing.ts';

describe('The first admin of an instance', () => {
  let db: TestDatabase;
  let createAdmin: CreateAdmin;
  beforeAll(async () => {
    db = await aDatabase(peopleSlice);
    createAdmin = new CreateAdmin(db, new EventLog(), new AccountLinks(testPeopleSettings, readPlatformSettings({})));
  });

  it('is made with a password', async () => {
    const { person, created, passwordUrl } = await createAdmin.run({
      email: 'Admin@town.example',
      name: 'Ana',
      password: 'sept-petites-alveoles',
    });
    expect([created, passwordUrl]).toEqual([true, null]);
    const kept = await db.read((tx) => credentialsOf(tx, { id: person.id }));
    expect(kept).toMatchObject({
      email: 'admin@town.example',
      instanceRoles: ['ADMIN'],
      emailVerifiedAt: expect.any(Date),
    });
    expect(await isPassword(kept?.passwordHash, 'sept-petites-alveoles')).toBe(true);
  });

  it('or without: a link is given under which they choose one', async () => {
    const { passwordUrl } = await createAdmin.run({ email: 'later@town.example', name: 'Later' });
    expect(passwordUrl).toMatch(/^http:\/\/localhost:4000\/reset\/[\w-]{64}$/);
  });

  it('may be someone already there, who keeps their name, their password and their other roles', async () => {
    const bo = await aPerson(db, 'Bo', { email: 'bo@town.example', instanceRoles: ['MEDIATOR'] });
    const { person, created, passwordUrl } = await createAdmin.run({
      email: 'bo@town.example',
      name: 'Somebody',
      password: 'huit-petites-alveoles',
    });
    expect([person.id, person.name, created, passwordUrl]).toEqual([bo.id, 'Bo', false, null]);
    expect(person.instanceRoles).toEqual(['MEDIATOR', 'ADMIN']);
    const kept = await db.read((tx) => credentialsOf(tx, { id: bo.id }));
    expect(await isPassword(kept?.passwordHash, 'huit-petites-alveoles')).toBe(false);
  });

  it('is not whoever opened an account under their address without proving that it was theirs', async () => {
    const stranger = await aPerson(db, 'Stranger', { email: 'mayor@town.example', emailVerifiedAt: null });
    await aSession(db, stranger);
    const { person, passwordUrl } = await createAdmin.run({ email: 'mayor@town.example', name: 'Mayor' });
    expect(passwordUrl).not.toBeNull();
    expect(await db.read((tx) => credentialsOf(tx, { id: person.id }))).toMatchObject({ passwordHash: null });
    expect(await db.source.manager.countBy(Session, { personId: person.id })).toBe(0);
  });
});
