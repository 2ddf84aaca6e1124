import { describe, expect, it } from '@jest/globals';
import { visitor, type Actor } from '@essaim/platform-server';
import type { ProjectFacts, ProjectRole, RequestStatus, Standing } from '@essaim/projects-server';
import {
  canFederate,
  mayAnswerFor,
  mayAskFor,
  mayEditFederation,
  mayEditFederationPages,
  mayRequestFederation,
  maySeeRequest,
  requestPermissions,
} from './federation.policy.ts';

const open: ProjectFacts = { stage: 'ACTIVE', claimed: true, hiddenAt: null, welcomesNewcomers: true };
const hidden: ProjectFacts = { ...open, hiddenAt: new Date(0) };
const someone: Actor = { ...visitor('fr'), personId: 'ana', via: 'session' };
const moderator: Actor = { ...someone, personId: 'mo', instanceRoles: ['MODERATOR'] };
const as = (role: ProjectRole | null, actor: Actor = someone): Standing => ({ actor, role });

describe('which projects can act with others', () => {
  it.each([
    ['a published one', {}, true],
    ['a sleeping one', { stage: 'SLEEPING' }, true],
    ['a listing that nobody carries', { claimed: false }, false],
    ['a draft', { stage: 'DRAFT' }, false],
    ['one that ended', { stage: 'CLOSED' }, false],
    ['one that is hidden', { hiddenAt: new Date(0) }, false],
  ] as const)('%s', (_what, but, can) => expect(canFederate({ ...open, ...but })).toBe(can));
});

describe('who asks, answers and takes back', () => {
  it.each([
    // role in the project, asks for it, answers for it
    ['HOLDER', true, true],
    ['MEDIATOR', false, false],
    ['CONTRIBUTOR', false, false],
    [null, false, false],
  ] as const)('%s', (role, asks, answers) => {
    expect([mayAskFor(as(role)), mayAnswerFor(as(role))]).toEqual([asks, answers]);
  });

  it.each([
    // status, role in the project that asks, in the one asked, answer, withdraw
    ['PENDING', null, 'HOLDER', true, false],
    ['PENDING', 'HOLDER', null, false, true],
    ['PENDING', 'HOLDER', 'HOLDER', true, true],
    ['PENDING', 'MEDIATOR', 'MEDIATOR', false, false],
    ['ACCEPTED', 'HOLDER', 'HOLDER', false, false],
    ['EXPIRED', 'HOLDER', 'HOLDER', false, false],
  ] as const)('%s, %s, %s', (status, from, to, answer, withdraw) => {
    expect(requestPermissions(status, as(from), as(to))).toEqual({ answer, withdraw });
  });
});

describe('who sees a request', () => {
  const statuses: RequestStatus[] = ['PENDING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED'];
  it.each([
    // who, role in the project that asks, in the one asked, what they see of each status
    ['a holder of the one', someone, 'HOLDER', null, [true, true, true, true, true]],
    ['a mediator of the other', someone, null, 'MEDIATOR', [true, true, true, true, true]],
    ['a contributor', someone, 'CONTRIBUTOR', 'CONTRIBUTOR', [false, true, false, false, false]],
    ['someone', someone, null, null, [false, true, false, false, false]],
    ['a moderator', moderator, null, null, [false, true, false, false, false]],
    ['a visitor', visitor('fr'), null, null, [false, true, false, false, false]],
  ] as const)('%s', (_who, actor, from, to, sees) => {
    const [asking, asked] = [
      { project: open, standing: as(from, actor) },
      { project: open, standing: as(to, actor) },
    ];
    expect(statuses.map((status) => maySeeRequest(status, asking, asked))).toEqual(sees);
  });

  it('nobody who may not know of one of the two projects', () => {
    const from = (project: ProjectFacts) => ({ project, standing: as(null) });
    expect(maySeeRequest('PENDING', from(hidden), { project: open, standing: as('HOLDER') })).toBe(false);
    expect(maySeeRequest('ACCEPTED', { project: open, standing: as(null) }, from(hidden))).toBe(false);
  });
});

describe('whom the page offers to federate', () => {
  it.each([
    // role there, holds another project that can federate, offered
    ['HOLDER', false, true],
    ['CONTRIBUTOR', false, false],
    [null, true, true],
    [null, false, false],
  ] as const)('%s, another: %s', (role, another, offered) => {
    expect(mayRequestFederation(as(role), open, another)).toBe(offered);
    expect(mayRequestFederation(as(role), { ...open, claimed: false }, another)).toBe(false);
  });
});

describe('who writes in a federation', () => {
  it.each([
    // roles in its projects, name and charter, pages
    [['HOLDER', 'CONTRIBUTOR'], true, true],
    [['MEDIATOR'], false, true],
    [['CONTRIBUTOR'], false, true],
    [[], false, false],
  ] as const)('%j', (roles, edits, writes) => {
    expect([mayEditFederation(roles), mayEditFederationPages(roles)]).toEqual([edits, writes]);
  });
});
