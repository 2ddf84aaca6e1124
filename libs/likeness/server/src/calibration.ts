import { readFileSync } from 'node:fs';
import type { Features } from './features.ts';

/** How much one feature counts: by itself, and by how far it stands out from what is merely alike. */
export interface FeatureWeight {
  itself: number;
  margin: number;
}

/** Weights of a logistic regression from what is seen of a pair to the probability that both are the same idea. */
export interface CalibrationWeights extends Record<keyof Features, FeatureWeight> {
  bias: number;
  /** Of the logarithm of what the text says. */
  says: number;
}

/** The weights and thresholds of the matcher; `likeness-weights.json` says how each was found. */
export interface LikenessWeights {
  /** Ranks whose mean is a feature's own background: how alike the merely alike are. */
  background: { from: number; to: number };
  /** Added to features before their logarithm, for they may be 0. */
  floor: number;
  calibration: CalibrationWeights;
  /** Added to the evidence where both say their themes: when they share one, when they share none. */
  themes: { shared: number; different: number };
  /** Probabilities from which a pair is worth showing, and from which it counts as the same idea. */
  thresholds: { shown: number; sameIdea: number };
}

export const likenessWeights = JSON.parse(
  readFileSync(new URL('./likeness-weights.json', import.meta.url), 'utf8'),
) as LikenessWeights;

/** The features, in the order in which evidence has them. */
export const featureNames = ['words', 'letters', 'titles'] as const satisfies (keyof Features)[];

/** Mean of the ranks that stand for the merely alike, feature by feature; missing ones count as 0. */
export function backgroundOf(
  all: readonly Features[],
  { background: { from, to } }: Pick<LikenessWeights, 'background'>,
): Features {
  const meanOf = (feature: keyof Features): number => {
    const values = all.map((features) => features[feature]).sort((a, b) => b - a);
    let sum = 0;
    for (let rank = from; rank <= to; rank++) sum += values[rank - 1] ?? 0;
    return sum / (to - from + 1);
  };
  return { words: meanOf('words'), letters: meanOf('letters'), titles: meanOf('titles') };
}

/** Whether two projects share a theme; UNKNOWN where one of them says none. */
export type SharedThemes = 'SHARED' | 'DIFFERENT' | 'UNKNOWN';

export const sharedThemes = (mine: readonly string[], theirs: readonly string[]): SharedThemes =>
  !mine.length || !theirs.length ? 'UNKNOWN' : mine.some((theme) => theirs.includes(theme)) ? 'SHARED' : 'DIFFERENT';

/**
 * What the calibration sees of a pair: the logarithm of each feature, by how much it is above the text's background, and
 * what the text says, in sums of rarities. In the order of `calibrationFrom`.
 */
export const evidenceOf = (
  features: Features,
  background: Features,
  says: number,
  { floor }: Pick<LikenessWeights, 'floor'>,
): number[] => [
  ...featureNames.flatMap((name) => {
    const itself = Math.log(floor + features[name]);
    return [itself, itself - Math.log(floor + background[name])];
  }),
  Math.log(1 + says),
];

/** The weights of a fitted regression over `evidenceOf`, by their names. */
export function calibrationFrom(bias: number, weights: readonly number[]): CalibrationWeights {
  const [words, letters, titles] = featureNames.map((_, at) => ({
    itself: weights[2 * at] ?? 0,
    margin: weights[2 * at + 1] ?? 0,
  }));
  return { bias, words: words!, letters: letters!, titles: titles!, says: weights[2 * featureNames.length] ?? 0 };
}

/**
 * Fourth stage: what is seen of a pair becomes the probability, 0 to 1, that both are the same idea, comparable between
 * texts. A text that resembles everything a little, or says little, needs more. Pure.
 */
export function probabilityOf(
  evidence: readonly number[],
  { calibration, themes: byThemes }: Pick<LikenessWeights, 'calibration' | 'themes'>,
  themes: SharedThemes = 'UNKNOWN',
): number {
  const weights = featureNames.flatMap((name) => [calibration[name].itself, calibration[name].margin]);
  const sum =
    calibration.bias +
    [...weights, calibration.says].reduce((total, weight, at) => total + weight * evidence[at]!, 0) +
    (themes === 'SHARED' ? byThemes.shared : themes === 'DIFFERENT' ? byThemes.different : 0);
  return 1 / (1 + Math.exp(-sum));
}
