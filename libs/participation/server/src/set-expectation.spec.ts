import { beforeAll, describe, expect, it } from '@jest/globals';
import { DomainEvent, EventLog, NotFound, at } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { aPerson, actorOf } from '@essaim/people-server/testing';
import { Project, projectsSlice } from '@essaim/projects-server';
import { aListing, aProject } from '@essaim/projects-server/testing';
import { TerritoryColumns, territoriesSlice } from '@essaim/territories-server';
import { forgetExpectationsOf } from './count-expectation.ts';
import { Expectation } from './expectation.entity.ts';
import { expectantsOf, expectationCounts, expectationsOf, expectationsOfListings } from './expectation.reads.ts';
import { NothingToExpect } from './participation.errors.ts';
import { participationSlice } from './participation.slice.ts';
import { SetExpectation } from './set-expectation.ts';

let db: TestDatabase;
let expects: SetExpectation;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, participationSlice);
  expects = new SetExpectation(db, new EventLog());
  // All connections are open before anyone clicks: else the first click is over before the second begins.
  await Promise.all(Array.from({ length: 5 }, () => db.source.query('SELECT pg_sleep(0.1)')));
});

const countsOf = async (projectId: string) => (await db.read((tx) => expectationCounts(tx, [projectId])))[0];
const told = (projectId: string) =>
  db.read((tx) =>
    tx
      .createQueryBuilder(DomainEvent, 'event')
      .where("event.name = 'participation.expectation_set' AND event.payload->>'projectId' = :projectId", { projectId })
      .orderBy('event.sequence')
      .getMany(),
  );

