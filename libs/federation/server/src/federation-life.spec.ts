import { beforeAll, describe, expect, it } from '@jest/globals';
import { BadUserInput, DomainEvent, Forbidden, Loaders, NotFound, newId, visitor } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { aPerson, actorOf } from '@essaim/people-server/testing';
import { Activity, Page, ownedList, projectsSlice } from '@essaim/projects-server';
import { aProject } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { charterShown } from './charter-shown.ts';
import { FederationProject } from './federation-project.entity.ts';
import { Federation } from './federation.entity.ts';
import { federationsOfProject, projectsOfFederation } from './federation.lists.ts';
import { federationSlice } from './federation.slice.ts';
import { federationActs } from './testing.ts';

let db: TestDatabase;
let acts: ReturnType<typeof federationActs>;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, federationSlice);
  acts = federationActs(db);
  // All connections are open before anyone clicks: else the first click is over before the second begins.
  await Promise.all(Array.from({ length: 5 }, () => db.source.query('SELECT pg_sleep(0.1)')));
});

/** A federation of two, opened as people open one. */
async function aFederation() {
  const [ana, bo, cam] = [
    await aPerson(db, 'Ana'),
    await aPerson(db, 'Bo', { language: 'en' }),
    await aPerson(db, 'Cam'),
  ];
  const garden = await aProject(db, { title: 'Jardin', holder: ana, members: [[cam, 'CONTRIBUTOR']] });
  const orchard = await aProject(db, { title: 'Verger', holder: bo });
  const { id: request } = await acts.send.run(actorOf(ana), {
    fromProjectId: garden.id,
    toProjectId: orchard.id,
    mode: 'FEDERATE',
    message: 'Ensemble ?',
  });
  const { federationId } = await acts.answer.run(actorOf(bo), { id: request, accept: true });
  return { ana, bo, cam, garden, orchard, federationId: federationId! };
}
const federationOf = (id: string) => db.read((tx) => tx.findOneByOrFail(Federation, { id }));
const projectsSeen = async (id: string) =>
  (await ownedList(db, new Loaders(), projectsOfFederation(visitor('fr')), id, {})).nodes.map(({ title }) => title);
const factsOf = (name: string, federationId: string) =>
  db.read((tx) =>
    tx
      .createQueryBuilder(DomainEvent, 'event')
      .where("event.name = :name AND event.payload->>'federationId' = :federationId", { name, federationId })
      .getMany(),
  );

