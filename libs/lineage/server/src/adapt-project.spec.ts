import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  BadUserInput,
  DomainEvent,
  EventLog,
  Forbidden,
  Loaders,
  NotFound,
  Unauthenticated,
  visitor,
  type Actor,
} from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { aPerson, actorOf } from '@essaim/people-server/testing';
import {
  Activity,
  Membership,
  Project,
  ProjectPublished,
  ownedList,
  projectsSlice,
  saveRevision,
} from '@essaim/projects-server';
import { aListing, aProject } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { AdaptProject } from './adapt-project.ts';
import { adaptationsOf, originsOf } from './lineage.reads.ts';
import { lineageSlice } from './lineage.slice.ts';
import { TellAdaptation } from './tell-adaptation.listener.ts';

let db: TestDatabase;
let adapt: AdaptProject;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, lineageSlice);
  adapt = new AdaptProject(db, new EventLog());
});

const projectOf = (id: string) => db.read((tx) => tx.findOneByOrFail(Project, { id }));
const originOf = async (id: string) => (await db.read((tx) => originsOf(tx, [id])))[0];
const adaptationsSeenBy = async (actor: Actor, originId: string, first = 20) => {
  const page = await ownedList(db, new Loaders(), adaptationsOf(actor), originId, { first });
  return { titles: page.nodes.map(({ title }) => title), total: await page.totalCount() };
};
const pagesOf = (ownerId: string): Promise<{ slug: string; body: string; copied_from_id: string | null }[]> =>
  db.read((tx) =>
    tx.query(
      `SELECT page.slug, revision.body, revision.copied_from_id FROM page JOIN revision ON revision.id = page.revision_id
       WHERE page.owner_id = $1 ORDER BY page.slug`,
      [ownerId],
    ),
  );
const write = (projectId: string, slug: string, body: string, sharing: 'COPIED' | 'LOCAL') =>
  db.write((tx) => saveRevision(tx, { kind: 'PROJECT', id: projectId }, { slug, body, sharing }, null));

/** What the worker does when a project is published. */
async function published(projectId: string, personId: string): Promise<void> {
  await db.write(async (tx) => {
    await tx.update(Project, projectId, { stage: 'IDEA', publishedAt: new Date() });
    await new EventLog().record(tx, personId, new ProjectPublished(projectId));
  });
  const event = await db.read((tx) =>
    tx
      .createQueryBuilder(DomainEvent, 'event')
      .where("event.name = 'projects.published' AND event.payload->>'projectId' = :projectId", { projectId })
      .getOneOrFail(),
  );
  const listener = new TellAdaptation(db, new EventLog());
  await listener.handle(event);
  await listener.handle(event); // a job may run twice
}
const newsOf = (projectId: string) => db.read((tx) => tx.findBy(Activity, { projectId }));
const factsOf = async (name: string, projectId: string) =>
  db.read((tx) =>
    tx
      .createQueryBuilder(DomainEvent, 'event')
      .where("event.name = :name AND event.payload->>'projectId' = :projectId", { name, projectId })
      .getMany(),
  );

