import { beforeAll, describe, expect, it } from '@jest/globals';
import { EventLog, Forbidden, NotFound } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { AccountDeletionGuards, peopleSlice, type Person } from '@essaim/people-server';
import { actorOf, aPerson } from '@essaim/people-server/testing';
import { Activity } from './activity.entity.ts';
import { addMember } from './add-member.ts';
import { beginDraft } from './begin-draft.ts';
import { ChangeRole } from './change-role.ts';
import { Claim } from './claim.entity.ts';
import { Invitation } from './invitation.entity.ts';
import { JoinRequest } from './join-request.entity.ts';
import { LeavingMembers } from './leaving-members.ts';
import { AlreadyMember, LastHolder, LastHolderLeaves } from './members.errors.ts';
import { Membership } from './membership.entity.ts';
import { Project } from './project.entity.ts';
import { projectsSlice } from './projects.slice.ts';
import { RemoveMember } from './remove-member.ts';
import { answerersOfEach, holdersOf, isHolderless, roleOf } from './roles.ts';
import { aListing, aProject, factsOf } from './testing.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await aDatabase(peopleSlice, projectsSlice);
});

const events = new EventLog();
const rolesIn = async (project: Project) =>
  Object.fromEntries(
    (await db.read((tx) => tx.findBy(Membership, { projectId: project.id }))).map(({ personId, role }) => [
      personId,
      role,
    ]),
  );
const countOf = async ({ id }: Project) => (await db.read((tx) => tx.findOneByOrFail(Project, { id }))).memberCount;
const outcomes = async (acts: Promise<unknown>[]) =>
  (await Promise.allSettled(acts))
    .map((outcome) => (outcome.status === 'fulfilled' ? 'done' : (outcome.reason as Error).constructor.name))
    .sort();

describe('becoming a member', () => {
  it('is counted and told in the same transaction, once', async () => {
    const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
    const garden = await aProject(db, { holder: ana });
    const newcomer = { projectId: garden.id, personId: bo.id, role: 'CONTRIBUTOR', actorId: ana.id } as const;

    expect(await outcomes(Array.from({ length: 10 }, () => db.write((tx) => addMember(tx, newcomer))))).toEqual([
      ...Array<string>(9).fill('AlreadyMember'),
      'done',
    ]);

    expect(await rolesIn(garden)).toEqual({ [ana.id]: 'HOLDER', [bo.id]: 'CONTRIBUTOR' });
    expect(await countOf(garden)).toBe(2);
    expect(await factsOf(db, garden.id)).toEqual([
      ['projects.member_joined', { projectId: garden.id, personId: ana.id, role: 'HOLDER' }],
      ['projects.member_joined', { projectId: garden.id, personId: bo.id, role: 'CONTRIBUTOR' }],
    ]);
    const told = await db.read((tx) => tx.findBy(Activity, { projectId: garden.id }));
    expect(told.map(({ kind, actorId }) => [kind, actorId])).toEqual([['MEMBER_JOINED', bo.id]]); // who begins a project is no news
  });

  it('answers the request that the person had open', async () => {
    const [ana, bo] = [await aPerson(db), await aPerson(db)];
    const garden = await aProject(db, { holder: ana });
    const request = Object.assign(new JoinRequest(), {
      projectId: garden.id,
      personId: bo.id,
      message: 'Bonjour',
      role: 'CONTRIBUTOR',
    });
    await db.write(async (tx) => {
      await tx.insert(JoinRequest, request);
      await addMember(tx, { projectId: garden.id, personId: bo.id, role: 'MEDIATOR', actorId: bo.id });
    });
    expect((await db.read((tx) => tx.findOneByOrFail(JoinRequest, { id: request.id }))).status).toBe('ACCEPTED');
  });

  it('leaves nothing behind when it cannot be', async () => {
    const ana = await aPerson(db);
    const garden = await aProject(db, { holder: ana });
    await expect(
      db.write((tx) => addMember(tx, { projectId: garden.id, personId: ana.id, role: 'MEDIATOR', actorId: null })),
    ).rejects.toThrow(AlreadyMember);
    expect([await countOf(garden), await rolesIn(garden)]).toEqual([1, { [ana.id]: 'HOLDER' }]);
  });

  it('is too late for who erases their account in the same instant', async () => {
    const bo = await aPerson(db, 'Bo');
    const late: Promise<unknown>[] = [];
    await db.write(async (tx) => {
      await tx.query('SELECT FROM person WHERE id = $1 FOR UPDATE', [bo.id]);
      late.push(db.write((other) => beginDraft(other, bo.id, { title: 'Trop tard' })));
      await tx.query('UPDATE person SET erased_at = now(), email = NULL, password_hash = NULL WHERE id = $1', [bo.id]);
    });
    expect(await outcomes(late)).toEqual(['Unauthenticated']);
    expect(await db.read((tx) => tx.countBy(Membership, { personId: bo.id }))).toBe(0);
  });
});

