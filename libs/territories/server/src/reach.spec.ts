import { beforeAll, describe, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { GazetteerKeeper, type Gazetteer } from './gazetteer.ts';
import { inhabitantsAround, reachKm } from './reach.ts';
import { territoriesSlice } from './territories.slice.ts';

describe('how far people go to meet', () => {
  it.each([
    ['nobody else lives around', 0, 30],
    ['few do', 11_250, 30],
    ['as many as around the middle commune', 45_000, 15],
    ['four times as many', 180_000, 7.5],
    ['a great town does', 2_000_000, 5],
  ])('where %s', (_, inhabitants, km) => expect(reachKm(inhabitants)).toBeCloseTo(km));

  it('counts who lives within 15 km, wherever the places lie', () => {
    const here = { latitude: 48, longitude: -4 };
    const around = inhabitantsAround([
      { ...here, population: 1 },
      { latitude: 48.13, longitude: -4, population: 10 }, // 14.5 km north
      { latitude: 48, longitude: -4.19, population: 100 }, // 14.1 km west
      { latitude: 48.14, longitude: -4, population: 1_000 }, // 15.6 km north
      { latitude: 48, longitude: -4.21, population: 10_000 }, // 15.6 km west
      { latitude: 48.1, longitude: -3.85, population: 100_000 }, // 15.7 km north-east
    ]);
    expect(around(here)).toBe(111);
    expect(around({ latitude: -21, longitude: 55 })).toBe(0);
  });
});

describe('the gazetteer', () => {
  let db: TestDatabase;
  let gazetteer: Gazetteer;
  beforeAll(async () => {
    db = await aDatabase(territoriesSlice);
    gazetteer = await db.read((tx) => new GazetteerKeeper().of(tx));
  });
  const reachOf = (code: string) => gazetteer.find({ kind: 'COMMUNE', code })?.reachKm;

  it.each([
    ['Paris', '75056', 5, 5],
    ['an arrondissement of Lyon', '69381', 5, 5],
    ['Rennes', '35238', 5, 6],
    ['Quimper', '29232', 7, 10],
    ['Douarnenez', '29046', 12, 16],
    ['Audierne', '29003', 20, 25],
    ['a village of the Lozère', '48061', 20, 30],
    ['Ouessant', '29155', 30, 30],
    ['Saint-Denis de La Réunion', '97411', 5, 8],
  ])('knows how far people of %s go', (_, code, least, most) => {
    expect(reachOf(code)).toBeGreaterThanOrEqual(least);
    expect(reachOf(code)).toBeLessThanOrEqual(most);
  });

  it('has 15 km for the middle commune, as the design says where nothing is known', async () => {
    const [{ median }] = await db.source.query(
      `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY reach_km) AS median FROM territory WHERE reach_km IS NOT NULL`,
    );
    expect(median).toBeGreaterThan(14.5);
    expect(median).toBeLessThan(15.5);
  });

  it('knows what lies in what, and no more of a département than that', () => {
    expect(gazetteer.find({ kind: 'COMMUNE', code: '75101' })?.within).toEqual(
      expect.arrayContaining(['COMMUNE:75056', 'DEPARTEMENT:75', 'REGION:11']),
    );
    expect(gazetteer.find({ kind: 'DEPARTEMENT', code: '29' })).toEqual({
      name: 'Finistère',
      reachKm: null,
      within: ['DEPARTEMENT:29', 'REGION:53', 'COUNTRY:FR'],
    });
    expect(gazetteer.find({ kind: 'COMMUNE', code: '00000' })).toBeNull();
    expect(gazetteer.find({ kind: 'OTHER', code: null })).toBeNull();
  });
});
