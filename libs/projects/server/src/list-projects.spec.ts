import { beforeAll, describe, expect, it } from '@jest/globals';
import { BadUserInput } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { columnsOf, findTerritory, TerritoryColumns, territoriesSlice } from '@essaim/territories-server';
import { ListProjects, type ListWish } from './list-projects.ts';
import { Project } from './project.entity.ts';
import { projectsSlice } from './projects.slice.ts';
import { aProject } from './testing.ts';

const slices = [territoriesSlice, peopleSlice, projectsSlice];
const titles = async (db: TestDatabase, wish: ListWish, language?: 'fr' | 'en') =>
  (await new ListProjects(db).run(wish, language)).nodes.map(({ title }) => title);
const commune = (db: TestDatabase, code: string) =>
  db.read(async (tx) => columnsOf((await findTerritory(tx, 'COMMUNE', code))!));

/** All pages of a list, one after the other. */
async function pages(db: TestDatabase, wish: ListWish): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const page = await new ListProjects(db).run({ ...wish, after });
    seen.push(...page.nodes.map(({ id }) => id));
    if (!page.pageInfo.hasNextPage) return seen;
    after = page.pageInfo.endCursor;
  }
}

describe('searching', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await aDatabase(...slices);
    await aProject(db, {
      title: 'Jardins partagés du Lac',
      summary: 'Cultiver ensemble des légumes au bord de l’eau.',
    });
    await aProject(db, {
      title: 'Covoiturage solidaire',
      summary: 'Des habitants conduisent leurs voisins âgés au marché.',
    });
    await aProject(db, {
      title: 'Atelier vélo',
      summary: 'Réparer soi-même sa bicyclette.',
      description: 'On y répare aussi les remorques.',
    });
    await aProject(db, { title: 'Neighbourhood gardens', summary: 'Growing food together in every street.' });
    await aProject(db, { title: "Don d'objets", summary: 'Donner ce qui ne sert plus aux gens du quartier.' });
    await aProject(db, { title: 'Jardin secret', stage: 'DRAFT' });
    await aProject(db, { title: 'Jardin caché', hiddenAt: new Date() });
  });

  it.each([
    ['the same word', 'covoiturage', ['Covoiturage solidaire']],
    ['without accents, in capitals', 'VELO', ['Atelier vélo']],
    ['with accents that the text has not', 'jardîn partagé', ['Jardins partagés du Lac']],
    ['another form of the word', 'réparation', ['Atelier vélo']],
    ['an English form', 'garden', ['Neighbourhood gardens']],
    ['a letter too many', 'covoiturrage', ['Covoiturage solidaire']],
    ['letters exchanged', 'jadrins', ['Jardins partagés du Lac']],
    ['a word begun', 'covoit', ['Covoiturage solidaire']],
    ['little words between', 'un jardin partagé', ['Jardins partagés du Lac']],
    ['every word before some', 'réparer un vélo', ['Atelier vélo']],
    ['some where there is not every one', 'vélo volant', ['Atelier vélo']],
    ['what only the description says', 'remorques', ['Atelier vélo']],
    ['a word that English readers pass over', 'don', ["Don d'objets"]],
    ['words that say nothing', 'le la les', []],
    ['signs', '!!! & | <-> %', []],
    ['nothing like it', 'xylophoniste', []],
  ])('finds by %s', async (_, search, expected) => {
    expect(await titles(db, { search })).toEqual(expected);
  });

  it('puts what the title says before what the description does', async () => {
    await aProject(db, { title: 'Fournil', summary: 'Un pain par semaine pour chacun.' });
    await aProject(db, {
      title: 'Grange',
      summary: 'Un lieu pour tous les bals.',
      description: 'Avec un fournil au fond de la cour.',
    });
    expect(await titles(db, { search: 'fournil' })).toEqual(['Fournil', 'Grange']);
  });

  it('follows a change of text', async () => {
    const { id } = await aProject(db, { title: 'Buanderie' });
    await db.write((tx) => tx.update(Project, id, { title: 'Laverie' }));
    expect([await titles(db, { search: 'buanderie' }), await titles(db, { search: 'laverie' })]).toEqual([
      [],
      ['Laverie'],
    ]);
  });

  it('takes a blank search for none', async () => {
    expect((await titles(db, { search: '  ' })).length).toBeGreaterThan(5);
  });

  it('survives any text', async () => {
    for (const search of ["'; DROP TABLE project; --", '\\', '"', "d'", 'a'.repeat(5000), '🌻', ':*', "'':A & !x"])
      await expect(titles(db, { search })).resolves.toBeInstanceOf(Array);
  });
});

