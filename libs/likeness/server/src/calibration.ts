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

/** The same where a model of meaning has seen both texts: the cosine of their vectors is one more feature. */
export interface MeaningCalibration extends CalibrationWeights {
  meaning: FeatureWeight;
}

/** The weights and thresholds of the matcher; `likeness-weights.json` says how each was found. */
export interface LikenessWeights {
  /** Ranks whose mean is a feature's own background: how alike the merely alike are. */
  background: { from: number; to: number };
  /** Added to features before their logarithm, for they may be 0. */
  floor: number;
  calibration: CalibrationWeights;
  /** Fitted for the model of this instance; what the model says counts for nothing without. */
  withMeaning?: MeaningCalibration;
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

/** How alike what is merely alike to a text is: what its matches stand out from. */
export interface Background extends Features {
  /** How near that is in meaning; null where no model sees the text. */
  meaning: number | null;
}

/** Mean of the ranks that stand for the merely alike, feature by feature; missing ones count as 0. */
export function backgroundOf(all: readonly Features[], weights: Pick<LikenessWeights, 'background'>): Features {
  const meanOf = (feature: keyof Features): number =>
    meanOfRanks(
      all.map((features) => features[feature]),
      weights,
    );
  return { words: meanOf('words'), letters: meanOf('letters'), titles: meanOf('titles') };
}

/** The same for one feature's values. */
export function meanOfRanks(
  values: readonly number[],
  { background: { from, to } }: Pick<LikenessWeights, 'background'>,
): number {
  const sorted = [...values].sort((a, b) => b - a);
  let sum = 0;
  for (let rank = from; rank <= to; rank++) sum += sorted[rank - 1] ?? 0;
  return sum / (to - from + 1);
}

/** Whether two projects share a theme; UNKNOWN where one of them says none. */
export type SharedThemes = 'SHARED' | 'DIFFERENT' | 'UNKNOWN';

export const sharedThemes = (mine: readonly string[], theirs: readonly string[]): SharedThemes =>
  !mine.length || !theirs.length ? 'UNKNOWN' : mine.some((theme) => theirs.includes(theme)) ? 'SHARED' : 'DIFFERENT';

/** How near two texts are in meaning, and the merely alike ones are. */
export interface MeaningFeature {
  itself: number;
  background: number;
}

/** Numbers that evidence has without meaning. */
const PLAIN_EVIDENCE = 2 * featureNames.length + 1;

/**
 * What the calibration sees of a pair: the logarithm of each feature, by how much it is above the text's background, and
 * what the text says, in sums of rarities; then the same of `meaning` where a model has seen both. In the order of
 * `calibrationFrom`.
 */
export const evidenceOf = (
  features: Features,
  background: Features,
  says: number,
  { floor }: Pick<LikenessWeights, 'floor'>,
  meaning: MeaningFeature | null = null,
): number[] => {
  const seen = (itself: number, merely: number) => {
    const log = Math.log(floor + itself);
    return [log, log - Math.log(floor + merely)];
  };
  return [
    ...featureNames.flatMap((name) => seen(features[name], background[name])),
    Math.log(1 + says),
    ...(meaning ? seen(meaning.itself, meaning.background) : []),
  ];
};

/** The weights of a fitted regression over `evidenceOf`, by their names. */
export function calibrationFrom(bias: number, weights: readonly number[]): CalibrationWeights | MeaningCalibration {
  const weightAt = (at: number) => ({ itself: weights[at] ?? 0, margin: weights[at + 1] ?? 0 });
  const [words, letters, titles] = featureNames.map((_, at) => weightAt(2 * at));
  const plain = { bias, words: words!, letters: letters!, titles: titles!, says: weights[PLAIN_EVIDENCE - 1] ?? 0 };
  return weights.length > PLAIN_EVIDENCE ? { ...plain, meaning: weightAt(PLAIN_EVIDENCE) } : plain;
}

/**
 * Fourth stage: what is seen of a pair becomes the probability, 0 to 1, that both are the same idea, comparable between
 * texts. A text that resembles everything a little, or says little, needs more. Pure.
 */
export function probabilityOf(
  evidence: readonly number[],
  { calibration, withMeaning, themes: byThemes }: Pick<LikenessWeights, 'calibration' | 'withMeaning' | 'themes'>,
  themes: SharedThemes = 'UNKNOWN',
): number {
  const meant = evidence.length > PLAIN_EVIDENCE ? withMeaning : undefined;
  const by = meant ?? calibration;
  const of = ({ itself, margin }: FeatureWeight) => [itself, margin];
  const weights = [...featureNames.flatMap((name) => of(by[name])), by.says, ...(meant ? of(meant.meaning) : [])];
  const sum =
    by.bias +
    weights.reduce((total, weight, at) => total + weight * evidence[at]!, 0) +
    (themes === 'SHARED' ? byThemes.shared : themes === 'DIFFERENT' ? byThemes.different : 0);
  return 1 / (1 + Math.exp(-sum));
}