describe('what people expect of a project', () => {
  it('is counted, one kind a person, and follows a change of mind', async () => {
    const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
    const { id: projectId } = await aProject(db);
    await expects.run(actorOf(ana), { projectId, kind: 'WOULD_USE' });
    await expects.run(actorOf(bo), { projectId, kind: 'WOULD_USE' });
    expect(await countsOf(projectId)).toEqual({ wouldUse: 2, uses: 0, wouldHelp: 0 });

    await expects.run(actorOf(bo), { projectId, kind: 'WOULD_HELP' });
    await expects.run(actorOf(ana), { projectId, kind: null });
    expect(await countsOf(projectId)).toEqual({ wouldUse: 0, uses: 0, wouldHelp: 1 });
    expect(await db.read((tx) => expectationsOf(tx, bo.id, [projectId]))).toEqual(['WOULD_HELP']);
    expect((await told(projectId)).map(({ payload }) => payload['kind'])).toEqual([
      'WOULD_USE',
      'WOULD_USE',
      'WOULD_HELP',
      null,
    ]);
  });

  it('is counted once when one person clicks ten times at once', async () => {
    const [ana, { id: projectId }] = [await aPerson(db), await aListing(db)];
    await Promise.all(Array.from({ length: 10 }, () => expects.run(actorOf(ana), { projectId, kind: 'USES' })));
    expect(await countsOf(projectId)).toEqual({ wouldUse: 0, uses: 1, wouldHelp: 0 });
    expect(await told(projectId)).toHaveLength(1);
  });

  it('loses nobody when ten people say so at once', async () => {
    const { id: projectId } = await aProject(db);
    const people = await Promise.all(Array.from({ length: 10 }, (_, place) => aPerson(db, `Voisine ${place}`)));
    await Promise.all(people.map((person) => expects.run(actorOf(person), { projectId, kind: 'WOULD_USE' })));
    expect(await countsOf(projectId)).toEqual({ wouldUse: 10, uses: 0, wouldHelp: 0 });
  });

  it('comes from where the person says, else from where they live', async () => {
    const home = Object.assign(new TerritoryColumns(), { kind: 'OTHER', name: 'La vallée' });
    const [ana, { id: projectId }] = [await aPerson(db, 'Ana', { territory: home }), await aProject(db)];
    const placeOf = async () =>
      (await db.read((tx) => tx.findOneByOrFail(Expectation, { projectId, personId: ana.id }))).territory.name;
    await expects.run(actorOf(ana), { projectId, kind: 'WOULD_USE' });
    expect(await placeOf()).toBe('La vallée');
    await expects.run(actorOf(ana), { projectId, kind: 'WOULD_USE', territory: { kind: 'OTHER', name: 'Le plateau' } });
    expect(await placeOf()).toBe('Le plateau');
    await expects.run(actorOf(ana), { projectId, kind: 'USES' });
    expect(await placeOf()).toBe('Le plateau');
  });

  it('stays with a listing that is a project now, until its owner says it of the project, or nothing', async () => {
    const [ana, bo, project] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo'), await aProject(db)];
    const listing = await aListing(db, { title: 'La fiche' });
    const plateau = { kind: 'OTHER' as const, name: 'Le plateau' };
    for (const person of [ana, bo])
      await expects.run(actorOf(person), { projectId: listing.id, kind: 'WOULD_USE', territory: plateau });
    await db.write((tx) => tx.update(Project, listing.id, { hiddenAt: new Date(), mergedInto: project.id }));
    const ofListing = (personId: string) =>
      db.read(async (tx) => (await expectationsOfListings(tx, personId, [project.id]))[0]);
    expect(await countsOf(project.id)).toEqual({ wouldUse: 0, uses: 0, wouldHelp: 0 });
    expect(await ofListing(ana.id)).toEqual({ kind: 'WOULD_USE', listing: 'La fiche' });

    await expects.run(actorOf(ana), { projectId: project.id, kind: 'WOULD_USE' });
    expect(await ofListing(ana.id)).toBeNull();
    const said = await db.read((tx) => tx.findOneByOrFail(Expectation, { projectId: project.id, personId: ana.id }));
    expect(said.territory.name).toBe('Le plateau');
    expect(await countsOf(project.id)).toEqual({ wouldUse: 1, uses: 0, wouldHelp: 0 });
    expect(await countsOf(listing.id)).toEqual({ wouldUse: 1, uses: 0, wouldHelp: 0 }); // Bo's
    expect(await db.read((tx) => expectantsOf(tx, listing.id))).toEqual([bo.id]);

    await expects.run(actorOf(bo), { projectId: project.id, kind: null });
    expect(await ofListing(bo.id)).toBeNull();
    expect(await countsOf(project.id)).toEqual({ wouldUse: 1, uses: 0, wouldHelp: 0 });
  });

  it('is confirmed when said again: it keeps its beginning', async () => {
    const [ana, { id: projectId }] = [await aPerson(db), await aProject(db)];
    const say = () => expects.run(actorOf(ana), { projectId, kind: 'WOULD_USE' });
    await at(new Date('2025-03-01T10:00:00Z'), say);
    await at(new Date('2026-03-01T10:00:00Z'), say);
    const { since, confirmedAt } = await db.read((tx) =>
      tx.findOneByOrFail(Expectation, { projectId, personId: ana.id }),
    );
    expect([since, confirmedAt]).toEqual([new Date('2025-03-01T10:00:00Z'), new Date('2026-03-01T10:00:00Z')]);
  });

  it('waits for a draft to be published, and tells strangers nothing of it', async () => {
    const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
    const { id: projectId } = await aProject(db, { stage: 'DRAFT', holder: ana });
    await expect(expects.run(actorOf(ana), { projectId, kind: 'USES' })).rejects.toThrow(NothingToExpect);
    await expect(expects.run(actorOf(bo), { projectId, kind: 'USES' })).rejects.toThrow(NotFound);
  });

  it('goes with the account of who said it', async () => {
    const [ana, bo, project] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo'), await aProject(db)];
    for (const person of [ana, bo]) await expects.run(actorOf(person), { projectId: project.id, kind: 'USES' });
    await db.write((tx) => forgetExpectationsOf(tx, ana.id));
    expect(await countsOf(project.id)).toEqual({ wouldUse: 0, uses: 1, wouldHelp: 0 });
    expect(await db.read((tx) => expectationsOf(tx, ana.id, [project.id]))).toEqual([null]);
  });
});
