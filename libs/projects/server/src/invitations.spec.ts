import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  at,
  Attempts,
  BadUserInput,
  EventLog,
  Forbidden,
  newId,
  NotFound,
  RateLimited,
  readPlatformSettings,
} from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice, type Person } from '@essaim/people-server';
import { actorOf, aPerson } from '@essaim/people-server/testing';
import { AnswerInvitation } from './answer-invitation.ts';
import { AskingLimits } from './asking-limits.ts';
import { Invitation } from './invitation.entity.ts';
import { invitationToken, invitationUrl } from './invitation-link.ts';
import { Invite } from './invite.ts';
import {
  AlreadyAnswered,
  AlreadyInvited,
  AlreadyMember,
  AlreadyWithdrawn,
  InvitationExpired,
  ProjectOver,
} from './members.errors.ts';
import type { Project } from './project.entity.ts';
import type { ProjectRole } from './project-enums.ts';
import { projectsSlice } from './projects.slice.ts';
import { statusOf } from './requests.reads.ts';
import { roleOf } from './roles.ts';
import { aProject, factsOf } from './testing.ts';
import { WithdrawInvitation } from './withdraw-invitation.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await aDatabase(peopleSlice, projectsSlice);
});

const events = new EventLog();
const platform = readPlatformSettings({});
const settings = {
  INVITATION_DAYS: 14,
  INVITATIONS_PER_DAY: 3,
  INVITATIONS_PER_ADDRESS_PER_DAY: 2,
  REQUESTS_PER_DAY: 100,
};
const unlimited = new AskingLimits(new Attempts('', undefined, false, () => undefined), settings);

const invite = (person: Person, project: Project, email: string, role: ProjectRole = 'CONTRIBUTOR', message?: string) =>
  new Invite(db, events, unlimited, settings).run(actorOf(person), {
    projectId: project.id,
    email,
    role,
    ...(message && { message }),
  });
const answerToken = (person: Person, token: string, accept = true) =>
  new AnswerInvitation(db, events, platform).run(actorOf(person), token, accept);
const tokenOf = ({ id }: Invitation) => invitationToken(platform.ESSAIM_SECRET, id);
const answer = (person: Person, invitation: Invitation, accept = true) =>
  answerToken(person, tokenOf(invitation), accept);
const withdraw = (person: Person, invitation: Invitation) =>
  new WithdrawInvitation(db, events).run(actorOf(person), invitation.id);
const role = (project: Project, person: Person) => db.read((tx) => roleOf(tx, project.id, person.id));
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

