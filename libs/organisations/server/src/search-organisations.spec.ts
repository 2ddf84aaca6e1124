import { beforeAll, describe, expect, it } from '@jest/globals';
import { peopleSlice } from '@essaim/people-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { OrganisationList } from './organisation-list.ts';
import { organisationsSlice } from './organisations.slice.ts';
import { anOrganisation } from './testing.ts';

describe('Finding an organisation', () => {
  let db: TestDatabase;
  let list: OrganisationList;
  beforeAll(async () => {
    db = await aDatabase(peopleSlice, organisationsSlice);
    list = new OrganisationList(db);
    let minute = 0;
    for (const name of [
      'La Ruche',
      'Ruches et prairies',
      'Antropia',
      'Pépinière des Quais',
      'Cap Digital',
      '100 % solidaire',
      'Éc_ole',
    ])
      await anOrganisation(db, { name, createdAt: new Date(Date.UTC(2026, 0, 1, 0, minute++)) });
  });
  const names = async (search: string | null, first = 20) =>
    (await list.page(search, { first })).nodes.map(({ name }) => name);

  it.each([
    ['ruche', ['Ruches et prairies', 'La Ruche']], // what begins with it, then what contains it
    ['RUCHE', ['Ruches et prairies', 'La Ruche']],
    ['pepiniere', ['Pépinière des Quais']],
    ['  quais ', ['Pépinière des Quais']],
    ['Antropya', ['Antropia']],
    ['cap digtal', ['Cap Digital']],
    ['%', ['100 % solidaire']], // a sign is a sign, not a wildcard
    ['c_o', ['Éc_ole']],
    ['\\', []],
    ['nowhere at all', []],
  ])('%j finds %j', async (search, expected) => expect(await names(search)).toEqual(expected));

  it('without a search shows the latest first', async () => {
    expect(await names(null, 3)).toEqual(['Éc_ole', '100 % solidaire', 'Cap Digital']);
    expect(await names('   ', 1)).toEqual(['Éc_ole']);
  });

  it.each([null, 'e'])('goes from page to page without losing or repeating any: %j', async (search) => {
    const whole = await names(search);
    const met: string[] = [];
    let after: string | null = null;
    do {
      const page = await list.page(search, { first: 2, after });
      met.push(...page.nodes.map(({ name }) => name));
      expect(await page.totalCount()).toBe(whole.length);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(met).toEqual(whole);
  });

  it.each([
    'nonsense',
    Buffer.from('["1e300","x"]').toString('base64url'),
    Buffer.from('["0000-01-01T00:00:00.000Z","00000000-0000-0000-0000-000000000000"]').toString('base64url'),
  ])('refuses a cursor that is none: %s', async (after) => {
    for (const search of [null, 'e'])
      await expect(list.page(search, { after })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        reason: 'bad_cursor',
      });
  });

  it('takes a number that is none of ours without stumbling', async () => {
    const after = Buffer.from('["1e300","00000000-0000-0000-0000-000000000000"]').toString('base64url');
    await expect(list.page('e', { after })).resolves.toMatchObject({ nodes: expect.any(Array) });
  });
});