describe('roles', () => {
  const change = (actor: Person, project: Project, person: Person, role: 'HOLDER' | 'MEDIATOR' | 'CONTRIBUTOR') =>
    new ChangeRole(db, events).run(actorOf(actor), project.id, person.id, role);

  it('are the holders to give; the last holder stays one', async () => {
    const [ana, bo, cy] = [await aPerson(db), await aPerson(db), await aPerson(db)];
    const garden = await aProject(db, { holder: ana, members: [[bo, 'CONTRIBUTOR']] });

    await expect(change(bo, garden, bo, 'HOLDER')).rejects.toThrow(Forbidden);
    await expect(change(cy, garden, bo, 'HOLDER')).rejects.toThrow(Forbidden);
    await expect(change(ana, garden, cy, 'MEDIATOR')).rejects.toThrow(NotFound);
    await expect(change(ana, garden, ana, 'CONTRIBUTOR')).rejects.toThrow(LastHolder);

    await change(ana, garden, bo, 'HOLDER');
    await change(bo, garden, ana, 'CONTRIBUTOR');
    expect(await rolesIn(garden)).toEqual({ [ana.id]: 'CONTRIBUTOR', [bo.id]: 'HOLDER' });
    expect((await factsOf(db, garden.id)).filter(([name]) => name === 'projects.role_changed')).toHaveLength(2);
  });

  it('given again change and tell nothing', async () => {
    const ana = await aPerson(db);
    const garden = await aProject(db, { holder: ana });
    await change(ana, garden, ana, 'HOLDER');
    expect(await factsOf(db, garden.id)).toHaveLength(1);
  });

  it('of a draft are not even known of from outside', async () => {
    const [ana, bo] = [await aPerson(db), await aPerson(db)];
    const draft = await aProject(db, { stage: 'DRAFT', holder: ana });
    await expect(change(bo, draft, ana, 'CONTRIBUTOR')).rejects.toThrow(NotFound);
  });

  it('two holders who step back at the same moment: one stays', async () => {
    for (let round = 0; round < 5; round++) {
      const [ana, bo] = [await aPerson(db), await aPerson(db)];
      const garden = await aProject(db, {
        members: [
          [ana, 'HOLDER'],
          [bo, 'HOLDER'],
        ],
      });
      expect(await outcomes([change(ana, garden, ana, 'CONTRIBUTOR'), change(bo, garden, bo, 'CONTRIBUTOR')])).toEqual([
        'LastHolder',
        'done',
      ]);
      expect(await db.read((tx) => holdersOf(tx, garden.id))).toHaveLength(1);
    }
  });
});

describe('leaving', () => {
  const remove = (actor: Person, project: Project, person: Person) =>
    new RemoveMember(db, events).run(actorOf(actor), project.id, person.id);

  it('anyone may; holders also remove others; it is counted and told', async () => {
    const [ana, bo, cy] = [await aPerson(db), await aPerson(db), await aPerson(db)];
    const garden = await aProject(db, {
      holder: ana,
      members: [
        [bo, 'MEDIATOR'],
        [cy, 'CONTRIBUTOR'],
      ],
    });

    await expect(remove(bo, garden, cy)).rejects.toThrow(Forbidden);
    expect((await remove(bo, garden, bo)).memberCount).toBe(2);
    expect((await remove(ana, garden, cy)).memberCount).toBe(1);
    await expect(remove(ana, garden, cy)).rejects.toThrow(NotFound);
    await expect(remove(ana, garden, ana)).rejects.toThrow(LastHolder);
    expect((await factsOf(db, garden.id)).filter(([name]) => name === 'projects.member_left')).toEqual([
      ['projects.member_left', { projectId: garden.id, personId: bo.id }],
      ['projects.member_left', { projectId: garden.id, personId: cy.id }],
    ]);
  });

  it('ten clicks at once take one member away, once', async () => {
    const [ana, bo] = [await aPerson(db), await aPerson(db)];
    const garden = await aProject(db, { holder: ana, members: [[bo, 'CONTRIBUTOR']] });
    expect(await outcomes(Array.from({ length: 10 }, () => remove(ana, garden, bo)))).toEqual([
      ...Array<string>(9).fill('NotFound'),
      'done',
    ]);
    expect(await countOf(garden)).toBe(1);
  });

  it('three holders who leave at the same moment: one stays', async () => {
    const people = [await aPerson(db), await aPerson(db), await aPerson(db)];
    const garden = await aProject(db, { members: people.map((person) => [person, 'HOLDER'] as const) });
    expect(await outcomes(people.map((person) => remove(person, garden, person)))).toEqual([
      'LastHolder',
      'done',
      'done',
    ]);
    expect([await countOf(garden), Object.values(await rolesIn(garden))]).toEqual([1, ['HOLDER']]);
  });
});

