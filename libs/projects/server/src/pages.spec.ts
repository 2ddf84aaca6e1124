import { beforeAll, describe, expect, it } from '@jest/globals';
import { BadUserInput, EventLog, Forbidden, Loaders, newId, NotFound } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice, type Person } from '@essaim/people-server';
import { actorOf, aPerson } from '@essaim/people-server/testing';
import { Activity } from './activity.entity.ts';
import { copyPages } from './copy-pages.ts';
import { Page } from './page.entity.ts';
import { pagesLoader } from './page.reads.ts';
import { PageExists, PageMovedOn } from './pages.errors.ts';
import type { Project } from './project.entity.ts';
import { projectsSlice } from './projects.slice.ts';
import { Revision } from './revision.entity.ts';
import { SavePage } from './save-page.ts';
import { saveRevision, type PageText } from './save-revision.ts';
import { aProject, factsOf } from './testing.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await aDatabase(peopleSlice, projectsSlice);
});

const save = (person: Person, project: Project, text: Partial<PageText>) =>
  new SavePage(db, new EventLog()).run(actorOf(person), project.id, { slug: 'besoin', body: 'Un jardin.', ...text });
const pagesOf = ({ id }: { id: string }) => pagesLoader(new Loaders(), db).load(id);
const history = (page: Page) =>
  db.read((tx) => tx.find(Revision, { where: { pageId: page.id }, order: { number: 'ASC' } }));
const outcomes = async (acts: Promise<unknown>[]) =>
  (await Promise.allSettled(acts))
    .map((outcome) => (outcome.status === 'fulfilled' ? 'done' : (outcome.reason as Error).constructor.name))
    .sort();