describe('filtering', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await aDatabase(...slices);
    await aProject(db, { title: 'Brest', territory: await commune(db, '29019'), themes: ['velo'] });
    await aProject(db, { title: 'Audierne', territory: await commune(db, '29003'), themes: ['mobilite', 'entraide'] });
    await aProject(db, { title: 'Lyon', territory: await commune(db, '69381'), stage: 'SLEEPING' });
    await aProject(db, {
      title: 'Suva',
      territory: Object.assign(new TerritoryColumns(), {
        kind: 'OTHER',
        name: 'Suva',
        latitude: -18.1,
        longitude: 178.4,
      }),
    });
    await aProject(db, { title: 'Nulle part', themes: ['velo', 'mobilite'] });
  });
  const found = async (filter: ListWish['filter']) => (await titles(db, { filter })).sort();

  it('by theme and stage', async () => {
    expect(await found({ themes: ['velo'] })).toEqual(['Brest', 'Nulle part']);
    expect(await found({ themes: ['velo', 'entraide'] })).toEqual(['Audierne', 'Brest', 'Nulle part']);
    expect(await found({ stages: ['SLEEPING', 'CLOSED'] })).toEqual(['Lyon']);
    expect(await found({ themes: ['velo'], stages: ['SLEEPING'] })).toEqual([]);
    expect(await found({ themes: [], stages: [] })).toHaveLength(5);
  });

  it('by territory, there or anywhere inside', async () => {
    expect(await found({ territory: { kind: 'DEPARTEMENT', code: '29' } })).toEqual(['Audierne', 'Brest']);
    expect(await found({ territory: { kind: 'REGION', code: '53' } })).toEqual(['Audierne', 'Brest']);
    expect(await found({ territory: { kind: 'DEPARTEMENT', code: '53' } })).toEqual([]); // 53 is Mayenne and Brittany
    expect(await found({ territory: { kind: 'COMMUNE', code: '69123' } })).toEqual(['Lyon']); // an arrondissement lies in its city
    expect(await found({ territory: { kind: 'COUNTRY', code: 'FR' } })).toEqual(['Audierne', 'Brest', 'Lyon']);
  });

  it('by nearness, the nearest first', async () => {
    const near = { latitude: 48.09, longitude: -4.5, radiusKm: 60 };
    expect(await titles(db, { filter: { near } })).toEqual(['Audierne', 'Brest']);
    expect(await titles(db, { filter: { near: { ...near, radiusKm: 20 } } })).toEqual(['Audierne']);
    expect(await titles(db, { filter: { near: { ...near, radiusKm: 1000 } } })).toEqual(['Audierne', 'Brest', 'Lyon']);
  });

  it('by a box, round the back of the Earth too', async () => {
    expect(await found({ boundingBox: { south: 47, west: -5, north: 49, east: -4 } })).toEqual(['Audierne', 'Brest']);
    expect(await found({ boundingBox: { south: -30, west: 170, north: 0, east: -170 } })).toEqual(['Suva']);
  });

  it.each([
    { near: { latitude: 48, longitude: 2, radiusKm: 1001 } },
    { near: { latitude: 48, longitude: 2, radiusKm: 0 } },
    { near: { latitude: 91, longitude: 2, radiusKm: 10 } },
    { near: { latitude: Number.NaN, longitude: 2, radiusKm: 10 } },
    { boundingBox: { south: 50, west: 0, north: 40, east: 1 } },
    { themes: Array<string>(51).fill('velo') },
    { territory: { kind: 'COMMUNE' as const, code: 'x'.repeat(30) } },
  ])('refuses what cannot be: %j', async (filter) => {
    await expect(titles(db, { filter })).rejects.toThrow(BadUserInput);
    await expect(titles(db, { filter, search: 'vélo' })).rejects.toThrow(BadUserInput);
  });

  it('counts what it finds, and all there is', async () => {
    const list = new ListProjects(db);
    expect(await (await list.run({ first: 1, filter: { themes: ['velo'] } })).totalCount()).toBe(2);
    expect(await (await list.run({ first: 1, search: 'brest' })).totalCount()).toBe(1);
    expect(await (await list.run({ first: 1 })).totalCount()).toBe(5);
    const { id } = await aProject(db, { title: 'Brouillon', stage: 'DRAFT' });
    expect(await (await list.run({ first: 1 })).totalCount()).toBe(5);
    await db.write((tx) => tx.update(Project, id, { stage: 'IDEA', publishedAt: new Date() }));
    expect(await (await list.run({ first: 1 })).totalCount()).toBe(6);
    await db.write((tx) => tx.update(Project, id, { hiddenAt: new Date() }));
    expect(await (await list.run({ first: 1 })).totalCount()).toBe(5);
    await db.write((tx) => tx.delete(Project, id));
    expect(await (await list.run({ first: 1 })).totalCount()).toBe(5);
  });
});

