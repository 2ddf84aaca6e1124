import { describe, expect, it } from '@jest/globals';
import { visitor, type Actor, type InstanceRole } from '@essaim/platform-server';
import type { ProjectFacts } from '@essaim/projects-server';
import {
  haveAnswerers,
  mayAnswerDraftTelling,
  mayMediate,
  maySayDifference,
  maySeeDraftTelling,
  maySeeIntroduction,
  mayTellOfDraft,
} from './mediation.policy.ts';

const someone = (...instanceRoles: InstanceRole[]): Actor => ({ ...visitor('fr'), personId: 'someone', instanceRoles });
const as = (role: 'HOLDER' | 'MEDIATOR' | 'CONTRIBUTOR' | null) => ({ role });
const open: ProjectFacts = { stage: 'ACTIVE', claimed: true, hiddenAt: null, welcomesNewcomers: true };
const draft: ProjectFacts = { ...open, stage: 'DRAFT' };

describe('Who may mediate', () => {
  it.each([
    ['a mediator of neither project', someone('MEDIATOR'), [null, null], true],
    ['an administrator of neither', someone('ADMIN'), [null, null], true],
    ['a mediator who contributes to one of them', someone('MEDIATOR'), [null, 'CONTRIBUTOR'], false],
    ['an administrator who carries one of them', someone('ADMIN'), ['HOLDER', null], false],
    ['a moderator', someone('MODERATOR'), [null, null], false],
    ['the mediator of one of the projects', someone(), ['MEDIATOR', null], false],
    ['a person', someone(), [null, null], false],
    ['a visitor', visitor('fr'), [null, null], false],
  ] as const)('%s', (_, actor, roles, may) => expect(mayMediate(actor, ...roles.map(as))).toBe(may));

  it('introduces only where people on both sides can answer', () => {
    expect(haveAnswerers(open, open)).toBe(true);
    for (const not of [
      draft,
      { ...open, claimed: false },
      { ...open, stage: 'CLOSED' as const },
      { ...open, hiddenAt: new Date() },
    ])
      expect(haveAnswerers(open, not)).toBe(false);
  });

  it('an introduction is read by both sides and by mediators', () => {
    expect(maySeeIntroduction(someone('MEDIATOR'), as(null), as(null))).toBe(true);
    expect(maySeeIntroduction(someone(), as(null), as('CONTRIBUTOR'))).toBe(true);
    expect(maySeeIntroduction(someone('MODERATOR'), as(null), as(null))).toBe(false);
  });
});

describe('Word of a draft', () => {
  it('is sent by a holder of the draft', () => {
    expect(mayTellOfDraft(as('HOLDER'), draft)).toBe(true);
    expect(mayTellOfDraft(as('MEDIATOR'), draft)).toBe(false);
    expect(mayTellOfDraft(as(null), draft)).toBe(false);
    expect(mayTellOfDraft(as('HOLDER'), open)).toBe(false);
    expect(mayTellOfDraft(as('HOLDER'), { ...draft, hiddenAt: new Date() })).toBe(false);
  });

  it('is read by its members and by the holders it was sent to, who answer', () => {
    expect(maySeeDraftTelling(as('CONTRIBUTOR'), as(null))).toBe(true);
    expect(maySeeDraftTelling(as(null), as('HOLDER'))).toBe(true);
    expect(maySeeDraftTelling(as(null), as('CONTRIBUTOR'))).toBe(false);
    expect(mayAnswerDraftTelling(as('HOLDER'))).toBe(true);
    expect(mayAnswerDraftTelling(as('MEDIATOR'))).toBe(false);
  });
});

it('what sets a project apart is for its members to say', () => {
  expect(maySayDifference(as('CONTRIBUTOR'))).toBe(true);
  expect(maySayDifference(as(null))).toBe(false);
});
