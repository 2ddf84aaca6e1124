import { describe, expect, it } from '@jest/globals';
import { backgroundOf, calibrationFrom, evidenceOf, likenessWeights as weights, probabilityOf } from './calibration.ts';
import type { Features } from './features.ts';
import { worthShowing } from './likeness.policy.ts';

const all = (value: number): Features => ({ words: value, letters: value, titles: value });
const probability = (features: Features, background: Features, says: number) =>
  probabilityOf(evidenceOf(features, background, says, weights), weights);

describe('calibration', () => {
  it('gives a probability that grows with likeness', () => {
    const scores = [0, 0.1, 0.3, 0.6, 1].map((alike) => probability(all(alike), all(0.1), 150));
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(scores[0]).toBeGreaterThanOrEqual(0);
    expect(scores.at(-1)).toBeLessThanOrEqual(1);
  });

  it('asks more of a text that resembles everything, and of one that says little', () => {
    expect(probability(all(0.4), all(0.3), 150)).toBeLessThan(probability(all(0.4), all(0.05), 150));
    expect(probability(all(0.4), all(0.05), 8)).toBeLessThan(probability(all(0.4), all(0.05), 150));
  });

  it('holds what is the same word for word for the same idea', () => {
    expect(probability(all(1), all(0.1), 150)).toBeGreaterThan(weights.thresholds.sameIdea * 2);
  });

  it('counts missing ranks of the background as nothing, and takes each feature by its own ranks', () => {
    expect(backgroundOf([], weights)).toEqual(all(0));
    expect(backgroundOf(Array(5).fill(all(1)), weights)).toEqual(all(0));
    const { words, letters } = backgroundOf(Array(100).fill({ ...all(0.4), letters: 0.2 }), weights);
    expect([words, letters]).toEqual([expect.closeTo(0.4), expect.closeTo(0.2)]);
  });

  it('reads a fitted regression in the order in which evidence is given', () => {
    const fitted = { ...weights, calibration: calibrationFrom(-1, [1, 2, 3, 4, 5, 6, 7]) };
    expect(fitted.calibration.letters).toEqual({ itself: 3, margin: 4 });
    expect(probabilityOf([1, 0, 0, 0, 0, 0, 0], fitted)).toBeCloseTo(0.5);
    expect(probabilityOf([0, 0, 0, 0, 0, 0, 1 / 7], fitted)).toBeCloseTo(0.5);
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
