import { describe, expect, it } from '@jest/globals';
import { groupPreferences } from './preference-groups.ts';

const preferences = (...kinds: string[]) => kinds.map((kind) => ({ kind, email: true }));

describe('preferences of notifications', () => {
  it('stand together by what they are about, without empty groups', () => {
    const grouped = groupPreferences(preferences('PAGE_SAVED', 'LIKENESS_FOUND', 'JOIN_REQUEST_RECEIVED'), []);
    expect(grouped.map(({ group, preferences: some }) => [group, ...some.map(({ kind }) => kind)])).toEqual([
      ['mine', 'JOIN_REQUEST_RECEIVED', 'LIKENESS_FOUND'],
      ['followed', 'PAGE_SAVED'],
    ]);
  });

  it('show a kind that the page does not know yet', () => {
    expect(groupPreferences(preferences('NEED_ANSWERED'), [])).toEqual([
      { group: 'others', preferences: preferences('NEED_ANSWERED') },
    ]);
  });

  it('ask about claims only those who moderate', () => {
    expect(groupPreferences(preferences('CLAIM_RECEIVED'), [])).toEqual([]);
    expect(groupPreferences(preferences('CLAIM_RECEIVED'), ['MODERATOR'])).toHaveLength(1);
  });
});
