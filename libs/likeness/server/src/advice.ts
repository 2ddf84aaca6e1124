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
}

/**
 * What to do about a likeness, best first, at least one thing. The same idea here is to be joined, elsewhere to be
 * adapted or federated with; a related one is to be followed, or introduced to. Nobody is sent to a door without people
 * behind it: an unclaimed listing and what has ended can be adapted and followed. Pure.
 */
export function adviceFor({ kind, nearness, claimed, closed }: AdviceFacts): SuggestedAction[] {
  const answers = claimed && !closed;
  if (nearness === 'UNKNOWN') return answers ? ['ADAPT', 'FEDERATE'] : ['ADAPT'];
  const near = nearness === 'SAME' || nearness === 'NEAR';
  if (kind === 'SAME_IDEA') {
    if (near) return answers ? ['JOIN', 'FEDERATE'] : closed ? ['ADAPT'] : ['FOLLOW', 'ADAPT'];
    return answers ? ['ADAPT', 'FEDERATE'] : ['ADAPT'];
  }
  return answers ? (near ? ['INTRODUCE', 'FOLLOW'] : ['FOLLOW', 'INTRODUCE']) : ['FOLLOW'];
}
