import { beforeAll, describe, expect, it } from '@jest/globals';
import { EventLog, Forbidden, Loaders, NotFound, now, toGlobalId, visitor, type Actor } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { actorOf, aPerson } from '@essaim/people-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { Activity } from './activity.entity.ts';
import { Claim } from './claim.entity.ts';
import { follow } from './follow-project.ts';
import { Follow } from './follow.entity.ts';
import { ImportListings } from './import-listings.ts';
import { ListingMerges, type Merge } from './listing-merges.ts';
import { ListProjects } from './list-projects.ts';
import { AlreadyClaimed } from './members.errors.ts';
import { MergeListing } from './merge-listing.ts';
import { Project } from './project.entity.ts';
import { MergeIntoListing, MergeOfKin } from './project.errors.ts';
import { ProjectLoader } from './project.loader.ts';
import { publicActivity } from './public-activity.reads.ts';
import { hiddenReasonAt, projectAt } from './project.reads.ts';
import { projectsSlice } from './projects.slice.ts';
import { aListing, aProject, factsOf } from './testing.ts';
import { UnhideProject } from './unhide-project.ts';

let db: TestDatabase;
let mo: Actor;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice);
  mo = actorOf(await aPerson(db, 'Mo', { instanceRoles: ['MODERATOR'] }));
});

const events = new EventLog();
const merge = (listing: Project, project: Project, by: Actor = mo, merges = new ListingMerges()) =>
  new MergeListing(db, events, merges).run(by, {
    listingId: toGlobalId('Project', listing.id),
    projectId: toGlobalId('Project', project.id),
  });
const at = (slug: string, actor: Actor = visitor('fr')) => db.read((tx) => projectAt(tx, actor, slug));
const again = ({ id }: Project) => db.read((tx) => tx.findOneByOrFail(Project, { id }));
const sourcesOf = (project: Project) => new ProjectLoader(db).sources(new Loaders()).load(project.id);
const aKnownListing = (externalId: string, but: Partial<Project> = {}) =>
  aListing(db, {
    sourceName: 'Annuaire',
    sourceExternalId: externalId,
    sourceUrl: `https://a.example/${externalId}`,
    ...but,
  });

