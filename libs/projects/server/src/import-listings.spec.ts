import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { at, EventLog } from '@essaim/platform-server';
import { aDatabase, describeOnEvaluationSet, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { territoriesSlice } from '@essaim/territories-server';
import { ImportListings, type ImportWish } from './import-listings.ts';
import { alreadyListed } from './import/already-listed.ts';
import { asListing, type Listing } from './import/listing.ts';
import { readRecords, type NumberedRecord } from './import/read-records.ts';
import { ListProjects } from './list-projects.ts';
import { Project } from './project.entity.ts';
import { projectsSlice } from './projects.slice.ts';
import { factsOf } from './testing.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice);
});

type Records = Record<string, unknown>[];
const numbered = (records: Records): NumberedRecord[] => records.map((record, index) => ({ line: index + 1, record }));
const take = (records: Records, wish: ImportWish = {}) =>
  new ImportListings(db, new EventLog()).run(numbered(records), { source: 'Annuaire', ...wish });
const of = (sourceName: string) =>
  db.read((tx) => tx.find(Project, { where: { sourceName }, order: { sourceExternalId: 'ASC' } }));
const asTestListing = (record: Record<string, unknown>) => asListing({ title: 'x', ...record }, {}) as Listing;
const later = <T>(act: () => Promise<T>) => at(new Date(Date.now() + 60_000), act);

