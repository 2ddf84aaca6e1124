import { beforeAll, describe, expect, it } from '@jest/globals';
import { DomainEvent, Forbidden, Loaders, NotFound, visitor, type Actor } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice, type Person } from '@essaim/people-server';
import { aPerson, actorOf } from '@essaim/people-server/testing';
import {
  Activity,
  Project,
  ProjectStageChanged,
  ownedList,
  projectsSlice,
  type RequestStatus,
} from '@essaim/projects-server';
import { aListing, aProject } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { ExpireRequests } from './expire-requests.listener.ts';
import { FederationRequest } from './federation-request.entity.ts';
import { Federation } from './federation.entity.ts';
import { requestsOfPerson, requestsOfProject } from './federation.lists.ts';
import { requestsToAnswer } from './federation.reads.ts';
import { federationSlice } from './federation.slice.ts';
import { requestVisibleTo } from './request-visible-to.ts';
import { federationActs } from './testing.ts';

let db: TestDatabase;
let acts: ReturnType<typeof federationActs>;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, federationSlice);
  acts = federationActs(db);
  // All connections are open before anyone clicks: else the first click is over before the second begins.
  await Promise.all(Array.from({ length: 5 }, () => db.source.query('SELECT pg_sleep(0.1)')));
});

/** Two projects, and who holds each. */
async function twoProjects() {
  const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
  const garden = await aProject(db, { title: 'Jardin partagé', holder: ana });
  const orchard = await aProject(db, { title: 'Verger de la rue', holder: bo });
  return { ana, bo, garden, orchard };
}
const ask = (person: Person, from: Project, to: Project, message = 'Une seule remise pour deux ?') =>
  acts.send.run(actorOf(person), { fromProjectId: from.id, toProjectId: to.id, mode: 'FEDERATE', message });
const reply = (person: Person, { id }: FederationRequest, accept: boolean, message?: string) =>
  acts.answer.run(actorOf(person), { id, accept, message });
const reasonOf = async (act: Promise<unknown>): Promise<unknown> =>
  act.then(() => 'done').catch((refusal: { code?: string; reason?: string }) => `${refusal.code} ${refusal.reason}`);
const federationsOf = (projectId: string): Promise<{ id: string; name: string; slug: string }[]> =>
  db.read((tx) =>
    tx.query(
      'SELECT federation.* FROM federation JOIN federation_project place ON place.federation_id = federation.id WHERE place.project_id = $1',
      [projectId],
    ),
  );
const factsOf = async (requestId: string) => {
  const events = await db.read((tx) =>
    tx
      .createQueryBuilder(DomainEvent, 'event')
      .where("event.payload->>'requestId' = :requestId", { requestId })
      .orderBy('event.sequence')
      .getMany(),
  );
  return events.map(({ name }) => name);
};
const requestsSeen = async (actor: Actor, project: Project, status: RequestStatus | null = null) => {
  const page = await ownedList(db, new Loaders(), requestsOfProject(db, actor, status), project.id, {});
  expect(await page.totalCount()).toBe(page.nodes.length);
  return page.nodes.map(({ id }) => id);
};