describe('merging a listing with a project that is carried here', () => {
  it('gives the project its source and its address, and takes it from the lists', async () => {
    const ana = await aPerson(db, 'Ana');
    const project = await aProject(db, { title: 'Atelier du port', holder: ana });
    const listing = await aKnownListing('atelier', { title: 'Atelier de réparation du port', sourceLicence: 'CC BY' });
    await db.source.query('INSERT INTO project_former_slug (slug, project_id, since) VALUES ($1, $2, now())', [
      'atelier-d-avant',
      listing.id,
    ]);

    expect(await merge(listing, project)).toMatchObject({ id: project.id, source: null });

    expect(await sourcesOf(project)).toMatchObject([
      { name: 'Annuaire', url: 'https://a.example/atelier', licence: 'CC BY', importedAt: expect.any(Date) },
    ]);
    for (const address of [listing.slug, 'atelier-d-avant', project.slug])
      expect((await at(address))?.id).toBe(project.id);
    expect((await at(listing.slug, mo))?.id).toBe(project.id);
    expect(await db.read((tx) => hiddenReasonAt(tx, listing.slug))).toBeNull();
    const { nodes } = await new ListProjects(db).run({ search: 'atelier réparation port' });
    expect(nodes.map(({ id }) => id)).not.toContain(listing.id);
    expect((await factsOf(db, project.id)).at(-1)).toEqual([
      'projects.listing_merged',
      { projectId: project.id, listingId: listing.id },
    ]);
  });

  it('says so publicly, and keeps what had happened to the listing', async () => {
    const [project, listing, other] = [
      await aProject(db),
      await aKnownListing('news', { title: 'La fiche' }),
      await aProject(db),
    ];
    await db.write((tx) =>
      tx.insert(Activity, [
        Object.assign(new Activity(), { projectId: listing.id, kind: 'ADAPTED', params: { other: 'X' } }),
        Object.assign(new Activity(), { projectId: other.id, kind: 'ADAPTED', otherProjectId: listing.id }),
      ]),
    );
    await merge(listing, project);
    const told = await db.read((tx) =>
      tx.find(Activity, { where: { projectId: project.id }, order: { createdAt: 'ASC' } }),
    );
    expect(told.map(({ kind, params, actorId }) => [kind, params, actorId])).toEqual([
      ['ADAPTED', { other: 'X' }, null],
      ['LISTING_MERGED', { other: 'La fiche', source: 'Annuaire' }, mo.personId],
    ]);
    expect(await db.read((tx) => tx.findOneByOrFail(Activity, { projectId: other.id }))).toMatchObject({
      otherProjectId: project.id, // while it named the listing, it would no longer show
    });
  });

  it('so that what everybody could read stays so, and what happened in a draft stays its members’', async () => {
    const hours = (ago: number) => new Date(Date.now() - ago * 3_600_000);
    const listing = await aKnownListing('old-news', { publishedAt: hours(3) });
    const project = await aProject(db, { publishedAt: hours(1) });
    await db.write((tx) =>
      tx.insert(Activity, [
        Object.assign(new Activity(), { projectId: listing.id, kind: 'ADAPTED', createdAt: hours(2) }),
        Object.assign(new Activity(), { projectId: project.id, kind: 'PAGE_SAVED', createdAt: hours(2) }),
      ]),
    );
    await merge(listing, project);
    const shown = await db.read((tx) => publicActivity(tx, { projectIds: [project.id] }, 10));
    expect(shown.map(({ kind }) => kind)).toEqual(['LISTING_MERGED', 'ADAPTED']);
  });

  it('moves followers as they follow, once each', async () => {
    const [ana, bo, cy] = [await aPerson(db), await aPerson(db), await aPerson(db)];
    const [project, listing] = [await aProject(db), await aKnownListing('followed')];
    await db.write(async (tx) => {
      await follow(tx, listing.id, { personId: ana.id }, 'PARTICIPATING');
      await follow(tx, listing.id, { personId: bo.id }, 'ALL');
      await follow(tx, project.id, { personId: bo.id }, 'NONE');
      await follow(tx, project.id, { personId: cy.id }, 'ALL');
    });
    await merge(listing, project);
    const levels = await db.read((tx) => tx.findBy(Follow, { projectId: project.id }));
    expect(new Map(levels.map(({ personId, level }) => [personId, level]))).toEqual(
      new Map([
        [ana.id, 'PARTICIPATING'],
        [bo.id, 'NONE'], // what they chose there stays
        [cy.id, 'ALL'],
      ]),
    );
    expect((await again(project)).followerCount).toBe(2);
    expect((await again(listing)).followerCount).toBe(0);
  });

  it('answers who claimed it: its holders with yes, others with where to go', async () => {
    const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo', { language: 'en' })];
    const [project, listing] = [await aProject(db, { title: 'Le Port', holder: ana }), await aKnownListing('claimed')];
    const claim = (personId: string) =>
      db.write((tx) =>
        tx.save(Object.assign(new Claim(), { projectId: listing.id, personId, evidence: 'C’est le nôtre.' })),
      );
    const [mine, other] = [await claim(ana.id), await claim(bo.id)];
    await merge(listing, project);
    const answered = ({ id }: Claim) => db.read((tx) => tx.findOneByOrFail(Claim, { id }));
    expect(await answered(mine)).toMatchObject({ status: 'ACCEPTED', answeredBy: mo.personId, projectId: project.id });
    expect(await answered(other)).toMatchObject({
      status: 'DECLINED',
      answer: 'This listing is now part of the project “Le Port”, which is carried here. You can ask to join it.',
    });
    expect((await factsOf(db, listing.id)).map(([name]) => name)).toEqual([
      'projects.claim_answered',
      'projects.claim_answered',
    ]);
  });

  it('lets outer slices take over what they know, and undoes all of it when one cannot', async () => {
    const [project, listing] = [await aProject(db), await aKnownListing('carried')];
    const merges = new ListingMerges();
    const heard: Merge[] = [];
    merges.register(async (_, about) => void heard.push(about));
    merges.register(() => Promise.reject(new Error('no room')));
    await expect(merge(listing, project, mo, merges)).rejects.toThrow('no room');
    expect(heard).toEqual([{ listingId: listing.id, projectId: project.id }]);
    expect(await again(listing)).toMatchObject({ mergedInto: null, hiddenAt: null });
  });

  it('makes one lineage of both', async () => {
    const [project, listing] = [await aProject(db), await aKnownListing('kin')];
    const adapted = await aProject(db, { lineageId: listing.id });
    await merge(listing, project);
    expect((await again(adapted)).lineageId).toBe(project.lineageId);
    expect((await again(listing)).lineageId).toBe(project.lineageId);
  });

  it('is found by both ids on the next import, and its people’s words stay', async () => {
    const take = (records: Record<string, unknown>[]) =>
      new ImportListings(db, events).run(
        records.map((record, index) => ({ line: index + 1, record })),
        { source: 'Réimport' },
      );
    await take([
      { id: 'un', title: 'Le premier' },
      { id: 'deux', title: 'Le second' },
    ]);
    const [first, second] = [
      await db.read((tx) => tx.findOneByOrFail(Project, { sourceName: 'Réimport', sourceExternalId: 'un' })),
      await db.read((tx) => tx.findOneByOrFail(Project, { sourceName: 'Réimport', sourceExternalId: 'deux' })),
    ];
    await db.write((tx) => tx.update(Project, first.id, { claimed: true, title: 'Notre nom' }));
    await merge(second, first);
    expect((await sourcesOf(first)).map(({ name }) => name)).toEqual(['Réimport', 'Réimport']);
    expect(
      await take([
        { id: 'un', title: 'Le premier, autrement' },
        { id: 'deux', title: 'Le second, autrement' },
      ]),
    ).toMatchObject({ added: 0, changed: 0, unchanged: 0, claimed: 2 });
    expect((await again(first)).title).toBe('Notre nom');
    expect((await again(second)).title).toBe('Le second');
  });

  it('can be taken apart again', async () => {
    const [project, listing] = [await aProject(db), await aKnownListing('apart')];
    await merge(listing, project);
    await new UnhideProject(db, events).run(mo, listing.id);
    expect((await at(listing.slug))?.id).toBe(listing.id);
    expect(await sourcesOf(project)).toEqual([]);
  });

  it('takes along what had been merged with the listing before', async () => {
    const [project, listing] = [await aProject(db), await aKnownListing('chain')];
    const earlier = await aKnownListing('earlier', { hiddenAt: now(), mergedInto: listing.id });
    await merge(listing, project);
    expect((await at(earlier.slug))?.id).toBe(project.id);
    expect(await sourcesOf(project)).toHaveLength(2);
  });
});

