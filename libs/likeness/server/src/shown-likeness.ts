import type { LikenessKind } from './likeness-enums.ts';
import type { FoundLikeness, Looked } from './look-for-likenesses.ts';
import type { Whereabouts } from './nearness.ts';
import type { ReasonFacts } from './reasons.ts';

/** What one of the two says sets it apart from the other. */
export interface SaidDifference {
  projectId: string;
  text: string;
  /** It is the one that came second. */
  later: boolean;
}

/** A likeness as somebody sees it: what stands behind the GraphQL type `Likeness`. */
export interface ShownLikeness {
  /** The project looked at from; null for a draft that is not saved. */
  fromProjectId: string | null;
  otherProjectId: string;
  kind: LikenessKind;
  /** Probability, 0 to 1, that both are the same idea. */
  score: number;
  reasonFacts: readonly ReasonFacts[];
  /** Where the one looked at from is. */
  here: Whereabouts;
  /** What each says sets it apart, the later one first; those who say nothing are left out. */
  differencesSaid: readonly SaidDifference[];
}

/** A likeness found just now, of a text that nobody has yet said anything about in public. */
export const shownNew = (
  { otherProjectId, kind, score, reasons }: FoundLikeness,
  { projectId, here }: Looked,
): ShownLikeness => ({
  fromProjectId: projectId,
  otherProjectId,
  kind,
  score,
  reasonFacts: reasons,
  here,
  differencesSaid: [],
});