describe('asking a project to act together', () => {
  it('changes nothing until it is answered, and is seen by those who answer for either side', async () => {
    const { ana, bo, garden, orchard } = await twoProjects();
    const [mo, cam] = [await aPerson(db, 'Mo'), await aPerson(db, 'Cam')];
    await db.write((tx) =>
      tx.query(
        `INSERT INTO membership (project_id, person_id, role, since) VALUES ($1, $2, 'MEDIATOR', now()), ($1, $3, 'CONTRIBUTOR', now())`,
        [orchard.id, mo.id, cam.id],
      ),
    );
    const request = await ask(ana, garden, orchard);
    expect(await federationsOf(orchard.id)).toEqual([]);
    expect(await factsOf(request.id)).toEqual(['federation.requested']);

    for (const person of [ana, bo, mo]) {
      expect(await requestsSeen(actorOf(person), garden)).toEqual([request.id]);
      expect(await requestsSeen(actorOf(person), orchard, 'PENDING')).toEqual([request.id]);
      expect(await db.read((tx) => requestVisibleTo(tx, actorOf(person), request.id))).not.toBeNull();
    }
    for (const actor of [actorOf(cam), visitor('fr')]) {
      expect(await requestsSeen(actor, orchard)).toEqual([]);
      expect(await db.read((tx) => requestVisibleTo(tx, actor, request.id))).toBeNull();
    }
    expect(await Promise.all([ana, bo, mo].map(({ id }) => db.read((tx) => requestsToAnswer(tx, id))))).toEqual([
      0, 1, 0,
    ]);
    const own = await ownedList(db, new Loaders(), requestsOfPerson(db, actorOf(mo), null), mo.id, {});
    expect(own.nodes.map(({ id, message }) => [id, message])).toEqual([[request.id, 'Une seule remise pour deux ?']]);
  });

  it('waits once per pair, even when both holders ask each other ten times at once', async () => {
    const { ana, bo, garden, orchard } = await twoProjects();
    const asked = await Promise.all(
      Array.from({ length: 10 }, (_, place) =>
        reasonOf(place % 2 ? ask(ana, garden, orchard) : ask(bo, orchard, garden)),
      ),
    );
    expect(asked.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(new Set(asked)).toEqual(new Set(['done', 'CONFLICT federation.already_requested']));
    expect(
      (await db.read((tx) => tx.countBy(FederationRequest, { toProjectId: garden.id }))) +
        (await db.read((tx) => tx.countBy(FederationRequest, { toProjectId: orchard.id }))),
    ).toBe(1);
  });

  it('is refused with the reason why', async () => {
    const { ana, bo, garden, orchard } = await twoProjects();
    const [draft, closed, listing, hidden] = [
      await aProject(db, { stage: 'DRAFT', holder: ana }),
      await aProject(db, { stage: 'CLOSED' }),
      await aListing(db),
      await aProject(db, { hiddenAt: new Date(), hiddenReason: 'Publicité' }),
    ];
    const stranger = await aProject(db, { stage: 'DRAFT', holder: bo });
    expect(await reasonOf(ask(ana, garden, garden))).toBe('BAD_USER_INPUT federation.itself');
    expect(await reasonOf(ask(ana, garden, orchard, '  '))).toBe('BAD_USER_INPUT bad_input');
    expect(await reasonOf(ask(ana, garden, orchard, 'x'.repeat(2001)))).toBe('BAD_USER_INPUT bad_input');
    expect(await reasonOf(ask(bo, garden, orchard))).toBe('FORBIDDEN forbidden');
    expect(await reasonOf(ask(ana, draft, orchard))).toBe('CONFLICT federation.not_published');
    expect(await reasonOf(ask(ana, garden, listing))).toBe('CONFLICT federation.unclaimed');
    expect(await reasonOf(ask(ana, garden, closed))).toBe('CONFLICT federation.project_closed');
    for (const unknown of [stranger, hidden])
      expect(await reasonOf(ask(ana, garden, unknown))).toBe('NOT_FOUND not_found');
    for (const mode of ['JOIN', 'MERGE'] as const)
      expect(
        await reasonOf(
          acts.send.run(actorOf(ana), { fromProjectId: garden.id, toProjectId: orchard.id, mode, message: 'Oui ?' }),
        ),
      ).toBe('BAD_USER_INPUT federation.not_yet');
    expect(
      await reasonOf(
        acts.send.run(visitor('fr'), {
          fromProjectId: garden.id,
          toProjectId: orchard.id,
          mode: 'FEDERATE',
          message: 'Oui ?',
        }),
      ),
    ).toBe('UNAUTHENTICATED unauthenticated');
  });

  it('is taken back by who asked, once, and may then be asked again', async () => {
    const { ana, bo, garden, orchard } = await twoProjects();
    const request = await ask(ana, garden, orchard);
    await expect(acts.withdraw.run(actorOf(bo), request.id)).rejects.toThrow(Forbidden);
    expect((await acts.withdraw.run(actorOf(ana), request.id)).status).toBe('WITHDRAWN');
    expect(await reasonOf(acts.withdraw.run(actorOf(ana), request.id))).toBe('CONFLICT federation.already_withdrawn');
    expect(await reasonOf(reply(bo, request, true))).toBe('CONFLICT federation.already_withdrawn');
    expect(await factsOf(request.id)).toEqual(['federation.requested', 'federation.withdrawn']);
    await ask(bo, orchard, garden);
  });
});

describe('an answer', () => {
  it('of yes opens a federation of both, with a charter and one page, and both tell of it', async () => {
    const { ana, bo, garden, orchard } = await twoProjects();
    const request = await ask(ana, garden, orchard);
    const answered = await reply(bo, request, true, 'Volontiers.');
    expect(answered).toMatchObject({
      status: 'ACCEPTED',
      answer: 'Volontiers.',
      answeredBy: bo.id,
      answeredAt: expect.any(Date),
    });

    const [federation] = await federationsOf(garden.id);
    expect(federation).toMatchObject({
      id: answered.federationId,
      name: 'Jardin partagé et Verger de la rue',
      slug: 'jardin-partage-et-verger-de-la-rue',
    });
    expect(await federationsOf(orchard.id)).toEqual([federation]);
    const pages: { slug: string; body: string }[] = await db.read((tx) =>
      tx.query(
        'SELECT page.slug, revision.body FROM page JOIN revision ON revision.id = page.revision_id WHERE page.owner_id = $1',
        [federation!.id],
      ),
    );
    expect(pages).toEqual([
      {
        slug: 'ce-que-nous-mettons-en-commun',
        body: expect.stringContaining('«\u00a0Jardin partagé\u00a0» et «\u00a0Verger de la rue\u00a0»'),
      },
    ]);
    for (const [project, other] of [
      [garden, orchard],
      [orchard, garden],
    ] as const)
      expect(await db.read((tx) => tx.findBy(Activity, { projectId: project.id, kind: 'FEDERATED' }))).toMatchObject([
        { actorId: bo.id, params: { other: other.title, path: `/federations/${federation!.slug}` } },
      ]);
    expect(await factsOf(request.id)).toEqual(['federation.requested', 'federation.accepted']);
    expect(await requestsSeen(visitor('fr'), garden)).toEqual([request.id]);
    expect(await reasonOf(ask(ana, garden, orchard))).toBe('CONFLICT federation.already_together');
  });

  it('is given once, even by ten clicks at once: one federation', async () => {
    const { ana, bo, garden, orchard } = await twoProjects();
    const request = await ask(ana, garden, orchard);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => reasonOf(reply(bo, request, true))));
    expect(outcomes.sort()).toEqual([...Array<string>(9).fill('CONFLICT federation.already_answered'), 'done']);
    expect(await federationsOf(garden.id)).toHaveLength(1);
    expect(await factsOf(request.id)).toEqual(['federation.requested', 'federation.accepted']);
  });

  it('of no closes the request, and is for both sides alone', async () => {
    const { ana, bo, garden, orchard } = await twoProjects();
    const request = await ask(ana, garden, orchard);
    expect((await reply(bo, request, false)).status).toBe('DECLINED');
    expect(await factsOf(request.id)).toEqual(['federation.requested', 'federation.declined']);
    expect(await requestsSeen(actorOf(ana), garden, 'DECLINED')).toEqual([request.id]);
    expect(await requestsSeen(visitor('fr'), garden)).toEqual([]);
    await ask(ana, garden, orchard);
  });

  it('is for holders of the project asked: mediators are refused, strangers learn nothing', async () => {
    const { ana, bo, garden, orchard } = await twoProjects();
    const [mo, eve] = [await aPerson(db, 'Mo'), await aPerson(db, 'Eve')];
    await db.write((tx) =>
      tx.query(`INSERT INTO membership (project_id, person_id, role, since) VALUES ($1, $2, 'MEDIATOR', now())`, [
        orchard.id,
        mo.id,
      ]),
    );
    const request = await ask(ana, garden, orchard);
    for (const person of [ana, mo]) await expect(reply(person, request, true)).rejects.toThrow(Forbidden);
    await expect(reply(eve, request, true)).rejects.toThrow(NotFound);
    await reply(bo, request, false);
  });

  it('comes too late where one of the two ended, or was hidden, meanwhile', async () => {
    const { ana, bo, garden, orchard } = await twoProjects();
    const request = await ask(ana, garden, orchard);
    await db.write((tx) => tx.update(Project, garden.id, { stage: 'CLOSED' }));
    expect(await reasonOf(reply(bo, request, true))).toBe('CONFLICT federation.project_closed');
    expect((await db.read((tx) => tx.findOneByOrFail(FederationRequest, { id: request.id }))).status).toBe('PENDING');
    await db.write((tx) =>
      tx.update(Project, garden.id, { stage: 'ACTIVE', hiddenAt: new Date(), hiddenReason: 'Publicité' }),
    );
    await expect(reply(bo, request, true)).rejects.toThrow(NotFound);
    expect(await requestsSeen(actorOf(bo), orchard)).toEqual([]);
    expect(await db.read((tx) => requestsToAnswer(tx, bo.id))).toBe(0);
    expect(await federationsOf(orchard.id)).toEqual([]);
  });

  it('opens a federation of the two even where one is in another already', async () => {
    const { ana, bo, garden, orchard } = await twoProjects();
    const [cam, hives] = [await aPerson(db, 'Cam'), await aProject(db, { title: 'Ruches' })];
    await db.write((tx) =>
      tx.query(`INSERT INTO membership (project_id, person_id, role, since) VALUES ($1, $2, 'HOLDER', now())`, [
        hives.id,
        cam.id,
      ]),
    );
    await reply(bo, await ask(ana, garden, orchard), true);
    await reply(ana, await ask(cam, hives, garden), true);
    expect((await federationsOf(garden.id)).map(({ name }) => name).sort()).toEqual([
      'Jardin partagé et Verger de la rue',
      'Ruches et Jardin partagé',
    ]);
    expect(await federationsOf(hives.id)).toHaveLength(1);
  });
});

