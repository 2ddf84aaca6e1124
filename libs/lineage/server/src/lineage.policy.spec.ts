import { describe, expect, it } from '@jest/globals';
import { visitor, type Actor } from '@essaim/platform-server';
import type { ProjectFacts, ProjectRole } from '@essaim/projects-server';
import { mayAdapt } from './lineage.policy.ts';

const open: ProjectFacts = { stage: 'ACTIVE', claimed: true, hiddenAt: null, welcomesNewcomers: true };
const someone: Actor = { ...visitor('fr'), personId: 'ana', via: 'session' };
const standing = (role: ProjectRole | null) => ({ actor: someone, role });

describe('who may adapt', () => {
  it.each([
    // what, someone, its holder, a visitor
    ['a published project', {}, true, true, false],
    ['a listing nobody carries yet', { claimed: false }, true, true, false],
    ['a project that ended', { stage: 'CLOSED' }, true, true, false],
    ['a draft', { stage: 'DRAFT' }, false, false, false],
    ['what a moderator has hidden', { hiddenAt: new Date(0) }, false, false, false],
  ] as const)('%s', (_what, but, anyone, holder, visiting) => {
    const origin = { ...open, ...but };
    const verdicts = [standing(null), standing('HOLDER'), { actor: visitor('fr'), role: null }].map((who) =>
      mayAdapt(who, origin),
    );
    expect(verdicts).toEqual([anyone, holder, visiting]);
  });
});
