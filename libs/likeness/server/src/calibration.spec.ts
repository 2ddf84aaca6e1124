import { describe, expect, it } from '@jest/globals';
import { backgroundOf, likenessWeights as weights, probabilityOf, similarityOf } from './calibration.ts';
import { worthShowing } from './likeness.policy.ts';

describe('calibration', () => {
  it('gives a probability that grows with similarity', () => {
    const scores = [0, 0.2, 0.5, 1, 2.3].map((similarity) => probabilityOf(similarity, 0.2, 150, weights));
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(scores[0]).toBeGreaterThanOrEqual(0);
    expect(scores.at(-1)).toBeLessThanOrEqual(1);
  });

  it('asks more of a text that resembles everything, and of one that says little', () => {
    expect(probabilityOf(1, 0.6, 150, weights)).toBeLessThan(probabilityOf(1, 0.1, 150, weights));
    expect(probabilityOf(1, 0.1, 8, weights)).toBeLessThan(probabilityOf(1, 0.1, 150, weights));
  });

  it('holds what is the same word for word for the same idea', () => {
    const same = similarityOf({ words: 1, letters: 1, titles: 1 }, weights);
    expect(probabilityOf(same, 0.2, 150, weights)).toBeGreaterThan(weights.thresholds.sameIdea * 2);
  });

  it('counts missing ranks of the background as nothing', () => {
    expect(backgroundOf([], weights)).toBe(0);
    expect(backgroundOf([1, 1, 1, 1, 1], weights)).toBe(0);
    expect(backgroundOf(Array(100).fill(0.4), weights)).toBeCloseTo(0.4);
  });
});

describe('what is worth showing', () => {
  const match = (score: number, nearness: 'SAME' | 'FAR' = 'FAR') => ({
    score,
    nearness,
    sharedWords: 3,
    sharedInTitles: true,
    letters: 0.2,
  });

  it('is what is strong, and at most so many', () => {
    expect(worthShowing([match(0.9), match(0.8), match(0.7), match(0.01)], 2, weights)).toHaveLength(2);
    expect(worthShowing([match(0.01)], 3, weights)).toEqual([]);
  });

  it('is the same idea before a related one, and of one kind what is here before what is far', () => {
    const shown = worthShowing([match(0.9), match(0.22, 'SAME'), match(0.6, 'SAME')], 3, weights);
    expect(shown.map(({ score, kind }) => [score, kind])).toEqual([
      [0.6, 'SAME_IDEA'],
      [0.9, 'SAME_IDEA'],
      [0.22, 'RELATED'],
    ]);
  });

  it('is not what shares one word in passing, unless both titles say it or the letters are alike', () => {
    const one = { ...match(0.9), sharedWords: 1, sharedInTitles: false };
    expect(worthShowing([one], 3, weights)).toEqual([]);
    expect(
      worthShowing(
        [
          { ...one, sharedInTitles: true },
          { ...one, letters: 0.6 },
        ],
        3,
        weights,
      ),
    ).toHaveLength(2);
  });
});
