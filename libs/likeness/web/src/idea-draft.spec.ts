import { describe, expect, it } from '@jest/globals';
import { emptyDraft, inputOf, mergedDraft } from './idea-draft.ts';

const base = { ...emptyDraft, fr: 'tournée des lavoirs\nballade', labelsOff: ['AMAP'] };

describe('what two people change of one idea at once', () => {
  it('is put together: what each added is there, what each took away is not', () => {
    const mine = { ...base, fr: 'tournée des lavoirs\nballade\nmes lavoirs', off: true };
    const theirs = { ...base, fr: 'tournée des lavoirs\nleurs lavoirs', labelsOff: [], en: 'washhouse walk' };
    expect(mergedDraft(base, mine, theirs)).toEqual({
      ...base,
      fr: 'tournée des lavoirs\nleurs lavoirs\nmes lavoirs',
      en: 'washhouse walk',
      off: true,
      labelsOff: [],
    });
  });

  it('keeps each wider idea with its name', () => {
    const [water, heritage] = [
      { slug: 'water', name: 'eau' },
      { slug: 'heritage', name: 'patrimoine' },
    ];
    const merged = mergedDraft(
      { ...base, broader: [water] },
      { ...base, broader: [water, heritage] },
      { ...base, broader: [] },
    );
    expect(merged.broader).toEqual([heritage]);
  });
});

it('labels are lines, without those that are empty', () => {
  expect(inputOf({ ...emptyDraft, fr: ' tournée des lavoirs \n\n buanderies' }).fr).toEqual([
    'tournée des lavoirs',
    'buanderies',
  ]);
});