it('a project that closes ends its open requests, and those alone', async () => {
  const { ana, bo, garden, orchard } = await twoProjects();
  const elsewhere = await twoProjects();
  const [ended, kept] = [
    await ask(ana, garden, orchard),
    await ask(elsewhere.ana, elsewhere.garden, elsewhere.orchard),
  ];
  const hear = async (payload: object, occurredAt = new Date()) => {
    const event = Object.assign(new DomainEvent(), { name: ProjectStageChanged.event, payload, occurredAt });
    await db.write((tx) => tx.insert(DomainEvent, event as never));
    await new ExpireRequests(db).handle(event);
  };
  const closing = { projectId: orchard.id, from: 'ACTIVE', to: 'CLOSED' };
  await hear(closing);
  await hear({ projectId: elsewhere.garden.id, from: 'ACTIVE', to: 'SLEEPING' });
  const statusOf = async ({ id }: FederationRequest) =>
    (await db.read((tx) => tx.findOneByOrFail(FederationRequest, { id }))).status;
  expect([await statusOf(ended), await statusOf(kept)]).toEqual(['EXPIRED', 'PENDING']);
  expect(await reasonOf(reply(bo, ended, true))).toBe('CONFLICT federation.expired');

  // Heard late: what was asked since, the project being revived meanwhile, still waits.
  const since = await ask(ana, garden, orchard);
  await hear(closing, new Date(Date.now() - 60_000));
  expect(await statusOf(since)).toBe('PENDING');
});

