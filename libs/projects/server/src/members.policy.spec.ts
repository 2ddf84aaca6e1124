import { describe, expect, it } from '@jest/globals';
import { visitor, type Actor } from '@essaim/platform-server';
import {
  mayAnswerClaims,
  mayAnswerJoinRequest,
  mayAnswerRequests,
  mayChangeRoles,
  mayClaim,
  mayEditPages,
  mayInvite,
  mayJoin,
  mayRemoveMember,
  maySeeClaim,
  maySeeJoinRequest,
  type ProjectFacts,
  type Standing,
} from './project.policy.ts';
import type { ProjectRole } from './project-enums.ts';

const someone: Actor = { ...visitor('fr'), personId: 'ana', via: 'session' };
const moderator: Actor = { ...someone, personId: 'mo', instanceRoles: ['MODERATOR'] };

const before = (role: ProjectRole | 'person' | 'visitor' | 'moderator'): Standing =>
  role === 'visitor'
    ? { actor: visitor('fr'), role: null }
    : role === 'moderator'
      ? { actor: moderator, role: null }
      : { actor: someone, role: role === 'person' ? null : role };

const open: ProjectFacts = { stage: 'ACTIVE', claimed: true, hiddenAt: null, welcomesNewcomers: true };

describe('who may do what with the people of a project', () => {
  it.each([
    // who, change roles, remove bo, leave, write pages, answer requests
    ['HOLDER', true, true, true, true, true],
    ['MEDIATOR', false, false, true, true, true],
    ['CONTRIBUTOR', false, false, true, true, false],
    ['person', false, false, true, false, false],
    ['moderator', false, false, false, false, false],
    ['visitor', false, false, false, false, false],
  ] as const)('%s', (who, roles, remove, leave, pages, answer) => {
    const standing = before(who);
    expect([
      mayChangeRoles(standing),
      mayRemoveMember(standing, 'bo'),
      mayRemoveMember(standing, 'ana'),
      mayEditPages(standing),
      mayAnswerRequests(standing),
    ]).toEqual([roles, remove, leave, pages, answer]);
  });

  it.each([
    // who invites as: HOLDER, MEDIATOR, CONTRIBUTOR
    ['HOLDER', true, true, true],
    ['MEDIATOR', false, false, true],
    ['CONTRIBUTOR', false, false, false],
    ['person', false, false, false],
  ] as const)('%s invites into roles', (who, ...may) => {
    expect((['HOLDER', 'MEDIATOR', 'CONTRIBUTOR'] as const).map((role) => mayInvite(before(who), role))).toEqual(may);
  });
});

describe('who answers a request to join', () => {
  it.each([
    // who, as contributor, as mediator, and the same where nobody carries the project
    ['HOLDER', true, true, true, true],
    ['MEDIATOR', true, false, true, true],
    ['CONTRIBUTOR', false, false, false, false],
    ['person', false, false, false, false],
    ['moderator', false, false, true, true],
    ['visitor', false, false, false, false],
  ] as const)('%s', (who, contributor, mediator, holderlessContributor, holderlessHolder) => {
    const standing = before(who);
    expect([
      mayAnswerJoinRequest(standing, 'CONTRIBUTOR', false),
      mayAnswerJoinRequest(standing, 'MEDIATOR', false),
      mayAnswerJoinRequest(standing, 'CONTRIBUTOR', true),
      mayAnswerJoinRequest(standing, 'HOLDER', true),
    ]).toEqual([contributor, mediator, holderlessContributor, holderlessHolder]);
  });

  it.each([
    ['who sent it', before('person'), 'ana', true],
    ['a mediator', before('MEDIATOR'), 'bo', true],
    ['a contributor', before('CONTRIBUTOR'), 'bo', false],
    ['someone else', before('person'), 'bo', false],
    ['a visitor', before('visitor'), 'bo', false],
    ['a moderator', before('moderator'), 'bo', false],
  ] as const)('it is seen by %s: %#', (_who, standing, personId, sees) =>
    expect(maySeeJoinRequest(standing, { personId }, false)).toBe(sees),
  );

  it('is seen by a moderator where nobody carries the project', () =>
    expect(maySeeJoinRequest(before('moderator'), { personId: 'bo' }, true)).toBe(true));
});

describe('who may ask to join, and who may claim', () => {
  it.each([
    ['an open project', {}, 'person', true, false],
    ['one that is over', { stage: 'CLOSED' }, 'person', false, false],
    ['a listing', { claimed: false }, 'person', false, true],
    ['a draft', { stage: 'DRAFT' }, 'person', false, false],
    ['one that is hidden', { hiddenAt: new Date(0), claimed: false }, 'person', false, false],
    ['an open project, its own member', {}, 'CONTRIBUTOR', false, false],
    ['a listing, a visitor', { claimed: false }, 'visitor', false, false],
  ] as const)('%s', (_what, but, who, join, claim) => {
    const project = { ...open, ...but };
    expect([mayJoin(before(who), project), mayClaim(before(who), project)]).toEqual([join, claim]);
  });

  it('a claim is seen by who makes it and by moderators, and answered by moderators', () => {
    const actors = [someone, { ...someone, personId: 'bo' }, moderator, visitor('fr')];
    expect(actors.map((actor) => maySeeClaim(actor, { personId: 'ana' }))).toEqual([true, false, true, false]);
    expect(actors.map((actor) => mayAnswerClaims(actor))).toEqual([false, false, true, false]);
  });
});
