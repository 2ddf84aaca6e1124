/** One pair as the calibration sees it, with what people say of it. */
export interface LabelledEvidence {
  evidence: number[];
  same: boolean;
  weight: number;
}

/** Evidence on one text's pairs, best first, each with the other's id. */
export interface TextEvidence {
  text: string;
  pairs: readonly { id: string; evidence: number[] }[];
}

/** A logistic regression: the probability is 1 / (1 + exp(-(bias + Σ weights × evidence))). */
export interface Calibration {
  bias: number;
  weights: number[];
}

const STEPS = 30;
/** Strength of the ridge: what a few hundred pairs can carry. */
const RIDGE = 10;

/**
 * Fits a logistic regression by Newton's method, with a ridge on the weights of the standardised evidence so that a
 * small set is not believed too much. Pure.
 */
export function fitCalibration(pairs: readonly LabelledEvidence[], ridge = RIDGE): Calibration {
  const size = pairs[0]?.evidence.length ?? 0;
  const total = pairs.length || 1;
  const means = range(size).map((k) => sum(pairs, ({ evidence }) => evidence[k]!) / total);
  const spreads = range(size).map(
    (k) => Math.sqrt(sum(pairs, ({ evidence }) => (evidence[k]! - means[k]!) ** 2) / total) || 1,
  );
  const rows = pairs.map(({ evidence, same, weight }) => ({
    x: [...evidence.map((value, k) => (value - means[k]!) / spreads[k]!), 1],
    y: same ? 1 : 0,
    weight,
  }));

  let w: number[] = new Array<number>(size + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slope = w.map((value, k) => (k < size ? ridge * value : 0));
    const curve = w.map((_, a) => w.map((__, b) => (a === b ? (a < size ? ridge : 1e-9) : 0)));
    for (const { x, y, weight } of rows) {
      const p = 1 / (1 + Math.exp(-sum(range(size + 1), (k) => w[k]! * x[k]!)));
      for (let a = 0; a <= size; a++) {
        slope[a]! += weight * (p - y) * x[a]!;
        for (let b = 0; b <= size; b++) curve[a]![b]! += weight * p * (1 - p) * x[a]! * x[b]!;
      }
    }
    const change = solve(curve, slope);
    w = w.map((value, k) => value - change[k]!);
  }
  const weights = range(size).map((k) => w[k]! / spreads[k]!);
  return { weights, bias: w[size]! - sum(range(size), (k) => weights[k]! * means[k]!) };
}

/** The calibration that fits what people say of pairs; a pair that nobody judged counts as different. */
export const fitToLabels = (
  texts: readonly TextEvidence[],
  sameIdea: (text: string, other: string) => boolean | undefined,
): Calibration =>
  fitCalibration(
    texts.flatMap(({ text, pairs }) =>
      pairs.map(({ id, evidence }) => ({ evidence, same: sameIdea(text, id) ?? false, weight: 1 })),
    ),
  );

/**
 * Scores each text's pairs by a calibration fitted without it: the texts are dealt into `folds` by their order, and each
 * fold is scored by what the others teach. Both writings of one text (whole, title alone) have the same `text`, and go
 * together. Pure.
 */
export function scoreHeldOut(
  texts: readonly TextEvidence[],
  folds: number,
  sameIdea: (text: string, other: string) => boolean | undefined,
): { text: string; pairs: { id: string; score: number }[] }[] {
  const foldOf = new Map([...new Set(texts.map(({ text }) => text))].map((text, at) => [text, at % folds]));
  const fitted = range(folds).map((fold) =>
    fitToLabels(
      texts.filter(({ text }) => foldOf.get(text) !== fold),
      sameIdea,
    ),
  );
  return texts.map(({ text, pairs }) => {
    const { bias, weights } = fitted[foldOf.get(text)!]!;
    return {
      text,
      pairs: pairs
        .map(({ id, evidence }) => ({
          id,
          score: 1 / (1 + Math.exp(-(bias + sum(range(weights.length), (k) => weights[k]! * evidence[k]!)))),
        }))
        .sort((a, b) => b.score - a.score),
    };
  });
}

/** The solution of `matrix` · x = `right`, by Gauss and Jordan with partial pivoting. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, k) => [...row, right[k]!]);
  for (let k = 0; k < rows.length; k++) {
    const pivot = range(rows.length)
      .slice(k)
      .reduce((best, row) => (Math.abs(rows[row]![k]!) > Math.abs(rows[best]![k]!) ? row : best), k);
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let row = 0; row < rows.length; row++) {
      if (row === k) continue;
      const factor = rows[row]![k]! / rows[k]![k]!;
      rows[row] = rows[row]!.map((value, column) => value - factor * rows[k]![column]!);
    }
  }
  return rows.map((row, k) => row.at(-1)! / row[k]!);
}

const range = (size: number): number[] => Array.from({ length: size }, (_, k) => k);
const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);