describe('paging', () => {
  let db: TestDatabase;
  let ids: string[];
  beforeAll(async () => {
    db = await aDatabase(...slices);
    // Of one moment, in one place, with one text: only their ids tell them apart.
    const publishedAt = new Date('2026-03-01T08:00:00Z');
    const territory = await commune(db, '29019');
    ids = [];
    for (let count = 0; count < 23; count++) ids.push((await aProject(db, { publishedAt, territory })).id);
  });

  it.each<[string, ListWish]>([
    ['the latest', {}],
    ['the nearest', { filter: { near: { latitude: 48.4, longitude: -4.48, radiusKm: 50 } } }],
    ['a search', { search: 'jardin' }],
    ['a search for some of its words', { search: 'jardin volant' }],
  ])('%s: each once, though all are equal', async (_, wish) => {
    const seen = await pages(db, { ...wish, first: 5 });
    expect(seen).toHaveLength(ids.length);
    expect(new Set(seen)).toEqual(new Set(ids));
  });

  it('refuses a cursor of another list, or of nobody', async () => {
    const recent = (await new ListProjects(db).run({ first: 1 })).pageInfo.endCursor;
    await expect(titles(db, { search: 'jardin', after: recent })).rejects.toThrow(BadUserInput);
    const forged = (keys: unknown) => Buffer.from(JSON.stringify(keys)).toString('base64url');
    const id = ids[0]!;
    for (const after of [
      'x',
      forged(['0', id]),
      forged(['275760-09-13T00:00:00.000Z', id]),
      forged(['2026-03-01T08:00:00.000Z', 'x']),
      forged([1, 2]),
    ])
      await expect(titles(db, { after })).rejects.toThrow(BadUserInput);
    for (const rank of ['1e999', 'NaN', '-1e308', '1e-320']) {
      const outcome = titles(db, { search: 'jardin', after: forged(['all', rank, id]) });
      await outcome.catch((error: unknown) => expect(error).toBeInstanceOf(BadUserInput));
    }
  });

  it('refuses pages that are too large or too small', async () => {
    for (const first of [0, -1, 101]) await expect(titles(db, { first })).rejects.toThrow(BadUserInput);
  });
});