describe('who may merge, and what', () => {
  const refused: [string, () => Promise<[Project, Project, Actor?]>, new (...of: never[]) => Error][] = [
    [
      'a holder of the project',
      async () => {
        const ana = await aPerson(db);
        return [await aKnownListing('h'), await aProject(db, { holder: ana }), actorOf(ana)];
      },
      Forbidden,
    ],
    [
      'a mediator of the instance',
      async () => [
        await aKnownListing('m'),
        await aProject(db),
        actorOf(await aPerson(db, 'Me', { instanceRoles: ['MEDIATOR'] })),
      ],
      Forbidden,
    ],
    ['what is claimed, as the listing', async () => [await aProject(db), await aProject(db)], AlreadyClaimed],
    [
      'with a listing that nobody carries',
      async () => [await aKnownListing('l1'), await aKnownListing('l2')],
      MergeIntoListing,
    ],
    [
      'with what is hidden',
      async () => [await aKnownListing('l3'), await aProject(db, { hiddenAt: now(), hiddenReason: 'x' })],
      MergeIntoListing,
    ],
    ['with someone’s draft', async () => [await aKnownListing('l4'), await aProject(db, { stage: 'DRAFT' })], NotFound],
    [
      'with an adaptation of it',
      async () => {
        const listing = await aKnownListing('l5');
        return [listing, await aProject(db, { lineageId: listing.id })];
      },
      MergeOfKin,
    ],
    [
      'twice',
      async () => {
        const [listing, project] = [await aKnownListing('l6'), await aProject(db)];
        await merge(listing, project);
        return [listing, project];
      },
      MergeIntoListing,
    ],
  ];
  it.each(refused)('not %s', async (_, prepare, Refusal) => {
    const [listing, project, by] = await prepare();
    await expect(merge(listing, project, by)).rejects.toThrow(Refusal);
  });

  it('not a project with itself; an administrator may what a moderator may', async () => {
    const project = await aProject(db);
    await expect(merge(project, project)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    const admin = actorOf(await aPerson(db, 'Ad', { instanceRoles: ['ADMIN'] }));
    expect(await merge(await aKnownListing('admin'), project, admin)).toMatchObject({ id: project.id });
  });

  it('of two who merge one listing at once, one is told', async () => {
    const [listing, a, b] = [await aKnownListing('race'), await aProject(db), await aProject(db)];
    const done = await Promise.allSettled([merge(listing, a), merge(listing, b)]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
