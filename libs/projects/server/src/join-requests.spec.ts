import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  at,
  Attempts,
  BadUserInput,
  EventLog,
  Forbidden,
  NotFound,
  RateLimited,
  Unauthenticated,
  visitor,
} from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice, type Person } from '@essaim/people-server';
import { actorOf, aPerson } from '@essaim/people-server/testing';
import { AnswerJoinRequest } from './answer-join-request.ts';
import { AskingLimits } from './asking-limits.ts';
import { JoinRequest } from './join-request.entity.ts';
import {
  AlreadyAnswered,
  AlreadyAsked,
  AlreadyMember,
  AlreadyWithdrawn,
  HasHolder,
  NotClaimedYet,
  ProjectOver,
} from './members.errors.ts';
import type { Project } from './project.entity.ts';
import type { ProjectRole } from './project-enums.ts';
import { projectsSlice } from './projects.slice.ts';
import { RequestToJoin } from './request-to-join.ts';
import { joinRequestsToAnswer } from './requests.reads.ts';
import { roleOf } from './roles.ts';
import { aListing, aProject, factsOf } from './testing.ts';
import { WithdrawJoinRequest } from './withdraw-join-request.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await aDatabase(peopleSlice, projectsSlice);
});

const events = new EventLog();
const settings = {
  INVITATION_DAYS: 14,
  INVITATIONS_PER_DAY: 2,
  INVITATIONS_PER_ADDRESS_PER_DAY: 2,
  REQUESTS_PER_DAY: 2,
};
const unlimited = new AskingLimits(new Attempts('', undefined, false, () => undefined), settings);

const ask = (person: Person, project: Project, message = 'Je peux aider le samedi.', role?: ProjectRole) =>
  new RequestToJoin(db, events, unlimited).run(actorOf(person), {
    projectId: project.id,
    message,
    ...(role && { role }),
  });
const answer = (person: Person, request: JoinRequest, accept: boolean, message?: string) =>
  new AnswerJoinRequest(db, events).run(actorOf(person), { id: request.id, accept, ...(message && { message }) });
const withdraw = (person: Person, request: JoinRequest) =>
  new WithdrawJoinRequest(db, events).run(actorOf(person), request.id);
const role = (project: Project, person: Person) => db.read((tx) => roleOf(tx, project.id, person.id));
const outcomes = async (acts: Promise<unknown>[]) =>
  (await Promise.allSettled(acts))
    .map((outcome) => (outcome.status === 'fulfilled' ? 'done' : (outcome.reason as Error).constructor.name))
    .sort();

describe('asking to join', () => {
  it('waits for an answer, and then one is a member', async () => {
    const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
    const garden = await aProject(db, { holder: ana });

    const request = await ask(bo, garden, '  Je peux aider le samedi.  ');
    expect(request).toMatchObject({
      personId: bo.id,
      message: 'Je peux aider le samedi.',
      role: 'CONTRIBUTOR',
      status: 'PENDING',
    });
    expect(await role(garden, bo)).toBeNull();
    expect(await db.read((tx) => joinRequestsToAnswer(tx, ana.id))).toBe(1);

    const answered = await answer(ana, request, true, 'Avec plaisir.');
    expect(answered).toMatchObject({ status: 'ACCEPTED', answer: 'Avec plaisir.', answeredBy: ana.id });
    expect(await role(garden, bo)).toBe('CONTRIBUTOR');
    expect(await db.read((tx) => joinRequestsToAnswer(tx, ana.id))).toBe(0);
    expect((await factsOf(db, garden.id)).map(([name]) => name)).toEqual([
      'projects.member_joined',
      'projects.join_requested',
      'projects.member_joined',
      'projects.join_answered',
    ]);
  });

  it('once at a time, however often one clicks; again after an answer', async () => {
    const [ana, bo] = [await aPerson(db), await aPerson(db)];
    const garden = await aProject(db, { holder: ana });
    expect(await outcomes(Array.from({ length: 10 }, () => ask(bo, garden)))).toEqual([
      ...Array<string>(9).fill('AlreadyAsked'),
      'done',
    ]);
    const [request] = await db.read((tx) => tx.findBy(JoinRequest, { projectId: garden.id }));
    await answer(ana, request!, false);
    await ask(bo, garden);
    await expect(ask(bo, garden)).rejects.toThrow(AlreadyAsked);
  });

  it('wants a message that can be read in one go', async () => {
    const [ana, bo] = [await aPerson(db), await aPerson(db)];
    const garden = await aProject(db, { holder: ana });
    for (const message of ['', '   ', 'x'.repeat(2001)])
      await expect(ask(bo, garden, message)).rejects.toThrow(BadUserInput);
    await ask(bo, garden, 'x'.repeat(2000));
  });

  it.each([
    ['a listing that nobody carries yet', { claimed: false }, NotClaimedYet],
    ['a project that is over', { stage: 'CLOSED' }, ProjectOver],
    ['a draft, which one may not know of', { stage: 'DRAFT' }, NotFound],
    ['what is hidden', { hiddenAt: new Date(), hiddenReason: 'Publicité' }, NotFound],
  ] as const)('is refused before %s', async (_what, but, Refusal) => {
    await expect(ask(await aPerson(db), await aProject(db, but))).rejects.toThrow(Refusal);
  });

  it('is refused to members and to visitors', async () => {
    const ana = await aPerson(db);
    const garden = await aProject(db, { holder: ana });
    await expect(ask(ana, garden)).rejects.toThrow(AlreadyMember);
    await expect(
      new RequestToJoin(db, events, unlimited).run(visitor('fr'), { projectId: garden.id, message: 'Moi' }),
    ).rejects.toThrow(Unauthenticated);
  });

  it('is limited per person and day, so that nobody writes to every project', async () => {
    const attempts = new Attempts(db.url, undefined, true, () => undefined);
    const limited = new RequestToJoin(db, events, new AskingLimits(attempts, settings));
    const bo = await aPerson(db);
    const wish = async () => limited.run(actorOf(bo), { projectId: (await aProject(db)).id, message: 'Bonjour' });
    await wish();
    await wish();
    await expect(wish()).rejects.toThrow(RateLimited);
    await attempts.close();
  });
});