it('two federations of one name have two addresses, and long titles make a name that fits', async () => {
  const [first, second] = [await twoProjects(), await twoProjects()];
  for (const { ana, bo, garden, orchard } of [first, second]) await reply(bo, await ask(ana, garden, orchard), true);
  const slugs = [...(await federationsOf(first.garden.id)), ...(await federationsOf(second.garden.id))].map(
    ({ slug }) => slug,
  );
  expect(new Set(slugs).size).toBe(2);

  const [cam, dan] = [await aPerson(db, 'Cam'), await aPerson(db, 'Dan')];
  const [long, longer] = [
    await aProject(db, { title: 'é'.repeat(200), holder: cam }),
    await aProject(db, { title: 'à'.repeat(200), holder: dan }),
  ];
  const { federationId } = await reply(dan, await ask(cam, long, longer), true);
  const { name } = await db.read((tx) => tx.findOneByOrFail(Federation, { id: federationId! }));
  expect([...name].length).toBeLessThanOrEqual(200);
  expect(name).toMatch(/^é+… et à+…$/);
});

it('facts name who did it', async () => {
  const { ana, garden, orchard } = await twoProjects();
  const { id } = await ask(ana, garden, orchard);
  const events = await db.read((tx) => tx.findBy(DomainEvent, { name: 'federation.requested', actorId: ana.id }));
  expect(events).toMatchObject([{ payload: { requestId: id, fromProjectId: garden.id, toProjectId: orchard.id } }]);
});