describe('an invitation', () => {
  it('brings whoever holds its link into the project, in the role it says', async () => {
    const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
    const garden = await aProject(db, { holder: ana });
    const invitation = await invite(ana, garden, ' Bo@Ailleurs.Example ', 'MEDIATOR', 'Viens voir.');
    expect(invitation).toMatchObject({
      email: 'bo@ailleurs.example',
      role: 'MEDIATOR',
      message: 'Viens voir.',
      invitedBy: ana.id,
      status: 'PENDING',
    });
    expect(invitationUrl(invitation.id, platform)).toBe(`http://localhost:4000/invitations/${tokenOf(invitation)}`);

    await answer(bo, invitation); // bo's account has another address
    expect(await role(garden, bo)).toBe('MEDIATOR');
    expect((await factsOf(db, garden.id)).map(([name]) => name)).toEqual([
      'projects.member_joined',
      'projects.invited',
      'projects.member_joined',
      'projects.invitation_answered',
    ]);
  });

  it('opens a draft too: it is how a team gathers before publishing', async () => {
    const [ana, bo] = [await aPerson(db), await aPerson(db)];
    const draft = await aProject(db, { stage: 'DRAFT', holder: ana });
    await answer(bo, await invite(ana, draft, 'bo@ailleurs.example'));
    expect(await role(draft, bo)).toBe('CONTRIBUTOR');
  });

  it('may be declined, and is then over', async () => {
    const [ana, bo] = [await aPerson(db), await aPerson(db)];
    const garden = await aProject(db, { holder: ana });
    const invitation = await invite(ana, garden, 'bo@ailleurs.example');
    expect(await answer(bo, invitation, false)).toMatchObject({ status: 'DECLINED' });
    await expect(answer(bo, invitation, true)).rejects.toThrow(AlreadyAnswered);
    expect(await role(garden, bo)).toBeNull();
  });

  it('is answered once, though ten people have its link and press at the same moment', async () => {
    const ana = await aPerson(db);
    const garden = await aProject(db, { holder: ana });
    const invitation = await invite(ana, garden, 'bo@ailleurs.example');
    const people = await Promise.all(Array.from({ length: 10 }, () => aPerson(db)));
    const outcomes = await Promise.allSettled(people.map((person) => answer(person, invitation)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await Promise.all(people.map((person) => role(garden, person)))).filter(Boolean)).toEqual(['CONTRIBUTOR']);
  });

  it('lasts fourteen days', async () => {
    const [ana, bo] = [await aPerson(db), await aPerson(db)];
    const garden = await aProject(db, { holder: ana });
    const invitation = await invite(ana, garden, 'bo@ailleurs.example');
    expect(at(inDays(13.9), () => statusOf(invitation))).toBe('PENDING');
    expect(at(inDays(14.1), () => statusOf(invitation))).toBe('EXPIRED');
    await expect(at(inDays(14.1), () => answer(bo, invitation))).rejects.toThrow(InvitationExpired);
    expect(await role(garden, bo)).toBeNull();

    const again = await at(inDays(14.1), () => invite(ana, garden, 'bo@ailleurs.example'));
    await at(inDays(20), () => answer(bo, again));
    await expect(answer(bo, invitation)).rejects.toThrow(InvitationExpired);
    expect(await role(garden, bo)).toBe('CONTRIBUTOR');
  });

  it('goes to an address once at a time', async () => {
    const ana = await aPerson(db);
    const garden = await aProject(db, { holder: ana });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () => invite(ana, garden, 'bo@ailleurs.example')),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(invite(ana, garden, 'BO@ailleurs.example')).rejects.toThrow(AlreadyInvited);
    await invite(ana, await aProject(db, { holder: ana }), 'bo@ailleurs.example');
  });

  it('can be taken back: its link leads nowhere then', async () => {
    const [ana, bo, cy] = [await aPerson(db), await aPerson(db), await aPerson(db)];
    const garden = await aProject(db, { holder: ana, members: [[cy, 'MEDIATOR']] });
    const invitation = await invite(ana, garden, 'bo@ailleurs.example', 'HOLDER');
    await expect(withdraw(bo, invitation)).rejects.toThrow(NotFound);
    await expect(withdraw(cy, invitation)).rejects.toThrow(Forbidden); // it is not a mediator's to give, nor to take back
    await withdraw(ana, invitation);
    await expect(withdraw(ana, invitation)).rejects.toThrow(AlreadyWithdrawn);
    await expect(answer(bo, invitation)).rejects.toThrow(AlreadyWithdrawn);
    await invite(ana, garden, 'bo@ailleurs.example');
  });

  it('is nothing to someone who is there already, nor to a project that is over', async () => {
    const [ana, bo, cy] = [await aPerson(db), await aPerson(db), await aPerson(db)];
    const garden = await aProject(db, { holder: ana, members: [[bo, 'CONTRIBUTOR']] });
    const invitation = await invite(ana, garden, 'bo@ailleurs.example', 'MEDIATOR');
    await expect(answer(bo, invitation)).rejects.toThrow(AlreadyMember);
    await db.write((tx) => tx.query(`UPDATE project SET stage = 'CLOSED' WHERE id = $1`, [garden.id]));
    await expect(answer(cy, invitation)).rejects.toThrow(ProjectOver);
    await expect(invite(ana, garden, 'cy@ailleurs.example')).rejects.toThrow(ProjectOver);
  });

  it.each([
    ['nothing'],
    ['x'.repeat(64)],
    [invitationToken('another secret of another instance', newId())],
    [invitationToken(platform.ESSAIM_SECRET, newId())],
  ])('has a link that cannot be guessed: %#', async (token) => {
    await expect(answerToken(await aPerson(db), token)).rejects.toThrow(NotFound);
  });
});

describe('who invites', () => {
  it('holders into any role, mediators as contributors, nobody else', async () => {
    const [ana, bo, cy, di] = [await aPerson(db), await aPerson(db), await aPerson(db), await aPerson(db)];
    const garden = await aProject(db, {
      holder: ana,
      members: [
        [bo, 'MEDIATOR'],
        [cy, 'CONTRIBUTOR'],
      ],
    });
    await invite(ana, garden, 'a@ailleurs.example', 'HOLDER');
    await invite(bo, garden, 'b@ailleurs.example', 'CONTRIBUTOR');
    await expect(invite(bo, garden, 'c@ailleurs.example', 'MEDIATOR')).rejects.toThrow(Forbidden);
    await expect(invite(cy, garden, 'c@ailleurs.example')).rejects.toThrow(Forbidden);
    await expect(invite(di, garden, 'c@ailleurs.example')).rejects.toThrow(Forbidden);
    await expect(invite(di, await aProject(db, { stage: 'DRAFT', holder: ana }), 'c@ailleurs.example')).rejects.toThrow(
      NotFound,
    );
    await expect(invite(ana, garden, 'nobody')).rejects.toThrow(BadUserInput);
    await expect(invite(ana, garden, 'a@b.example', 'CONTRIBUTOR', 'x'.repeat(2001))).rejects.toThrow(BadUserInput);
  });

  it('not strangers in bulk: so many a day, and so many to one address', async () => {
    const attempts = new Attempts(db.url, undefined, true, () => undefined);
    const limited = new Invite(db, events, new AskingLimits(attempts, settings), settings);
    const [ana, bo] = [await aPerson(db), await aPerson(db)];
    const garden = await aProject(db, { holder: ana, members: [[bo, 'HOLDER']] });
    const other = await aProject(db, { holder: ana, members: [[bo, 'HOLDER']] });
    const send = (person: Person, project: Project, email: string) =>
      limited.run(actorOf(person), { projectId: project.id, email, role: 'CONTRIBUTOR' });
    await send(ana, garden, 'one@ailleurs.example');
    await send(ana, other, 'one@ailleurs.example');
    await send(ana, garden, 'two@ailleurs.example');
    await expect(send(ana, garden, 'three@ailleurs.example')).rejects.toThrow(RateLimited);
    await expect(send(bo, await aProject(db, { holder: bo }), 'one@ailleurs.example')).rejects.toThrow(RateLimited);
    await send(bo, garden, 'three@ailleurs.example');
    await attempts.close();
  });
});
