import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from '@jest/globals';
import { peopleSlice } from '@essaim/people-server';
import { territoriesSlice } from '@essaim/territories-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import type { ProjectFilter } from './project.graphql.ts';
import { projectsSlice } from './projects.slice.ts';
import { lastingFilter, lastingQuery, searchesFinding } from './saved-search.ts';
import { aProject } from './testing.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice);
});

it('finds again, for a project that opens, the searches that would have found it, and no others', async () => {
  const oven = await aProject(db, {
    title: 'Le fournil des Genêts',
    summary: 'On y rallume un four à pain, un samedi sur deux.',
    stage: 'IDEA',
    themes: ['alimentation'],
  });
  await db.source.query(
    `UPDATE project SET territory_within = '{COMMUNE:29003,DEPARTEMENT:29}', territory_latitude = 48.02, territory_longitude = -4.54 WHERE id = $1`,
    [oven.id],
  );
  const asked: [words: string, filter: ProjectFilter, finds: boolean][] = [
    ['fournil', {}, true],
    ['FOURNILS genets', {}, true],
    ['fournil moulin', {}, false],
    ['', { themes: ['alimentation', 'mobilite'] }, true],
    ['fournil', { themes: ['mobilite'] }, false],
    ['', { stages: ['IDEA'] }, true],
    ['', { stages: ['ACTIVE'] }, false],
    ['', { territory: { kind: 'DEPARTEMENT', code: '29' } }, true],
    ['', { territory: { kind: 'DEPARTEMENT', code: '38' } }, false],
    ['pain', { near: { latitude: 48.04, longitude: -4.49, radiusKm: 10 } }, true],
    ['pain', { near: { latitude: 48.04, longitude: -4.49, radiusKm: 2 } }, false],
    ['', { boundingBox: { south: 47, west: -5, north: 49, east: -4 } }, true],
    ['', { boundingBox: { south: 47, west: 170, north: 49, east: -4 } }, true], // round the back of the Earth
    ['', { boundingBox: { south: 47, west: -4, north: 49, east: 5 } }, false],
  ];
  await db.write(async (tx) => {
    const searches = [];
    for (const [words, filter] of asked)
      searches.push({
        id: randomUUID(),
        query: words ? await lastingQuery(tx, words, 'fr') : null,
        filter: await lastingFilter(tx, filter),
      });
    const found = await searchesFinding(tx, oven.id, searches);
    expect(searches.map(({ id }, place) => [...asked[place]!.slice(0, 2), found.has(id)])).toEqual(asked);
  });
});

it('finds nothing for a draft, nor for what is hidden', async () => {
  const [draft, hidden] = [await aProject(db, { stage: 'DRAFT' }), await aProject(db, { hiddenAt: new Date() })];
  const search = { id: randomUUID(), query: null, filter: {} };
  for (const { id } of [draft, hidden]) expect((await db.read((tx) => searchesFinding(tx, id, [search]))).size).toBe(0);
});
