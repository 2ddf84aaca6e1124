import { expect, it } from '@jest/globals';
import { fitCalibration } from './fit-calibration.ts';

it('fitting finds the regression that made the labels', () => {
  let seed = 1;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const pairs = Array.from({ length: 4000 }, () => {
    const evidence = [4 * random() - 2, random()];
    const p = 1 / (1 + Math.exp(-(-1 + 2 * evidence[0]! - 0.5 * evidence[1]!)));
    return { evidence, same: random() < p, weight: 1 };
  });
  const { weights, bias } = fitCalibration(pairs);
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