describe('answering', () => {
  it('happens once, even if ten people press at the same moment', async () => {
    const ana = await aPerson(db);
    const holders = await Promise.all(Array.from({ length: 9 }, () => aPerson(db)));
    const garden = await aProject(db, { holder: ana, members: holders.map((person) => [person, 'HOLDER'] as const) });
    const bo = await aPerson(db);
    const request = await ask(bo, garden);

    const answers = [ana, ...holders].map((person, place) => answer(person, request, place % 2 === 0));
    expect(await outcomes(answers)).toEqual([...Array<string>(9).fill('AlreadyAnswered'), 'done']);

    const answered = await db.read((tx) => tx.findOneByOrFail(JoinRequest, { id: request.id }));
    expect(await role(garden, bo)).toBe(answered.status === 'ACCEPTED' ? 'CONTRIBUTOR' : null);
    expect((await factsOf(db, garden.id)).filter(([name]) => name === 'projects.join_answered')).toHaveLength(1);
  });

  it('is for holders and mediators; others do not even learn that there is a request', async () => {
    const [ana, bo, cy, di, mo] = [
      await aPerson(db),
      await aPerson(db),
      await aPerson(db),
      await aPerson(db),
      await aPerson(db, 'Mo', { instanceRoles: ['MODERATOR'] }),
    ];
    const garden = await aProject(db, {
      holder: ana,
      members: [
        [bo, 'MEDIATOR'],
        [cy, 'CONTRIBUTOR'],
      ],
    });
    const request = await ask(di, garden);
    await expect(answer(cy, request, true)).rejects.toThrow(NotFound);
    await expect(answer(mo, request, true)).rejects.toThrow(NotFound);
    await expect(answer(di, request, true)).rejects.toThrow(Forbidden);
    await answer(bo, request, true);
    expect(await role(garden, di)).toBe('CONTRIBUTOR');
  });

  it('gives only roles that are the answerer’s to give', async () => {
    const [ana, bo, cy] = [await aPerson(db), await aPerson(db), await aPerson(db)];
    const garden = await aProject(db, { holder: ana, members: [[bo, 'MEDIATOR']] });
    const request = await ask(cy, garden, 'Je suis médiatrice', 'MEDIATOR');
    expect([
      await db.read((tx) => joinRequestsToAnswer(tx, bo.id)),
      await db.read((tx) => joinRequestsToAnswer(tx, ana.id)),
    ]).toEqual([0, 1]);
    await expect(answer(bo, request, true)).rejects.toThrow(Forbidden);
    await answer(ana, request, true);
    expect(await role(garden, cy)).toBe('MEDIATOR');
  });

  it('yes is too late once the project is over; no is not', async () => {
    const [ana, bo] = [await aPerson(db), await aPerson(db)];
    const garden = await aProject(db, { holder: ana });
    const request = await ask(bo, garden);
    await db.write((tx) => tx.query(`UPDATE project SET stage = 'CLOSED' WHERE id = $1`, [garden.id]));
    await expect(answer(ana, request, true)).rejects.toThrow(ProjectOver);
    expect(await answer(ana, request, false)).toMatchObject({ status: 'DECLINED' });
  });
});