describe('importing listings', () => {
  it('makes public projects that nobody carries yet, with their source and place', async () => {
    const outcome = await take([
      {
        id: 'a',
        title: 'Jardin du Port',
        text: 'On y cultive. Pour tous.',
        place: 'Audierne',
        themes: ['Jardins partagés'],
        url: 'https://a.example',
        licence: 'CC BY',
      },
      { id: 'b', title: 'Jardin du Port', place: 'Saint-Denis' },
      { id: 'c', title: 'Sans lieu' },
      { id: 'd', title: 'Au bout du quai', place: 'Le quai', latitude: 48.1, longitude: -4.3, licence: 'CC BY' },
    ]);
    const unplaced = new Set(['Saint-Denis']);
    expect(outcome).toMatchObject({ read: 4, added: 4, unplaced, unlicensed: 2, rejected: [] });
    const [a, b, c] = await of('Annuaire');
    expect(a).toMatchObject({
      title: 'Jardin du Port',
      slug: 'jardin-du-port',
      summary: 'On y cultive. Pour tous.',
      stage: 'ACTIVE',
      claimed: false,
      memberCount: 0,
      themes: ['jardins'],
      sourceUrl: 'https://a.example/',
      sourceLicence: 'CC BY',
      importedAt: expect.any(Date),
      publishedAt: expect.any(Date),
    });
    expect(a!.territory).toMatchObject({ kind: 'COMMUNE', code: '29003', latitude: expect.any(Number) });
    expect(a!.lineageId).toBe(a!.id);
    expect(b!.slug).toMatch(/^jardin-du-port-[0-9a-f]{8}$/);
    expect(b!.territory).toMatchObject({ kind: 'OTHER', name: 'Saint-Denis', code: null }); // there are several
    expect(c!.territory.kind).toBeNull();
    expect(await factsOf(db, a!.id)).toEqual([['projects.imported', { projectId: a!.id }]]);
    expect((await new ListProjects(db).run({ search: 'cultiver' })).nodes.map(({ id }) => id)).toEqual([a!.id]);
  });

  it('run twice changes nothing', async () => {
    const records = [
      { id: '1', title: 'Un' },
      { id: '2', title: 'Deux', place: 'Brest', themes: ['velo'] },
    ];
    await take(records, { source: 'Deux fois' });
    const before = await of('Deux fois');
    expect(await later(() => take(records, { source: 'Deux fois' }))).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 2,
    });
    expect(await of('Deux fois')).toEqual(before);
    expect(await factsOf(db, before[0]!.id)).toHaveLength(1);
  });

  it('brings what changed up to date, and keeps its address', async () => {
    await take(
      [
        { id: '1', title: 'Ancien nom' },
        { id: '2', title: 'Fixe' },
      ],
      { source: 'Change' },
    );
    const [before, fixed] = await of('Change');
    const outcome = await later(() =>
      take(
        [
          { id: '1', title: 'Nouveau nom', text: 'Un texte.' },
          { id: '2', title: 'Fixe' },
        ],
        { source: 'Change' },
      ),
    );
    expect(outcome).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    const [after, same] = await of('Change');
    expect(after).toMatchObject({
      id: before!.id,
      title: 'Nouveau nom',
      slug: 'ancien-nom',
      description: 'Un texte.',
      publishedAt: before!.publishedAt,
    });
    expect(after!.updatedAt.getTime()).toBeGreaterThan(before!.updatedAt.getTime());
    expect(same).toEqual(fixed);
    expect(await factsOf(db, before!.id)).toHaveLength(2);
  });

  it('leaves to its people what they carry here, and hidden what is hidden', async () => {
    await take(
      [
        { id: '1', title: 'Réclamé' },
        { id: '2', title: 'Caché' },
      ],
      { source: 'Porté' },
    );
    const [claimed, hidden] = await of('Porté');
    await db.write((tx) => tx.update(Project, claimed!.id, { claimed: true, title: 'Notre nom' }));
    await db.write((tx) => tx.update(Project, hidden!.id, { hiddenAt: new Date(), hiddenReason: 'Publicité' }));
    expect(
      await take(
        [
          { id: '1', title: 'Le nom d’ailleurs' },
          { id: '2', title: 'Encore caché' },
        ],
        { source: 'Porté' },
      ),
    ).toMatchObject({ changed: 1, claimed: 1, unchanged: 0 });
    const [mine, other] = await of('Porté');
    expect([mine!.title, other!.title, other!.hiddenReason]).toEqual(['Notre nom', 'Encore caché', 'Publicité']);
  });

  it('rejects by line, and takes in the rest', async () => {
    const records: NumberedRecord[] = [
      { line: 1, record: { id: '1', title: 'Bon' } },
      { line: 2, problem: 'not_json' },
      { line: 3, record: { id: '3', text: 'sans titre' } },
      { line: 4, record: { id: '1', title: 'Le même id' } },
      { line: 5, record: { id: '5', title: 'Bon aussi' } },
    ];
    const outcome = await new ImportListings(db, new EventLog()).run(records, { source: 'Lignes' });
    expect(outcome).toMatchObject({ read: 5, added: 2 });
    expect(outcome.rejected).toEqual([
      { line: 2, reason: 'not_json' },
      { line: 3, reason: 'no_title' },
      { line: 4, reason: 'same_id_again' },
    ]);
    expect((await of('Lignes')).map(({ title }) => title)).toEqual(['Bon', 'Bon aussi']);
  });

  it('that breaks off keeps what is in, and goes on from there', async () => {
    const records = Array.from({ length: 1200 }, (_, index) => ({
      id: String(index).padStart(5, '0'),
      title: `Fiche ${index}`,
    }));
    async function* cut() {
      yield* numbered(records.slice(0, 1100));
      throw new Error('the disk is gone');
    }
    await expect(new ImportListings(db, new EventLog()).run(cut(), { source: 'Coupé' })).rejects.toThrow(
      'the disk is gone',
    );
    expect(await of('Coupé')).toHaveLength(1000); // whole batches
    expect(await take(records, { source: 'Coupé' })).toMatchObject({ added: 200, unchanged: 1000 });
    expect(new Set((await of('Coupé')).map(({ slug }) => slug)).size).toBe(1200);
  });

  it('tries everything in a dry run and keeps nothing', async () => {
    expect(await take([{ id: '1', title: 'Essai' }], { source: 'À blanc', dryRun: true })).toMatchObject({ added: 1 });
    expect(await of('À blanc')).toEqual([]);
  });

  it('does with each line what was decided', async () => {
    await take([{ id: 'là', title: 'Déjà là' }], { source: 'Décidé' });
    const [there] = await of('Décidé');
    const outcome = await take(
      [
        { id: 'a', title: 'À laisser' },
        { id: 'b', title: 'Le même, vu d’ailleurs', url: 'https://b.example' },
        { id: 'c', title: 'Nouveau' },
      ],
      {
        source: 'Ailleurs',
        decide: (line) => (line === 1 ? 'LEAVE' : line === 2 ? { sourceOf: there!.id } : 'TAKE'),
      },
    );
    // Only what is listed itself wants a licence.
    expect(outcome).toMatchObject({ read: 3, added: 1, sources: 1, left: 1, unchanged: 0, unlicensed: 1 });
    const [seen, added] = await of('Ailleurs');
    expect(seen).toMatchObject({ mergedInto: there!.id, lineageId: there!.id, hiddenAt: expect.any(Date) });
    expect(added).toMatchObject({ title: 'Nouveau', mergedInto: null, hiddenAt: null });
    expect(await factsOf(db, seen!.id)).toEqual([]);
    // The next import finds it by both ids.
    const ids = await db.read((tx) =>
      alreadyListed(
        tx,
        [
          { id: 'là', source: 'Décidé' },
          { id: 'b', source: 'Ailleurs' },
          { id: 'x', source: 'Ailleurs' },
        ].map(asTestListing),
      ),
    );
    expect(ids).toEqual([{ projectId: there!.id, by: 'ID' }, { projectId: there!.id, by: 'ID' }, null]);
    expect(await take([{ id: 'b', title: 'Encore', url: 'https://b.example' }], { source: 'Ailleurs' })).toMatchObject({
      changed: 0,
      claimed: 1,
    });
  });

  it('knows an address however it is written, unless several have it', async () => {
    await take(
      [
        { id: '1', title: 'Un', url: 'http://www.un.example/page/' },
        { id: '2', title: 'Deux', url: 'https://partage.example' },
        { id: '3', title: 'Trois', url: 'https://partage.example/' },
      ],
      { source: 'Adresses' },
    );
    const [one] = await of('Adresses');
    const sited = (url: string) =>
      db.read((tx) => alreadyListed(tx, [asTestListing({ id: url, source: 'Autre', url })]));
    expect(await sited('https://un.example/page')).toEqual([{ projectId: one!.id, by: 'SITE' }]);
    expect(await sited('https://un.example/autre')).toEqual([null]);
    expect(await sited('https://partage.example')).toEqual([null]);
  });

  it('takes what each record names as its source', async () => {
    await new ImportListings(db, new EventLog()).run(
      numbered([
        { id: '1', title: 'Un', source: 'Source A' },
        { id: '1', title: 'Un', source: 'Source B' },
      ]),
      {},
    );
    expect([(await of('Source A')).length, (await of('Source B')).length]).toEqual([1, 1]);
  });
});

describeOnEvaluationSet('importing the records of the labelled set', (folder) => {
  it('takes in all of them, and a second time changes nothing', async () => {
    const set = await aDatabase(territoriesSlice, peopleSlice, projectsSlice);
    const none = { claimed: 0, sources: 0, left: 0, rejected: [] };
    const run = () =>
      new ImportListings(set, new EventLog()).run(readRecords(path.join(folder, 'corpus.jsonl'), 'jsonl'), {});
    expect(await run()).toMatchObject({ ...none, read: 13_272, added: 13_272, changed: 0, unchanged: 0 });
    expect(await run()).toMatchObject({ ...none, read: 13_272, added: 0, changed: 0, unchanged: 13_272 });
    const [row] = await set.source
      .query(`SELECT max(length(title)) AS title, max(length(summary)) AS summary, count(DISTINCT slug)::int AS slugs,
      count(*) FILTER (WHERE territory_code IS NOT NULL)::int > 1000 AS placed FROM project`);
    expect(row).toEqual({ title: 200, summary: expect.any(Number), slugs: 13_272, placed: true });
    expect(row.summary).toBeLessThanOrEqual(300);
  }, 120_000);
});
