import { beforeAll, describe, expect, it } from '@jest/globals';
import { BadUserInput } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { resolveTerritory } from './resolve-territory.ts';
import { searchTerritories, territoryNamed } from './search-territories.ts';
import { territoriesSlice } from './territories.slice.ts';
import type { TerritoryInput } from './territory.graphql.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice);
});

const found = async (words: string, limit = 5) =>
  (await db.read((tx) => searchTerritories(tx, words, limit))).map(({ kind, name }) => `${kind} ${name}`);
const resolved = (input: TerritoryInput | null) => db.read((tx) => resolveTerritory(tx, input));
const named = async (text: string) => (await db.read((tx) => territoryNamed(tx, text)))?.code ?? null;

/** The fields that a territory is refused for. */
const wrong = async (input: TerritoryInput): Promise<string[]> => {
  const refusal: unknown = await resolved(input).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(BadUserInput);
  return (refusal as BadUserInput).fields.map(({ path, reason }) => `${path} ${reason}`);
};

describe('Looking for a place', () => {
  it('finds it by its name, its beginning or its postcode, however it is written', async () => {
    expect((await found('st etienne'))[0]).toBe('COMMUNE Saint-Étienne');
    expect((await found('QUIMP'))[0]).toBe('COMMUNE Quimper');
    expect((await found('bretagne'))[0]).toBe('REGION Bretagne');
    expect(await found('29770')).toContain('COMMUNE Audierne');
  });

  it('forgives a slip, and finds nothing for a single letter or for what is nowhere', async () => {
    expect(await found('Douarnenz')).toContain('COMMUNE Douarnenez');
    for (const words of ['', 'q', '%', '99999', 'zzzzqqqq']) expect(await found(words)).toEqual([]);
  });
});

describe('A place that a client names', () => {
  it('by a code known is called and put where the code says', async () => {
    const quimper = await resolved({ kind: 'COMMUNE', name: 'Ailleurs', code: '29232', latitude: 1, longitude: 1 });
    expect(quimper).toMatchObject({ name: 'Quimper', code: '29232' });
    expect(quimper.latitude).toBeCloseTo(48, 0);
    expect(quimper.within).toEqual(expect.arrayContaining(['COMMUNE:29232', 'DEPARTEMENT:29', 'REGION:53']));
  });

  it('by a code means that kind of place alone: 53 is a département and a région', async () => {
    expect(await resolved({ kind: 'DEPARTEMENT', name: '', code: '53' })).toMatchObject({ name: 'Mayenne' });
    expect(await resolved({ kind: 'REGION', name: '', code: '53' })).toMatchObject({ name: 'Bretagne' });
  });

  it('without a code keeps its words, tidied, and its point', async () => {
    expect(
      await resolved({ kind: 'OTHER', name: ' Le\tbois \u202Edes\u0007 Aulnes\n', latitude: 48.1, longitude: -4.2 }),
    ).toMatchObject({ kind: 'OTHER', name: 'Le bois des Aulnes', code: null, latitude: 48.1, longitude: -4.2 });
    expect(await resolved(null)).toMatchObject({ kind: null, name: null });
  });

  it('is refused for an unknown code, no name, half a point or one off the Earth', async () => {
    expect(await wrong({ kind: 'COMMUNE', name: 'Ys', code: '99999' })).toEqual(['territory.code unknown_territory']);
    expect(await wrong({ kind: 'OTHER', name: ' ', latitude: 48 })).toEqual([
      'territory.name required',
      'territory.latitude half_a_point',
    ]);
    expect(await wrong({ kind: 'OTHER', name: 'x'.repeat(121), latitude: 91, longitude: 181 })).toEqual([
      'territory.name too_long',
      'territory.latitude bad_coordinates',
      'territory.longitude bad_coordinates',
    ]);
  });
});

describe('A place that a directory names', () => {
  it('is known where exactly one is called so', async () => {
    expect(await named('Douarnenez')).toBe('29046');
    expect(await named('69003 Lyon')).toBe('69123');
    expect(await named('Lyon (69)')).toBe('69123');
  });

  it('is left in words where several are, or none', async () => {
    for (const text of ['Saint-Denis', 'Kêr-Is', '', '75']) expect(await named(text)).toBeNull();
    expect(await named('Saint-Denis (93)')).toBe('93066');
  });
});