describe('a project that has lost those who carried it', () => {
  it('is taken up again by who asks to carry it; a mediator answers, or else a moderator of the instance', async () => {
    const [bo, cy, mo] = [
      await aPerson(db),
      await aPerson(db),
      await aPerson(db, 'Mo', { instanceRoles: ['MODERATOR'] }),
    ];
    const withMediator = await aProject(db, { members: [[bo, 'MEDIATOR']] });
    const alone = await aProject(db);
    const [first, second] = [
      await ask(cy, withMediator, 'Je reprends', 'HOLDER'),
      await ask(cy, alone, 'Je reprends', 'HOLDER'),
    ];
    await answer(bo, first, true);
    await expect(answer(bo, second, true)).rejects.toThrow(NotFound);
    await answer(mo, second, true);
    expect([await role(withMediator, cy), await role(alone, cy)]).toEqual(['HOLDER', 'HOLDER']);
  });

  it('is carried by one of those who asked; whoever holds it then decides on the others', async () => {
    const [bo, cy, di] = [await aPerson(db), await aPerson(db), await aPerson(db)];
    const garden = await aProject(db, { members: [[bo, 'MEDIATOR']] });
    const [first, second] = [
      await ask(cy, garden, 'Je reprends', 'HOLDER'),
      await ask(di, garden, 'Je reprends', 'HOLDER'),
    ];
    await answer(bo, first, true);
    await expect(answer(bo, second, true)).rejects.toThrow(Forbidden);
    await answer(cy, second, true);
    expect(await role(garden, di)).toBe('HOLDER');
  });

  it('while one that is carried is not asked for', async () => {
    const garden = await aProject(db, { holder: await aPerson(db) });
    await expect(ask(await aPerson(db), garden, 'Je reprends', 'HOLDER')).rejects.toThrow(HasHolder);
  });

  it('a listing is claimed, not asked for', async () => {
    await expect(ask(await aPerson(db), await aListing(db), 'Je reprends', 'HOLDER')).rejects.toThrow(NotClaimedYet);
  });
});

describe('withdrawing', () => {
  it('is for who asked, until there is an answer', async () => {
    const [ana, bo, cy] = [await aPerson(db), await aPerson(db), await aPerson(db)];
    const garden = await aProject(db, { holder: ana });
    const request = await ask(bo, garden);
    await expect(withdraw(cy, request)).rejects.toThrow(NotFound);
    await expect(withdraw(ana, request)).rejects.toThrow(Forbidden);
    expect(await withdraw(bo, request)).toMatchObject({ status: 'WITHDRAWN', answeredAt: null });
    await expect(withdraw(bo, request)).rejects.toThrow(AlreadyWithdrawn);
    await expect(answer(ana, request, true)).rejects.toThrow(AlreadyWithdrawn);
    const again = await ask(bo, garden);
    await answer(ana, again, false);
    await expect(withdraw(bo, again)).rejects.toThrow(AlreadyAnswered);
  });

  it('at the same moment as a yes: one of the two holds, wholly', async () => {
    for (let round = 0; round < 5; round++) {
      const [ana, bo] = [await aPerson(db), await aPerson(db)];
      const garden = await aProject(db, { holder: ana });
      const request = await ask(bo, garden);
      await Promise.allSettled([answer(ana, request, true), withdraw(bo, request)]);
      const { status } = await db.read((tx) => tx.findOneByOrFail(JoinRequest, { id: request.id }));
      expect(await role(garden, bo)).toBe(status === 'ACCEPTED' ? 'CONTRIBUTOR' : null);
    }
  });
});

it('a request keeps the moment it was made', async () => {
  const garden = await aProject(db, { holder: await aPerson(db) });
  const spring = new Date('2026-03-20T08:00:00Z');
  const bo = await aPerson(db);
  const request = await at(spring, () => ask(bo, garden));
  expect((await db.read((tx) => tx.findOneByOrFail(JoinRequest, { id: request.id }))).createdAt).toEqual(spring);
});
