import type { LikenessKind, LikenessVerdict } from './likeness-enums.ts';

/**
 * What mediators have made of a pair. OPEN: none has spoken. DISPUTED: those who have do not agree, and another one is
 * asked. Anything else is settled.
 */
export type Ruling = 'OPEN' | 'DISPUTED' | LikenessVerdict;

/** From unlike to alike: verdicts stand in an order, and the middle one is fair to both ends. */
const scale: readonly LikenessVerdict[] = ['DIFFERENT', 'RELATED', 'SAME_IDEA'];

/**
 * The ruling that follows from mediators' verdicts: their median. One verdict settles; two that differ settle nothing and
 * call for a third person, whose verdict then does, since of three there is always a middle. Pure.
 */
export function rulingOf(verdicts: readonly LikenessVerdict[]): Ruling {
  const ordered = verdicts.map((verdict) => scale.indexOf(verdict)).sort((a, b) => a - b);
  const [low, high] = [ordered[Math.ceil(ordered.length / 2) - 1], ordered[Math.floor(ordered.length / 2)]];
  if (low === undefined || high === undefined) return 'OPEN';
  return low === high ? scale[low]! : 'DISPUTED';
}

/** The kind that shows of a pair: a ruling stands over the score. Pure. */
export const kindShown = (kind: LikenessKind, ruling: Ruling): LikenessKind =>
  ruling === 'SAME_IDEA' || ruling === 'RELATED' ? ruling : kind;
