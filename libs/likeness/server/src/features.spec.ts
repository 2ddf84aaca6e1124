import { describe, expect, it } from '@jest/globals';
import type { Candidate } from './candidates.ts';
import { measureAgainst } from './features.ts';
import { codeOf, countLetters, lettersOf } from './letters.ts';
import type { Sketch } from './sketch.ts';
import { DOCUMENTS, Statistics } from './statistics.ts';

const statistics = new Statistics();
statistics.set('whole', DOCUMENTS, 1000);
for (const word of ['four', 'pain', 'samedi', 'velo', 'veg', 'box', 'scheme', '#veg-box'])
  statistics.set('word', word, 10);

const text = (title: string[], body: string[]): Sketch => ({
  language: 'fr',
  counted: false,
  words: new Map(
    [...title, ...body].map((stem) => [stem, { stem, otherStem: null, times: 1, plain: stem, name: false }]),
  ),
  title,
  length: title.length + body.length,
  titleText: title.join(' '),
  pitchText: body.join(' '),
  shown: new Map(),
  saidBy: new Map(),
  sayable: new Map(),
  publics: [],
  phrases: [],
});

const candidate = (title: string[], body: string[], length = title.length + body.length): Candidate => ({
  projectId: 'p',
  titleText: title.join(' '),
  pitchText: body.join(' '),
  titleWords: title,
  times: new Map([...title, ...body].map((stem) => [stem, 1])),
  length,
  themes: [],
  publics: [],
  territoryKind: null,
  territoryCode: null,
  place: null,
});

const draft = text(['four', 'pain'], ['samedi']);
const of = (other: Candidate, mine = draft) => measureAgainst(mine, statistics).of(other);

describe('features', () => {
  it('are all 1 for the same text', () => {
    const { words, letters, titles } = of(candidate(['four', 'pain'], ['samedi']));
    expect([words, letters, titles].map((value) => Number(value.toFixed(6)))).toEqual([1, 1, 1]);
  });

  it('are all 0 for one with nothing in common', () => {
    expect(of(candidate(['xylophone'], ['opera']))).toEqual({ words: 0, letters: 0, titles: 0 });
  });

  it('count a shared word less in a long text, and see it in a title from both sides', () => {
    expect(of(candidate(['pain'], [], 400)).words).toBeLessThan(of(candidate(['pain'], [], 4)).words);
    expect(of(candidate(['pain'], [])).titles).toBeGreaterThan(of(candidate([], ['pain'])).titles);
  });

  it('see through letters what words do not', () => {
    const { words, letters } = of(candidate(['fours', 'pains'], ['samedis']));
    expect(words).toBe(0);
    expect(letters).toBeGreaterThan(0.4);
  });

  it('are 0, and not undefined, for a text that says nothing', () => {
    expect(of(candidate([], []), text([], []))).toEqual({ words: 0, letters: 0, titles: 0 });
  });
});

describe('an idea that goes by several names', () => {
  const box = '#veg-box';
  const named = (title: string[]) => ({
    ...text([...title, box], []),
    titleText: title.join(' '),
    saidBy: new Map([[box, new Set(title)]]),
    sayable: new Map([[box, new Set(['veg', 'box', 'scheme', 'amap', 'panier'])]]),
  });
  const scheme = named(['veg', 'box', 'scheme']);
  const amap = { ...candidate(['amap', box], []), titleText: 'amap' };

  it('is as good as said in the same words', () => {
    const { words, titles, letters } = of(amap, scheme);
    expect(words).toBeCloseTo(1);
    expect(titles).toBeCloseTo(1);
    expect(letters).toBeCloseTo(0.4);
  });

  it('makes nothing alike that does not name it', () => {
    expect(of(candidate(['amap'], []), scheme)).toEqual({ words: 0, letters: 0, titles: 0 });
  });

  it('counts less where the other title says more, and where only the rest of the other text names it', () => {
    const more = { ...candidate(['amap', box, 'four', 'velo'], []), titleText: 'amap four velo' };
    const elsewhere = { ...candidate(['four', 'velo'], [box]), titleText: 'four velo', pitchText: '' };
    const letters = (other: Candidate) => of(other, scheme).letters;
    expect(letters(more)).toBeLessThan(letters(amap));
    expect(letters(elsewhere)).toBeLessThan(letters(more));
    expect(letters(elsewhere)).toBeGreaterThan(0);
  });
});

describe('titles that name one idea', () => {
  it('are nearer by a word that both say beside it', () => {
    const box = '#veg-box';
    const mine = {
      ...text(['amap', 'velo', box], []),
      titleText: '',
      saidBy: new Map([[box, new Set(['amap'])]]),
      sayable: new Map([[box, new Set(['veg', 'box', 'scheme', 'amap'])]]),
    };
    const letters = (title: string[]) => of({ ...candidate([...title, box], []), titleText: '' }, mine).letters;
    expect(letters(['veg', 'velo'])).toBeCloseTo(0.4);
    expect(letters(['veg', 'velo'])).toBeGreaterThan(letters(['veg']));
    expect(letters(['veg'])).toBeGreaterThan(letters(['veg', 'pain']));
  });
});

describe('a word that the counts do not know', () => {
  it('counts where a candidate says it', () => {
    const zinzolin = candidate(['zinzolin'], []);
    const mine = text(['zinzolin'], []);
    expect(measureAgainst(mine, statistics, [zinzolin]).of(zinzolin).words).toBeCloseTo(1);
    expect(measureAgainst(mine, statistics, []).says).toBe(0);
  });
});

describe('letters', () => {
  it('are counted alike as groups and as numbers, the title twice', () => {
    const { codes, times } = countLetters('four a pain', 'pain');
    const groups = [...lettersOf('four a pain')];
    expect([...codes]).toEqual(groups.map(codeOf).sort((a, b) => a - b));
    expect(times[codes.indexOf(codeOf('pain'))]).toBe(3);
    expect(times[codes.indexOf(codeOf('four'))]).toBe(2);
  });

  it('of nothing are none', () => expect(countLetters('', '').codes).toHaveLength(0));
});
