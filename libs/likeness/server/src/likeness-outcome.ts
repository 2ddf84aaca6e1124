/** What may become of a likeness that was found. */
export const likenessOutcomes = [
  'SHOWN',
  'OPENED',
  'JOINED',
  'ADAPTED',
  'FEDERATED',
  'SAME_IDEA',
  'RELATED',
  'DIFFERENT',
] as const;
export type LikenessOutcome = (typeof likenessOutcomes)[number];

/** Tenths of a probability. */
export const BANDS = 10;

/** The band of a probability, 0 to 9. */
export const bandOf = (score: number): number => Math.min(BANDS - 1, Math.max(0, Math.floor(score * BANDS)));