describe('who answers for a project', () => {
  it('its holders and mediators; where it has neither, the moderators of the instance', async () => {
    const [ana, bo, cy, mo] = [
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
    const listing = await aListing(db);
    await db.read(async (tx) => {
      const [ofGarden, ofListing] = await answerersOfEach(tx, [garden.id, listing.id]);
      expect(ofGarden!.sort()).toEqual([ana.id, bo.id].sort());
      expect(ofListing).toContain(mo.id);
      expect([await isHolderless(tx, garden.id), await isHolderless(tx, listing.id)]).toEqual([false, true]);
      expect([
        await roleOf(tx, garden.id, cy.id),
        await roleOf(tx, garden.id, mo.id),
        await roleOf(tx, garden.id, null),
      ]).toEqual(['CONTRIBUTOR', null, null]);
    });
  });
});

describe('deleting an account', () => {
  const guards = new AccountDeletionGuards();
  const goes = (person: Person) => db.write((tx) => guards.pass(tx, person.id));
  beforeAll(() => void new LeavingMembers(guards, events));

  it('waits until someone else carries what the person carries with others', async () => {
    const [ana, bo] = [await aPerson(db), await aPerson(db)];
    const garden = await aProject(db, { title: 'Four à pain', holder: ana, members: [[bo, 'CONTRIBUTOR']] });
    const refusal = goes(ana);
    await expect(refusal).rejects.toThrow(LastHolderLeaves);
    await expect(refusal).rejects.toMatchObject({ params: { title: 'Four à pain' } });
    expect(await countOf(garden)).toBe(2);
    await goes(bo);
    await goes(ana);
    expect(await countOf(garden)).toBe(0); // published: it stays, for others to take up
  });

  it('of two holders at once lets one go', async () => {
    const [ana, bo, cy] = [await aPerson(db), await aPerson(db), await aPerson(db)];
    await aProject(db, {
      members: [
        [ana, 'HOLDER'],
        [bo, 'HOLDER'],
        [cy, 'CONTRIBUTOR'],
      ],
    });
    expect(await outcomes([goes(ana), goes(bo)])).toEqual(['LastHolderLeaves', 'done']);
  });

  it('takes along a draft that nobody else reads, open requests, and words that only a few have read', async () => {
    const [ana, bo] = [await aPerson(db), await aPerson(db)];
    const draft = await aProject(db, { stage: 'DRAFT', holder: ana });
    const garden = await aProject(db, { holder: bo });
    const listing = await aListing(db);
    const request = Object.assign(new JoinRequest(), {
      projectId: garden.id,
      personId: ana.id,
      message: 'Je cherche un jardin',
      role: 'CONTRIBUTOR',
    });
    const claim = Object.assign(new Claim(), {
      projectId: listing.id,
      personId: ana.id,
      evidence: 'Je suis la présidente',
    });
    const invitation = Object.assign(new Invitation(), {
      projectId: garden.id,
      email: ana.email,
      role: 'CONTRIBUTOR',
      expiresAt: new Date(Date.now() + 1e6),
    });
    await db.write(async (tx) => {
      await tx.insert(JoinRequest, request);
      await tx.insert(Claim, claim);
      await tx.insert(Invitation, invitation);
    });

    await goes(ana);

    await db.read(async (tx) => {
      expect(await tx.findOneBy(Project, { id: draft.id })).toBeNull();
      expect(await tx.findOneBy(JoinRequest, { id: request.id })).toMatchObject({ status: 'WITHDRAWN', message: '' });
      expect(await tx.findOneBy(Claim, { id: claim.id })).toMatchObject({ status: 'WITHDRAWN', evidence: '' });
      expect(await tx.findOneBy(Invitation, { id: invitation.id })).toBeNull();
    });
    expect((await factsOf(db, garden.id)).map(([name]) => name)).toContain('projects.join_withdrawn');
  });
});
