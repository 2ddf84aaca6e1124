import { describe, expect, it } from '@jest/globals';
import { visitor, type Actor } from '@essaim/platform-server';
import type { ProjectFacts } from '@essaim/projects-server';
import { mayExpect } from './participation.policy.ts';

const open: ProjectFacts = { stage: 'ACTIVE', claimed: true, hiddenAt: null, welcomesNewcomers: true };
const someone: Actor = { ...visitor('fr'), personId: 'ana', via: 'session' };

describe('who may say what they expect', () => {
  it.each([
    // of what, someone signed in, a visitor
    ['a published project', {}, true, false],
    ['a listing nobody carries yet', { claimed: false }, true, false],
    ['a project that ended', { stage: 'CLOSED' }, true, false],
    ['a draft', { stage: 'DRAFT' }, false, false],
    ['what a moderator has hidden', { hiddenAt: new Date(0) }, false, false],
  ] as const)('of %s', (_what, but, signedIn, visiting) => {
    const project = { ...open, ...but };
    expect(mayExpect({ actor: someone, role: null }, project)).toBe(signedIn);
    expect(mayExpect({ actor: visitor('fr'), role: null }, project)).toBe(visiting);
  });
});