describe('an adaptation', () => {
  it('is a draft that holds what travels of its origin, and its maker is its holder', async () => {
    const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
    const origin = await aProject(db, {
      title: 'Four à pain de Plozévet',
      description: 'Un four, une fournée.',
      themes: [],
      holder: ana,
      charterFunding: 'Chacun apporte son bois.',
    });
    await write(origin.id, 'le-four', 'Des briques.', 'COPIED');
    await write(origin.id, 'les-gens', 'Ana, le mardi.', 'LOCAL');

    const wish = {
      originId: origin.id,
      title: 'Four à pain de Pont-Croix',
      reason: 'OTHER_TERRITORY',
      comment: 'Trop loin à pied.',
    } as const;
    const id = await adapt.run(actorOf(bo), wish);
    expect(await projectOf(id)).toMatchObject({
      ...{
        title: 'Four à pain de Pont-Croix',
        stage: 'DRAFT',
        description: 'Un four, une fournée.',
        summary: origin.summary,
      },
      ...{ charterFunding: 'Chacun apporte son bois.', lineageId: origin.lineageId, createdBy: bo.id, memberCount: 1 },
    });
    expect(await db.read((tx) => tx.findBy(Membership, { projectId: id }))).toMatchObject([
      { personId: bo.id, role: 'HOLDER' },
    ]);
    expect(await pagesOf(id)).toEqual([{ slug: 'le-four', body: 'Des briques.', copied_from_id: expect.any(String) }]);
    expect(await originOf(id)).toMatchObject({
      originId: origin.id,
      originTitle: 'Four à pain de Plozévet',
      reason: 'OTHER_TERRITORY',
      comment: 'Trop loin à pied.',
    });
    expect(await factsOf('lineage.adapted', id)).toMatchObject([
      { payload: { originId: origin.id, projectId: id }, actorId: bo.id },
    ]);
  });

  it('keeps the pages as they were when it was made', async () => {
    const [bo, origin] = [await aPerson(db, 'Bo'), await aProject(db)];
    const { revisionId } = await write(origin.id, 'recette', 'Une heure.', 'COPIED');
    const id = await adapt.run(actorOf(bo), { originId: origin.id, title: 'Ailleurs', reason: 'OTHER_PUBLIC' });
    await db.write((tx) =>
      saveRevision(
        tx,
        { kind: 'PROJECT', id: origin.id },
        { slug: 'recette', body: 'Deux heures.', baseRevisionId: revisionId },
        null,
      ),
    );
    expect(await pagesOf(id)).toMatchObject([{ body: 'Une heure.', copied_from_id: revisionId }]);
  });

  it('is secret until it is published: then its origin tells of it, once', async () => {
    const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
    const origin = await aProject(db, { holder: ana });
    const id = await adapt.run(actorOf(bo), { originId: origin.id, title: 'La petite sœur', reason: 'OTHER_MEANS' });
    expect(await adaptationsSeenBy(actorOf(bo), origin.id)).toEqual({ titles: ['La petite sœur'], total: 1 });
    for (const other of [actorOf(ana), visitor('fr')])
      expect(await adaptationsSeenBy(other, origin.id)).toEqual({ titles: [], total: 0 });
    expect(await newsOf(origin.id)).toEqual([]);

    await published(id, bo.id);
    expect(await adaptationsSeenBy(visitor('fr'), origin.id)).toEqual({ titles: ['La petite sœur'], total: 1 });
    expect(await newsOf(origin.id)).toMatchObject([
      { kind: 'ADAPTED', actorId: bo.id, params: { other: 'La petite sœur' } },
    ]);
    expect(await factsOf('lineage.adaptation_published', id)).toMatchObject([
      { payload: { originId: origin.id, projectId: id } },
    ]);
  });

  it('outlives its origin, whose title it keeps; a draft that is given up leaves nothing', async () => {
    const [bo, origin] = [await aPerson(db, 'Bo'), await aProject(db, { title: 'Née la première' })];
    const kept = await adapt.run(actorOf(bo), { originId: origin.id, title: 'Gardée', reason: 'ORIGIN_SLEEPING' });
    const givenUp = await adapt.run(actorOf(bo), { originId: origin.id, title: 'Abandonnée', reason: 'OTHER' });
    await db.write((tx) => tx.delete(Project, givenUp));
    expect(await originOf(givenUp)).toBeNull();
    await db.write((tx) => tx.delete(Project, origin.id));
    expect(await originOf(kept)).toMatchObject({
      originId: null,
      originTitle: 'Née la première',
      reason: 'ORIGIN_SLEEPING',
    });
    expect((await projectOf(kept)).lineageId).toBe(origin.lineageId);
    await published(kept, bo.id);
    expect(await factsOf('lineage.adaptation_published', kept)).toEqual([]);
  });

  it('can be made many times, of a listing too, and again of an adaptation', async () => {
    const [bo, listing] = [await aPerson(db, 'Bo'), await aListing(db)];
    const make = (originId: string, title: string) =>
      adapt.run(actorOf(bo), { originId, title, reason: 'OTHER_TERRITORY' });
    const first = await make(listing.id, 'À Brest');
    await make(listing.id, 'À Quimper');
    await published(first, bo.id);
    const grandchild = await make(first, 'À Lorient');
    expect((await projectOf(grandchild)).lineageId).toBe(listing.lineageId);
    expect(await adaptationsSeenBy(actorOf(bo), listing.id, 1)).toEqual({ titles: ['À Quimper'], total: 2 });
  });

  it('is refused to visitors, of drafts, of what is hidden, and without a title', async () => {
    const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
    const draft = await aProject(db, { stage: 'DRAFT', holder: ana });
    const hidden = await aProject(db, { hiddenAt: new Date(), hiddenReason: 'Publicité', holder: ana });
    const wish = (originId: string) => ({ originId, title: 'Autre', reason: 'OTHER' }) as const;
    await expect(adapt.run(visitor('fr'), wish(draft.id))).rejects.toThrow(Unauthenticated);
    for (const origin of [draft, hidden]) {
      await expect(adapt.run(actorOf(bo), wish(origin.id))).rejects.toThrow(NotFound);
      await expect(adapt.run(actorOf(ana), wish(origin.id))).rejects.toThrow(Forbidden);
    }
    const open = await aProject(db);
    await expect(adapt.run(actorOf(bo), { ...wish(open.id), title: ' ', comment: 'x'.repeat(1001) })).rejects.toThrow(
      BadUserInput,
    );
  });
});
