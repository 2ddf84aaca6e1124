import { describe, expect, it } from '@jest/globals';
import { visitor, type Actor } from '@essaim/platform-server';
import type { ProjectFacts, ProjectRole } from '@essaim/projects-server';
import { maySeeWhoComes, meetingPermissions } from './meeting.policy.ts';

const open: ProjectFacts = { stage: 'ACTIVE', claimed: true, hiddenAt: null, welcomesNewcomers: true };
const someone: Actor = { ...visitor('fr'), personId: 'ana', via: 'session' };
const noon = new Date('2026-12-03T12:00:00Z');
const ahead = { endsAt: new Date('2026-12-03T12:01:00Z'), cancelledAt: null };

describe('what may be done with a meeting', () => {
  it.each([
    // by whom, their role, update and cancel, come, see who comes
    ['a holder', someone, 'HOLDER', true, true, true],
    ['a mediator', someone, 'MEDIATOR', true, true, true],
    ['a contributor', someone, 'CONTRIBUTOR', true, true, true],
    ['someone signed in', someone, null, false, true, false],
    ['a visitor', visitor('fr'), null, false, false, false],
  ] as const)('by %s', (_who, actor, role: ProjectRole | null, change, come, see) => {
    const standing = { actor, role };
    expect(meetingPermissions(standing, open, ahead, noon)).toEqual({ update: change, cancel: change, come });
    expect(maySeeWhoComes(standing)).toBe(see);
  });

  it.each([
    ['once it is over', open, { ...ahead, endsAt: noon }],
    ['once it is cancelled', open, { ...ahead, cancelledAt: noon }],
  ])('is nothing %s', (_when, project, meeting) => {
    expect(meetingPermissions({ actor: someone, role: 'HOLDER' }, project, meeting, noon)).toEqual({
      update: false,
      cancel: false,
      come: false,
    });
  });

  it.each([
    ['of a draft', { stage: 'DRAFT' }],
    ['of what a moderator has hidden', { hiddenAt: noon }],
  ] as const)('%s is for its members alone', (_what, but) => {
    const project: ProjectFacts = { ...open, ...but };
    expect(meetingPermissions({ actor: someone, role: null }, project, ahead, noon).come).toBe(false);
    expect(meetingPermissions({ actor: someone, role: 'CONTRIBUTOR' }, project, ahead, noon).come).toBe(true);
  });
});
