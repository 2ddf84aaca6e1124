import { beforeAll, describe, expect, it } from '@jest/globals';
import { Attempts, Conflict, EventLog, Unauthenticated, readPlatformSettings } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { AccountAttempts } from './account-attempts.ts';
import { AccountDeletionGuards } from './account-deletion-guards.ts';
import { AccountLinks } from './account-links.ts';
import { ConfirmPassword } from './confirm-password.ts';
import { DeleteAccount } from './delete-account.ts';
import { peopleSlice } from './people.slice.ts';
import { Person } from './person.entity.ts';
import { Sessions } from './sessions.ts';
import { TEST_PASSWORD, aPerson, actorOf, testPeopleSettings } from './testing.ts';

class StillNeeded extends Conflict {
  readonly reason = 'projects.last_holder';
}

describe('Deleting an account asks the slices around first', () => {
  let db: TestDatabase;
  const deletion = (guards: AccountDeletionGuards) => {
    const attempts = new AccountAttempts(new Attempts(db.url, undefined, false, () => undefined), testPeopleSettings);
    const links = new AccountLinks(testPeopleSettings, readPlatformSettings({}));
    return new DeleteAccount(
      db,
      new EventLog(),
      new ConfirmPassword(db, attempts),
      guards,
      links,
      new Sessions(testPeopleSettings),
    );
  };
  const facts = async (personId: string): Promise<string[]> =>
    (
      await db.source.query(`SELECT name FROM domain_event WHERE payload ->> 'personId' = $1 ORDER BY sequence`, [
        personId,
      ])
    ).map((row: { name: string }) => row.name);

  beforeAll(async () => {
    db = await aDatabase(peopleSlice);
  });

  it('and nothing is gone while one of them still needs the person', async () => {
    const ana = await aPerson(db, 'Ana');
    const guards = new AccountDeletionGuards();
    const forgotten: string[] = [];
    guards.register({ forget: async (_tx, personId) => void forgotten.push(personId) });
    guards.register({ refuse: () => Promise.reject(new StillNeeded()) });
    await expect(deletion(guards).run(actorOf(ana), TEST_PASSWORD)).rejects.toThrow(StillNeeded);
    expect(forgotten).toEqual([]);
    expect(await db.source.manager.findOneBy(Person, { id: ana.id })).toMatchObject({ name: 'Ana', erasedAt: null });
    expect(await facts(ana.id)).toEqual([]);
  });

  it('and what they forget is forgotten together with the account, or not at all', async () => {
    const bo = await aPerson(db, 'Bo');
    const forgetful = new AccountDeletionGuards();
    forgetful.register({
      forget: (tx, personId) => tx.query(`UPDATE person SET skills = '{forgotten}' WHERE id = $1`, [personId]),
    });
    forgetful.register({ forget: () => Promise.reject(new Error('broken')) });
    await expect(deletion(forgetful).run(actorOf(bo), TEST_PASSWORD)).rejects.toThrow('broken');
    expect(await db.source.manager.findOneBy(Person, { id: bo.id })).toMatchObject({
      name: 'Bo',
      skills: [],
      erasedAt: null,
    });

    await deletion(new AccountDeletionGuards()).run(actorOf(bo), TEST_PASSWORD);
    expect(await db.source.manager.findOneBy(Person, { id: bo.id })).toMatchObject({
      name: '',
      email: null,
      erasedAt: expect.any(Date),
      handle: expect.stringMatching(/^gone-/),
    });
    expect(await facts(bo.id)).toEqual(['people.account_deleted']);
  });

  it('and of two at once, the second finds nobody any more', async () => {
    const cy = await aPerson(db, 'Cy');
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => deletion(new AccountDeletionGuards()).run(actorOf(cy), TEST_PASSWORD)),
    );
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refusals).toEqual([expect.any(Unauthenticated)]);
    expect(await facts(cy.id)).toEqual(['people.account_deleted']);
  });
});
