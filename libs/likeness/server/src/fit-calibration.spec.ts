import { expect, it } from '@jest/globals';
import { fitCalibration, scoreHeldOut } from './fit-calibration.ts';

it('fitting finds the regression that made the labels', () => {
  let seed = 1;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const pairs = Array.from({ length: 4000 }, () => {
    const evidence = [4 * random() - 2, random()];
    const p = 1 / (1 + Math.exp(-(-1 + 2 * evidence[0]! - 0.5 * evidence[1]!)));
    return { evidence, same: random() < p, weight: 1 };
  });
  const { weights, bias } = fitCalibration(pairs, 0.5);
  expect(weights[0]).toBeCloseTo(2, 0);
  expect(weights[1]).toBeCloseTo(-0.5, 0);
  expect(bias).toBeCloseTo(-1, 0);
});

it('fitting says nothing where there is nothing to learn', () => {
  expect(fitCalibration([])).toEqual({ bias: 0, weights: [] });
  const { weights } = fitCalibration([
    { evidence: [1, 1], same: true, weight: 1 },
    { evidence: [1, 1], same: false, weight: 1 },
  ]);
  expect(weights.every((weight) => Math.abs(weight) < 1e-6)).toBe(true);
});

it('a text is scored by what the others teach, never by its own labels', () => {
  const text = (name: string, alike: number, unlike: number) => ({
    text: name,
    pairs: [
      { id: `${name} alike`, evidence: [alike] },
      { id: `${name} unlike`, evidence: [unlike] },
    ],
  });
  const texts = [text('a', 1, -1), text('b', 1, -1), text('c', 1, -1), text('d', 1, -1)];
  const told = (same: (text: string, other: string) => boolean) => scoreHeldOut(texts, 4, same);
  const as = told((_, other) => other.endsWith(' alike'));
  // Were its own label turned round, its own scores would be the same, and the others' not.
  const turned = told((name, other) => other.endsWith(name === 'a' ? ' unlike' : ' alike'));
  expect(turned[0]).toEqual(as[0]);
  expect(turned[1]).not.toEqual(as[1]);
  expect(as[0]!.pairs.map(({ id }) => id)).toEqual(['a alike', 'a unlike']);
});
