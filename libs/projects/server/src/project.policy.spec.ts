import { describe, expect, it } from '@jest/globals';
import { visitor, type Actor } from '@essaim/platform-server';
import {
  mayClose,
  mayEdit,
  mayFollow,
  mayHide,
  mayMerge,
  mayPublish,
  mayRead,
  type ProjectFacts,
  type Standing,
} from './project.policy.ts';
import type { ProjectRole } from './project-enums.ts';

const someone: Actor = { ...visitor('fr'), personId: 'ana', via: 'session' };
const moderator: Actor = { ...someone, personId: 'mo', instanceRoles: ['MODERATOR'] };
const mediator: Actor = { ...someone, personId: 'me', instanceRoles: ['MEDIATOR'] };

type Who = ProjectRole | 'person' | 'visitor' | 'moderator' | 'instance mediator';
const actors: Partial<Record<Who, Actor>> = { visitor: visitor('fr'), moderator, 'instance mediator': mediator };
const before = (who: Who): Standing => ({
  actor: actors[who] ?? someone,
  role: who === 'HOLDER' || who === 'MEDIATOR' || who === 'CONTRIBUTOR' ? who : null,
});

const open: ProjectFacts = { stage: 'ACTIVE', claimed: true, hiddenAt: null, welcomesNewcomers: true };
const draft: ProjectFacts = { ...open, stage: 'DRAFT' };
const hidden: ProjectFacts = { ...open, hiddenAt: new Date() };
const listing: ProjectFacts = { ...open, claimed: false };
const closed: ProjectFacts = { ...open, stage: 'CLOSED' };

describe('who may know of a project', () => {
  it.each([
    // who, public, draft, hidden
    ['visitor', true, false, false],
    ['person', true, false, false],
    ['instance mediator', true, false, false],
    ['moderator', true, false, true],
    ['CONTRIBUTOR', true, true, true],
    ['MEDIATOR', true, true, true],
    ['HOLDER', true, true, true],
  ] as const)('%s', (who, ...expected) => {
    expect([open, draft, hidden].map((project) => mayRead(before(who), project))).toEqual(expected);
  });
});

describe('who may change, publish, close, follow and hide a project', () => {
  it.each([
    // who, edit, publish a draft, close, follow, hide
    ['visitor', false, false, false, false, false],
    ['person', false, false, false, true, false],
    ['instance mediator', false, false, false, true, false],
    ['moderator', false, false, false, true, true],
    ['CONTRIBUTOR', false, false, false, true, false],
    ['MEDIATOR', false, false, false, true, false],
    ['HOLDER', true, true, true, true, false],
  ] as const)('%s', (who, ...expected) => {
    const standing = before(who);
    expect([
      mayEdit(standing),
      mayPublish(standing, draft),
      mayClose(standing, open),
      mayFollow(standing, open),
      mayHide(standing.actor, open),
    ]).toEqual(expected);
  });

  it('has no act for what is past it', () => {
    const holder = before('HOLDER');
    expect(mayPublish(holder, open)).toBe(false);
    expect([mayClose(holder, draft), mayClose(holder, closed)]).toEqual([false, false]);
    expect([mayFollow(holder, draft), mayFollow(before('person'), hidden)]).toEqual([false, false]);
    expect(mayHide(moderator, draft)).toBe(false); // moderators do not know of drafts
  });
});

describe('who may say that a listing is a project carried here', () => {
  it.each([
    ['visitor', false],
    ['person', false],
    ['instance mediator', false],
    ['moderator', true],
    ['HOLDER', false], // of the listing there is none; of the project, they ask by claiming the listing
  ] as const)('%s', (who, may) => expect(mayMerge(before(who), listing)).toBe(may));

  it('an administrator, as all that a moderator may', () =>
    expect(mayMerge({ actor: { ...someone, instanceRoles: ['ADMIN'] }, role: null }, listing)).toBe(true));

  it('nobody, of what is claimed or out of sight', () => {
    expect(mayMerge(before('moderator'), open)).toBe(false);
    expect(mayMerge(before('moderator'), { ...listing, hiddenAt: new Date() })).toBe(false);
  });
});
