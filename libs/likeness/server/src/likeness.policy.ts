import { isPublic, type ProjectFacts, type Standing } from '@essaim/projects-server';
import type { LikenessWeights } from './calibration.ts';
import type { LikenessKind } from './likeness-enums.ts';
import type { Nearness } from './nearness.ts';

/** What deciding about one pair takes. */
export interface Judged {
  /** Probability, 0 to 1, that both are the same idea. */
  score: number;
  nearness: Nearness;
  /** Words of the one that the other says too. */
  sharedWords: number;
  /** Both titles say one of them. */
  sharedInTitles: boolean;
  /** How alike their letters are, 0 to 1. */
  letters: number;
  /** The same site, number or record identifies both. */
  identified?: boolean;
}

/** Likeness of letters from which words need not be the same: one of them is misspelt, or put together otherwise. */
const SAME_LETTERS = 0.5;

/** One word in common is a reason only where both titles say it: a title of one word would resemble whatever mentions it. */
export const haveEnoughInCommon = ({ sharedWords, sharedInTitles, letters, identified = false }: Judged): boolean =>
  identified || sharedWords > 1 || sharedInTitles || letters >= SAME_LETTERS;

/** Whether it may be worth showing at all. */
export const isStrong = (score: number, { thresholds }: LikenessWeights): boolean => score >= thresholds.shown;

/** Same idea, or only related. */
export const kindOf = (score: number, { thresholds }: LikenessWeights): LikenessKind =>
  score >= thresholds.sameIdea ? 'SAME_IDEA' : 'RELATED';

/**
 * Last stage: which matches somebody gets to see, best first. Silence costs less than noise, so only strong ones pass;
 * among those of one kind, what is right here comes before what is far, since it can be joined. Pure.
 */
export function worthShowing<M extends Judged>(
  matches: readonly M[],
  most: number,
  weights: LikenessWeights,
): (M & { kind: LikenessKind })[] {
  return matches
    .filter((match) => isStrong(match.score, weights) && haveEnoughInCommon(match))
    .map((match) => ({ ...match, kind: kindOf(match.score, weights) }))
    .sort((a, b) => rankOf(a) - rankOf(b) || b.score - a.score)
    .slice(0, most);
}

const rankOf = ({ kind, nearness }: { kind: LikenessKind; nearness: Nearness }): number =>
  (kind === 'SAME_IDEA' ? 0 : 2) + (nearness === 'SAME' || nearness === 'NEAR' ? 0 : 1);

/** Which of two came second, a draft after all that is public: the one that is asked what makes it different. */
export const isLater = (one: Published, other: Published): boolean => momentOf(one) >= momentOf(other);

interface Published {
  publishedAt: Date | null;
}

const momentOf = ({ publishedAt }: Published): number => publishedAt?.getTime() ?? Infinity;

/** What is said to be different is shown on both pages when a member of the later one says it. */
export const speaksFor = ({ role }: Standing): boolean => role !== null;

/** A draft's likenesses are its members' alone; a public project's are everybody's. */
export const maySeeLikenesses = ({ role }: Standing, project: ProjectFacts): boolean =>
  isPublic(project) || role !== null;
