import { readFileSync } from 'node:fs';
import type { Features } from './features.ts';

/** The weights and thresholds of the matcher; `likeness-weights.json` says how each was found. */
export interface LikenessWeights {
  /** How much each feature counts in the similarity that orders the candidates of one text. */
  similarity: Record<keyof Features, number>;
  /** Ranks whose mean similarity is the text's own background: how alike the merely alike are. */
  background: { from: number; to: number };
  /**
   * Logistic regression from the logarithms of similarity, background and what the text says to a probability. `floor`
   * is added to the first two, which may be 0.
   */
  calibration: { floor: number; bias: number; similarity: number; background: number; says: number };
  /** Added to the evidence where both say their themes: when they share one, when they share none. */
  themes: { shared: number; different: number };
  /** Probabilities from which a pair is worth showing, and from which it counts as the same idea. */
  thresholds: { shown: number; sameIdea: number };
}

export const likenessWeights = JSON.parse(
  readFileSync(new URL('./likeness-weights.json', import.meta.url), 'utf8'),
) as LikenessWeights;

/** Orders the candidates of one text; 0 upwards, comparable within one text only. */
export const similarityOf = (features: Features, { similarity }: LikenessWeights): number =>
  similarity.words * features.words + similarity.letters * features.letters + similarity.titles * features.titles;

/** Mean similarity of the ranks that stand for the merely alike; missing ones count as 0. `similarities`: best first. */
export function backgroundOf(similarities: readonly number[], { background: { from, to } }: LikenessWeights): number {
  let sum = 0;
  for (let rank = from; rank <= to; rank++) sum += similarities[rank - 1] ?? 0;
  return sum / (to - from + 1);
}

/** Whether two projects share a theme; UNKNOWN where one of them says none. */
export type SharedThemes = 'SHARED' | 'DIFFERENT' | 'UNKNOWN';

export const sharedThemes = (mine: readonly string[], theirs: readonly string[]): SharedThemes =>
  !mine.length || !theirs.length ? 'UNKNOWN' : mine.some((theme) => theirs.includes(theme)) ? 'SHARED' : 'DIFFERENT';

/**
 * What the calibration sees of a pair. `says`: what the text says, in sums of rarities.
 */
export const evidenceOf = (
  similarity: number,
  background: number,
  says: number,
  { calibration: { floor } }: LikenessWeights,
) => ({
  similarity: Math.log(floor + similarity),
  background: Math.log(floor + background),
  says: Math.log(1 + says),
});

/**
 * Fourth stage: a similarity becomes the probability, 0 to 1, that both are the same idea, comparable between texts. A
 * text that resembles everything a little, or says little, needs more. Pure.
 */
export function probabilityOf(
  similarity: number,
  background: number,
  says: number,
  weights: LikenessWeights,
  themes: SharedThemes = 'UNKNOWN',
): number {
  const { calibration } = weights;
  const evidence = evidenceOf(similarity, background, says, weights);
  const sum =
    calibration.bias +
    calibration.similarity * evidence.similarity +
    calibration.background * evidence.background +
    calibration.says * evidence.says +
    (themes === 'SHARED' ? weights.themes.shared : themes === 'DIFFERENT' ? weights.themes.different : 0);
  return 1 / (1 + Math.exp(-sum));
}