describe('writing a page', () => {
  it('begins it, then goes on from what was read; every version is kept', async () => {
    const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
    const garden = await aProject(db, { holder: ana, members: [[bo, 'CONTRIBUTOR']] });

    const begun = await save(ana, garden, { title: 'Le besoin', body: 'Un jardin.', message: 'Premier jet' });
    const next = await save(bo, garden, { body: 'Un jardin et de l’eau.', baseRevisionId: begun.revisionId });

    expect(next).toMatchObject({ id: begun.id, title: 'Le besoin', sharing: 'COPIED' });
    expect(
      (await history(next)).map(({ number, body, message, authorId }) => [number, body, message, authorId]),
    ).toEqual([
      [1, 'Un jardin.', 'Premier jet', ana.id],
      [2, 'Un jardin et de l’eau.', null, bo.id],
    ]);
    expect((await factsOf(db, garden.id)).filter(([name]) => name === 'projects.page_saved')).toEqual([
      ['projects.page_saved', { projectId: garden.id, pageId: begun.id, revisionId: begun.revisionId }],
      ['projects.page_saved', { projectId: garden.id, pageId: begun.id, revisionId: next.revisionId }],
    ]);
  });

  it('never overwrites what the author has not read: nothing is lost, and one is told', async () => {
    const [ana, bo] = [await aPerson(db), await aPerson(db)];
    const garden = await aProject(db, { holder: ana, members: [[bo, 'CONTRIBUTOR']] });
    const begun = await save(ana, garden, {});
    await save(bo, garden, { body: 'Celui de Bo.', baseRevisionId: begun.revisionId });

    const late = save(ana, garden, { body: 'Celui d’Ana.', baseRevisionId: begun.revisionId });
    await expect(late).rejects.toThrow(PageMovedOn);
    await expect(late).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: 'projects.page_moved_on',
      fields: [{ path: 'baseRevisionId' }],
    });
    await expect(save(ana, garden, { body: 'Celui d’Ana.' })).rejects.toThrow(PageExists);

    expect((await history(begun)).map(({ body }) => body)).toEqual(['Un jardin.', 'Celui de Bo.']);
  });

  it('ten people who go on from the same version: one does, nine are told, and the count of versions is whole', async () => {
    const ana = await aPerson(db);
    const garden = await aProject(db, { holder: ana });
    const begun = await save(ana, garden, {});
    const texts = Array.from({ length: 10 }, (_, place) =>
      save(ana, garden, { body: `Version ${place}`, baseRevisionId: begun.revisionId }),
    );
    expect(await outcomes(texts)).toEqual([...Array<string>(9).fill('PageMovedOn'), 'done']);
    expect((await history(begun)).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('ten people who begin the same page: one does', async () => {
    const ana = await aPerson(db);
    const garden = await aProject(db, { holder: ana });
    expect(await outcomes(Array.from({ length: 10 }, (_, place) => save(ana, garden, { body: `${place}` })))).toEqual([
      ...Array<string>(9).fill('PageExists'),
      'done',
    ]);
    expect(await db.read((tx) => tx.countBy(Page, { ownerId: garden.id }))).toBe(1);
  });

  it('saved as it was, makes no version; under another name, keeps its text and its version', async () => {
    const ana = await aPerson(db);
    const garden = await aProject(db, { holder: ana });
    const begun = await save(ana, garden, { title: 'Le besoin' });
    const same = await save(ana, garden, { body: ' Un jardin.\r\n', baseRevisionId: begun.revisionId });
    expect(same.revisionId).toBe(begun.revisionId);
    const renamed = await save(ana, garden, { title: 'Pourquoi', sharing: 'LOCAL', baseRevisionId: begun.revisionId });
    expect(renamed).toMatchObject({ title: 'Pourquoi', sharing: 'LOCAL', revisionId: begun.revisionId });
    expect((await factsOf(db, garden.id)).map(([name]) => name)).toEqual([
      'projects.member_joined',
      'projects.page_saved',
      'projects.page_renamed',
    ]);
  });

  it('is told once a sitting', async () => {
    const [ana, bo] = [await aPerson(db), await aPerson(db)];
    const garden = await aProject(db, { holder: ana, members: [[bo, 'CONTRIBUTOR']] });
    let page = await save(ana, garden, { title: 'Le besoin' });
    page = await save(ana, garden, { body: 'Deux.', baseRevisionId: page.revisionId });
    await save(bo, garden, { body: 'Trois.', baseRevisionId: page.revisionId });
    await save(ana, garden, { slug: 'eau', body: 'De l’eau.' });
    const told = await db.read((tx) =>
      tx.find(Activity, { where: { projectId: garden.id }, order: { createdAt: 'ASC', id: 'ASC' } }),
    );
    expect(told.map(({ kind, actorId, params }) => [kind, actorId, params.page])).toEqual([
      ['PAGE_SAVED', ana.id, 'Le besoin'],
      ['PAGE_SAVED', bo.id, 'Le besoin'],
      ['PAGE_SAVED', ana.id, 'Eau'],
    ]);
    expect(told[0]?.params.path).toBe(`/projects/${garden.slug}/pages/besoin`);
  });

  it('has a title in words where none was given', async () => {
    const ana = await aPerson(db);
    expect(await save(ana, await aProject(db, { holder: ana }), { slug: 'ce-qu-il-faut' })).toMatchObject({
      title: 'Ce qu il faut',
    });
  });

  it.each<[string, Partial<PageText>, string]>([
    ['no name', { slug: '' }, 'slug'],
    ['a name with capitals', { slug: 'Besoin' }, 'slug'],
    ['a name with an accent', { slug: 'idée' }, 'slug'],
    ['a name with a line after it', { slug: 'besoin\n' }, 'slug'],
    ['a name too long', { slug: 'a'.repeat(81) }, 'slug'],
    ['an empty title', { title: ' ' }, 'title'],
    ['a title too long', { title: 'a'.repeat(201) }, 'title'],
    ['a text too long', { body: 'a'.repeat(200_001) }, 'body'],
    ['a message too long', { message: 'a'.repeat(301) }, 'message'],
    ['what is not there yet', { sharing: 'REFERENCED' }, 'sharing'],
  ])('refuses %s', async (_what, text, path) => {
    const ana = await aPerson(db);
    const refusal = save(ana, await aProject(db, { holder: ana }), text);
    await expect(refusal).rejects.toThrow(BadUserInput);
    await expect(refusal).rejects.toMatchObject({ fields: [{ path }] });
  });

  it('takes the longest text there may be', async () => {
    const ana = await aPerson(db);
    const page = await save(ana, await aProject(db, { holder: ana }), {
      slug: 'a'.repeat(80),
      title: 'é'.repeat(200),
      body: '🐝'.repeat(200_000),
      message: 'm'.repeat(300),
    });
    expect((await history(page))[0]?.body).toHaveLength(400_000); // UTF-16 units
  });

  it('is for members, of drafts too; a base that is of no page here is not found', async () => {
    const [ana, bo] = [await aPerson(db), await aPerson(db)];
    const [garden, draft] = [await aProject(db, { holder: ana }), await aProject(db, { stage: 'DRAFT', holder: ana })];
    await expect(save(bo, garden, {})).rejects.toThrow(Forbidden);
    await expect(save(bo, draft, {})).rejects.toThrow(NotFound);
    await save(ana, draft, {});
    await expect(save(ana, garden, { baseRevisionId: newId() })).rejects.toThrow(NotFound);
    const begun = await save(ana, garden, {});
    const other = await save(ana, garden, { slug: 'eau' });
    await expect(save(ana, garden, { body: 'Autre', baseRevisionId: other.revisionId })).rejects.toThrow(PageMovedOn);
    expect(await history(begun)).toHaveLength(1);
  });
});

describe('pages that come along', () => {
  it('with an adaptation: what may be copied, at its present version, knowing where it came from', async () => {
    const [ana, bo] = [await aPerson(db), await aPerson(db)];
    const [origin, adaptation] = [
      await aProject(db, { holder: ana }),
      await aProject(db, { stage: 'DRAFT', holder: bo }),
    ];
    const first = await save(ana, origin, { title: 'Le besoin' });
    const present = await save(ana, origin, { body: 'Présent.', baseRevisionId: first.revisionId });
    await save(ana, origin, { slug: 'adresses', body: 'Chez Ana.', sharing: 'LOCAL' });

    const copies = await db.write((tx) =>
      copyPages(tx, { fromProjectId: origin.id, toProjectId: adaptation.id, authorId: bo.id }),
    );

    expect(copies.map(({ fromPageId, fromRevisionId }) => [fromPageId, fromRevisionId])).toEqual([
      [present.id, present.revisionId],
    ]);
    const [page, ...more] = await pagesOf(adaptation);
    expect(more).toEqual([]);
    expect(page).toMatchObject({
      slug: 'besoin',
      title: 'Le besoin',
      sharing: 'COPIED',
      revisionId: copies[0]?.revisionId,
    });
    expect(await history(page!)).toMatchObject([
      { number: 1, body: 'Présent.', authorId: bo.id, copiedFromId: present.revisionId },
    ]);

    await save(bo, adaptation, { body: 'Autrement.', baseRevisionId: page!.revisionId });
    expect((await history(present)).map(({ body }) => body)).toEqual(['Un jardin.', 'Présent.']);
  });

  it('from a project without any: none', async () => {
    const [from, to] = [await aProject(db), await aProject(db)];
    expect(
      await db.write((tx) => copyPages(tx, { fromProjectId: from.id, toProjectId: to.id, authorId: null })),
    ).toEqual([]);
  });
});

it('other owners than projects have pages of the same kind', async () => {
  const owner = { kind: 'FEDERATION', id: newId() } as const;
  const begun = await db.write((tx) =>
    saveRevision(tx, owner, { slug: 'commun', body: 'Ce que nous partageons.' }, null),
  );
  const next = await db.write((tx) =>
    saveRevision(tx, owner, { slug: 'commun', body: 'Et plus.', baseRevisionId: begun.revisionId }, null),
  );
  expect([begun.change, next.change]).toEqual(['REVISION', 'REVISION']);
  expect(await pagesOf(owner)).toMatchObject([{ id: begun.page.id, ownerKind: 'FEDERATION' }]);
});
