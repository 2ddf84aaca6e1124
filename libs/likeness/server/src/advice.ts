import type { LikenessKind, SuggestedAction } from './likeness-enums.ts';
import type { Nearness } from './nearness.ts';

/** What advice depends on. */
export interface AdviceFacts {
  kind: LikenessKind;
  nearness: Nearness;
  /** Somebody carries the other one here. */
  claimed: boolean;
  /** The other one has ended. */
  closed: boolean;
  /** Both say that they are for the same people. */
  samePublic: boolean;
}

/**
 * What to do about a likeness, best first, at least one thing. The same idea near is to be joined, far it is to be
 * adapted, else federated with. Another idea is to be followed, or its people met: where both are near and for the same
 * people, meeting comes first. Nobody is sent to a door without people behind it: an unclaimed listing and what has ended
 * can be adapted and followed. Where a place is not known, nobody can be told to come: adapt and federate only. Pure.
 */
export function adviceFor({ kind, nearness, claimed, closed, samePublic }: AdviceFacts): SuggestedAction[] {
  const answers = claimed && !closed;
  if (nearness === 'UNKNOWN') return answers ? ['ADAPT', 'FEDERATE'] : ['ADAPT'];
  const near = nearness === 'SAME' || nearness === 'NEAR';
  if (kind === 'SAME_IDEA') {
    if (near) return answers ? ['JOIN', 'FEDERATE'] : closed ? ['ADAPT'] : ['FOLLOW', 'ADAPT'];
    return answers ? ['ADAPT', 'FEDERATE'] : ['ADAPT'];
  }
  if (!answers) return ['FOLLOW'];
  return near && samePublic ? ['INTRODUCE', 'FOLLOW'] : ['FOLLOW', 'INTRODUCE'];
}
