import { beforeAll, describe, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { findTerritory, Gazetteer, GazetteerKeeper, territoriesSlice } from '@essaim/territories-server';
import { distanceBetween, nearnessOf, sharedArea, whereaboutsOf, type Nearness, type Whereabouts } from './nearness.ts';

let db: TestDatabase;
let gazetteer: Gazetteer;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice);
  gazetteer = await db.read((tx) => new GazetteerKeeper().of(tx));
});

const nowhere = whereaboutsOf(null);
const world: Whereabouts = { ...nowhere, kind: 'WORLD' };
/** A spot that a directory gives, without a code. */
const spot = (latitude: number, longitude: number): Whereabouts => ({ kind: 'OTHER', code: null, latitude, longitude });
const kinds = { C: 'COMMUNE', I: 'INTERCOMMUNALITY', D: 'DEPARTEMENT', R: 'REGION', P: 'COUNTRY' } as const;

/** `C:29046` is a commune as the table has it. */
async function place(where: string | Whereabouts): Promise<Whereabouts> {
  if (typeof where !== 'string') return where;
  const [kind, code] = where.split(':') as [keyof typeof kinds, string];
  const known = await db.read((tx) => findTerritory(tx, kinds[kind], code));
  if (!known) throw new Error(`there is no ${where}`);
  return known;
}

const cases: [string, string | Whereabouts, string | Whereabouts, Nearness][] = [
  ['one commune', 'C:29046', 'C:29046', 'SAME'],
  // Density decides between communes.
  ['Paris 1er and Vincennes, 7 km off', 'C:75101', 'C:94080', 'FAR'],
  ['Vincennes and Montreuil, next to it', 'C:94080', 'C:93048', 'NEAR'],
  ['two arrondissements of Paris, at its two ends', 'C:75116', 'C:75120', 'NEAR'],
  ['Lyon and its 9e arrondissement', 'C:69123', 'C:69389', 'NEAR'],
  ['Lyon 1er and Villeurbanne, next to it', 'C:69381', 'C:69266', 'NEAR'],
  ['Lyon and Givors, 20 km down the Rhône', 'C:69123', 'C:69091', 'FAR'],
  ['Quimper and Rosporden, a town and another 20 km off', 'C:29232', 'C:29241', 'FAR'],
  ['Quimper and Pluguffan, 6 km off', 'C:29232', 'C:29216', 'NEAR'],
  ['Audierne and Pont-Croix, villages of one cape', 'C:29003', 'C:29218', 'NEAR'],
  ['Audierne and Douarnenez, 17 km by the empty coast', 'C:29003', 'C:29046', 'NEAR'],
  ['Audierne and Quimper, 33 km off', 'C:29003', 'C:29232', 'FAR'],
  ['two villages of the Lozère, 24 km off', 'C:48061', 'C:48095', 'NEAR'],
  ['Ouessant and Le Conquet, by the daily boat', 'C:29155', 'C:29040', 'NEAR'],
  ['Ouessant and Quimper', 'C:29155', 'C:29232', 'FAR'],
  ['Ajaccio and Nice, over the sea', 'C:2A004', 'C:06088', 'FAR'],
  ['Saint-Denis of La Réunion and Sainte-Marie, its neighbour', 'C:97411', 'C:97418', 'FAR'],
  ['Saint-Denis of La Réunion and Saint-Denis near Paris', 'C:97411', 'C:93066', 'FAR'],
  // What is wider is near what it holds, and no more.
  ['one département', 'D:29', 'D:29', 'SAME'],
  ['Douarnenez and its département', 'C:29046', 'D:29', 'NEAR'],
  ['Douarnenez and the région Bretagne', 'C:29046', 'R:53', 'NEAR'],
  ['Douarnenez and its intercommunalité', 'C:29046', 'I:242900645', 'NEAR'],
  ['Quimper and the intercommunalité of Douarnenez', 'C:29232', 'I:242900645', 'FAR'],
  ['an intercommunalité and its département', 'I:242900645', 'D:29', 'NEAR'],
  ['neighbouring départements', 'D:29', 'D:22', 'FAR'],
  ['a commune at the border and the neighbouring département', 'C:29039', 'D:56', 'FAR'],
  ['53, the département, and 53, the région', 'D:53', 'R:53', 'FAR'],
  ['Douarnenez and the whole country', 'C:29046', 'P:FR', 'FAR'],
  ['one country', 'P:FR', 'P:FR', 'SAME'],
  ['France and Belgium', 'P:FR', 'P:BE', 'FAR'],
  ['everywhere and everywhere', world, world, 'SAME'],
  ['everywhere and Douarnenez', world, 'C:29046', 'FAR'],
  // Where nothing is known of how many live there: 15 km.
  ['two spots 14 km apart', spot(48, -4), spot(48.126, -4), 'NEAR'],
  ['two spots 16 km apart', spot(48, -4), spot(48.144, -4), 'FAR'],
  ['a spot in the middle of the Finistère, and the Finistère', spot(48.26, -4.06), 'D:29', 'FAR'],
  ['a spot 20 km from Audierne, where people go far', spot(48.02, -4.27), 'C:29003', 'NEAR'],
  ['a spot 8 km from Paris 1er, where nobody does', spot(48.86, 2.44), 'C:75101', 'FAR'],
  ['a commune that nobody knows', { ...nowhere, kind: 'COMMUNE', code: '00000' }, 'C:29046', 'FAR'],
  ['nowhere and Douarnenez', nowhere, 'C:29046', 'UNKNOWN'],
  ['a name without a place, and Douarnenez', { ...nowhere, kind: 'OTHER' }, 'C:29046', 'UNKNOWN'],
];

describe('nearness', () => {
  it.each(cases)('of %s', async (_, a, b, nearness) => {
    const [here, there] = [await place(a), await place(b)];
    expect(nearnessOf(here, there, gazetteer)).toBe(nearness);
    expect(nearnessOf(there, here, gazetteer)).toBe(nearness);
  });

  it('of what a gazetteer without places does not know is the same code, or 15 km', async () => {
    const empty = new Gazetteer(new Map());
    const [audierne, douarnenez, poullan] = [await place('C:29003'), await place('C:29046'), await place('C:29226')];
    expect(nearnessOf(audierne, audierne, empty)).toBe('SAME');
    expect(nearnessOf(douarnenez, poullan, empty)).toBe('NEAR');
    expect(nearnessOf(audierne, douarnenez, empty)).toBe('FAR');
  });

  it('tells what holds both', async () => {
    const [finistere, douarnenez] = [await place('D:29'), await place('C:29046')];
    expect(sharedArea(finistere, douarnenez, gazetteer)).toBe('Finistère');
    expect(sharedArea(douarnenez, finistere, gazetteer)).toBe('Finistère');
    expect(sharedArea(await place('C:75116'), await place('C:75120'), gazetteer)).toBe('Paris');
    expect(sharedArea(douarnenez, await place('C:29226'), gazetteer)).toBeNull();
  });

  it('is measured in kilometres where both have a place', async () => {
    expect(distanceBetween(await place('C:29046'), await place('C:29226'))).toBeCloseTo(5.2, 0);
    expect(distanceBetween(nowhere, world)).toBeNull();
  });
});
