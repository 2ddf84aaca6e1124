import { describe, expect, it } from '@jest/globals';
import { questionFor, heaviestWords } from './candidates.ts';
import type { Sketch, SketchWord } from './sketch.ts';
import { DOCUMENTS, Statistics, type TermKind } from './statistics.ts';

const counted = (counts: Partial<Record<TermKind, Record<string, number>>>, documents = 100_000): Statistics => {
  const statistics = new Statistics();
  statistics.set('whole', DOCUMENTS, documents);
  for (const [kind, terms] of Object.entries(counts))
    for (const [term, count] of Object.entries(terms)) statistics.set(kind as TermKind, term, count);
  return statistics;
};

const saying = (title: string[], body: string[] = []): Sketch => {
  const words = new Map<string, SketchWord>();
  for (const stem of [...title, ...body])
    words.set(stem, { stem, otherStem: null, times: 1, plain: stem, name: false });
  return {
    language: 'fr',
    counted: false,
    words,
    title,
    length: words.size,
    titleText: title.join(' '),
    pitchText: body.join(' '),
    shown: new Map(),
    saidBy: new Map(),
    sayable: new Map(),
    publics: [],
    phrases: [],
  };
};

describe('what the index is asked', () => {
  it('is the rarest words, as many as touch no more rows than the budget allows', () => {
    const { words } = questionFor(
      saying([], ['amap', 'panier', 'jardin']),
      counted({ word: { amap: 100, panier: 1500, jardin: 9000 } }),
    );
    expect(words.map(({ term }) => term)).toEqual(['amap', 'panier']);
  });

  it('touches more rows where there are more projects, and no fewer where there are few', () => {
    const asked = (projects: number) =>
      questionFor(
        saying([], ['amap', 'panier', 'jardin']),
        counted({ word: { amap: 100, panier: 1500, jardin: 2300 } }, projects),
      ).words.map(({ term }) => term);
    expect(asked(800_000)).toEqual(['amap', 'panier', 'jardin']);
    expect(asked(100_000)).toEqual(['amap', 'panier']);
    expect(asked(10_000)).toEqual(['amap', 'panier']);
  });

  it('also asks how often candidates say what the counts do not know: one project alone may say it', () => {
    const text = saying([], ['amap', 'zinzolin']);
    const counts = counted({ word: { amap: 100 } });
    expect(questionFor(text, counts).measured).toEqual(['amap', 'zinzolin']);
    // What stands in the index itself is the one that says it.
    expect(questionFor({ ...text, counted: true }, counts).measured).toEqual(['amap']);
  });

  it('weighs a rarer word more', () => {
    const { words } = questionFor(saying([], ['amap', 'panier']), counted({ word: { amap: 10, panier: 1000 } }));
    expect(words[0]!.weight).toBeGreaterThan(words[1]!.weight);
  });

  it('is never a word that half of the instance says', () => {
    const question = questionFor(
      saying(['jardin'], ['jardin']),
      counted({ word: { jardin: 50_000 }, title: { jardin: 50_000 } }),
    );
    expect(question.words).toEqual([]);
    expect(question.title).toEqual([]);
    expect(question.titlePair).toEqual([]);
  });

  it('is two frequent words of a title together, where either alone is too frequent', () => {
    const { titlePair } = questionFor(
      saying(['jardin', 'partag']),
      counted({ title: { jardin: 20_000, partag: 15_000 } }),
    );
    expect(titlePair).toEqual(['partag', 'jardin']);
  });

  it('stays bounded for a text of thousands of words', () => {
    const many = Array.from({ length: 5000 }, (_, n) => `mot${n}`);
    const question = questionFor(saying(['four'], many), counted({}));
    expect(question.words.length).toBeLessThanOrEqual(40);
    expect(question.measured.length).toBeLessThanOrEqual(41);
  });

  it('weighs down what every project says, on an instance that has counted next to nothing', () => {
    const few = counted({ word: { projet: 2, habitants: 2, apiculture: 2 } }, 3);
    const [first, second] = heaviestWords(saying([], ['projet', 'habitants', 'apiculture']), few);
    expect(first!.stem).toBe('apiculture');
    expect(first!.rarity).toBeGreaterThan(2 * second!.rarity);
  });

  it('leaves out what nobody else says, the text itself apart', () => {
    const counts = counted({ word: { ruche: 1, miel: 2 } });
    const text = saying([], ['ruche', 'miel', 'abeille']);
    expect(heaviestWords(text, counts).map(({ stem }) => stem)).toEqual(['ruche', 'miel']);
    expect(heaviestWords({ ...text, counted: true }, counts).map(({ stem }) => stem)).toEqual(['miel']);
  });

  it('weighs a name less than a thing', () => {
    const text = saying([], ['sizun', 'miel']);
    text.words.get('sizun')!.name = true;
    const [first, second] = heaviestWords(text, counted({ word: { sizun: 10, miel: 10 } }));
    expect(first!.stem).toBe('miel');
    expect(second!.weight).toBeLessThan(first!.weight / 2);
  });
});