describe('a federation', () => {
  it('has its projects, its name in the language of the instance, and its first page in that of who accepted', async () => {
    const { federationId, garden } = await aFederation();
    expect(await projectsSeen(federationId)).toEqual(expect.arrayContaining(['Jardin', 'Verger']));
    expect((await federationOf(federationId)).name).toBe('Jardin et Verger');
    expect(await db.read((tx) => tx.findBy(Page, { ownerId: federationId }))).toMatchObject([
      { title: 'What we share', ownerKind: 'FEDERATION' },
    ]);
    const page = await ownedList(db, new Loaders(), federationsOfProject(db), garden.id, {});
    expect([page.nodes.map(({ name }) => name), await page.totalCount()]).toEqual([['Jardin et Verger'], 1]);
  });

  it('is renamed, and agrees on another charter: its version tells, its address stays', async () => {
    const { ana, federationId } = await aFederation();
    const before = await federationOf(federationId);
    expect(charterShown(before, 'fr')).toMatchObject({
      version: 1,
      transparency: expect.stringMatching(/^Chaque projet/),
    });
    const charter = { transparency: 'Tout se lit.', collaboration: 'Tout se discute.', funding: 'Rien ne se cache.' };
    await acts.update.run(actorOf(ana), { id: federationId, name: '  Les jardins   du cap ', charter });
    await acts.update.run(actorOf(ana), { id: federationId, name: 'Les jardins du cap', charter });
    const after = await federationOf(federationId);
    expect([after.name, after.slug, charterShown(after, 'en')]).toEqual([
      'Les jardins du cap',
      before.slug,
      { ...charter, version: 2 },
    ]);
    expect(await factsOf('federation.changed', federationId)).toHaveLength(1);
    await acts.update.run(actorOf(ana), { id: federationId, charter: null });
    expect(charterShown(await federationOf(federationId), 'en')).toMatchObject({
      version: 3,
      funding: expect.stringMatching(/^Each project/),
    });
  });

  it('is changed by holders of its projects alone, within the limits', async () => {
    const { ana, cam, federationId } = await aFederation();
    for (const actor of [actorOf(cam), actorOf(await aPerson(db, 'Eve'))])
      await expect(acts.update.run(actor, { id: federationId, name: 'Autre' })).rejects.toThrow(Forbidden);
    await expect(acts.update.run(actorOf(ana), { id: federationId, name: null })).rejects.toThrow(BadUserInput);
    await expect(acts.update.run(actorOf(ana), { id: newId(), name: 'Autre' })).rejects.toThrow(NotFound);
  });

  it('has pages that members of its projects write, none over what they have not read', async () => {
    const { bo, cam, federationId } = await aFederation();
    const text = { slug: 'la-remise', body: 'Deux clés.' };
    const page = await acts.savePage.run(actorOf(cam), federationId, text);
    const first = page.revisionId;
    await expect(acts.savePage.run(actorOf(bo), federationId, text)).rejects.toMatchObject({ code: 'CONFLICT' });
    await acts.savePage.run(actorOf(bo), federationId, { ...text, body: 'Trois clés.', baseRevisionId: first });
    await expect(
      acts.savePage.run(actorOf(cam), federationId, { ...text, body: 'Une clé.', baseRevisionId: first }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(
      acts.savePage.run(actorOf(await aPerson(db, 'Eve')), federationId, { ...text, slug: 'autre' }),
    ).rejects.toThrow(Forbidden);
    expect(await factsOf('federation.page_saved', federationId)).toHaveLength(2);
  });

  it('closes when one of its two projects leaves: readable, without projects', async () => {
    const { ana, cam, garden, orchard, federationId } = await aFederation();
    await expect(acts.leave.run(actorOf(cam), { federationId, projectId: garden.id })).rejects.toThrow(Forbidden);
    await acts.leave.run(actorOf(ana), { federationId, projectId: garden.id });
    expect((await federationOf(federationId)).closedAt).not.toBeNull();
    expect(await projectsSeen(federationId)).toEqual([]);
    expect(await db.read((tx) => tx.countBy(Page, { ownerId: federationId }))).toBe(1);
    expect(await factsOf('federation.left', federationId)).toMatchObject([
      { payload: { projectId: garden.id, remainingProjectIds: [orchard.id] } },
    ]);
    expect(
      await db.read((tx) => tx.findBy(Activity, { projectId: orchard.id, kind: 'FEDERATION_CLOSED' })),
    ).toHaveLength(1);
    await expect(acts.leave.run(actorOf(ana), { federationId, projectId: garden.id })).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: 'federation.not_in_it',
    });
    await expect(acts.savePage.run(actorOf(cam), federationId, { slug: 'trop-tard', body: '' })).rejects.toThrow(
      Forbidden,
    );
  });

  it('of three goes on without one; of two who leave at once, one leaves and the other finds it closed', async () => {
    const { ana, bo, garden, orchard, federationId } = await aFederation();
    const [dan, hives] = [await aPerson(db, 'Dan'), await aProject(db, { title: 'Ruches' })];
    await db.write((tx) =>
      tx.insert(FederationProject, Object.assign(new FederationProject(), { federationId, projectId: hives.id })),
    );
    await db.write((tx) =>
      tx.query(`INSERT INTO membership (project_id, person_id, role, since) VALUES ($1, $2, 'HOLDER', now())`, [
        hives.id,
        dan.id,
      ]),
    );
    await acts.leave.run(actorOf(dan), { federationId, projectId: hives.id });
    expect((await federationOf(federationId)).closedAt).toBeNull();
    const leaving = [
      acts.leave.run(actorOf(ana), { federationId, projectId: garden.id }),
      acts.leave.run(actorOf(bo), { federationId, projectId: orchard.id }),
    ];
    const outcomes = (await Promise.allSettled(leaving)).map(({ status }) => status);
    expect(outcomes.sort()).toEqual(['fulfilled', 'rejected']);
    expect((await federationOf(federationId)).closedAt).not.toBeNull();
  });
});
