import type { RecognisedListing } from '@essaim/likeness-server';
import type { ImportDecision } from '@essaim/projects-server';

/** What to do with a line that is here already. */
export const samePolicies = ['skip', 'update', 'add'] as const;
/** What to do with a line that is here already, most probably. */
export const probablePolicies = ['add', 'skip', 'ask'] as const;

export interface ImportPolicy {
  onSame: (typeof samePolicies)[number];
  onProbable: (typeof probablePolicies)[number];
}

/** What somebody answers about one line, or about all that follow. */
export type Answer = 'add' | 'skip' | 'source' | 'add all' | 'skip all';

/** Asks about one line that is probably here. */
export type Ask = (listing: RecognisedListing) => Promise<Answer>;

/** What is done with each line, by its number; those not named are taken. */
export type Decisions = ReadonlyMap<number, ImportDecision>;

/**
 * What the policy says of each line.
 *
 * - The same id of the same directory: left as it is (`skip`), or brought up to date; there cannot be two of it.
 * - The same address: left out (`skip`), kept as one more source of what is here (`update`), or added beside it (`add`).
 * - Probably the same: added, left out, or as somebody answers.
 */
export async function decide(
  listings: readonly RecognisedListing[],
  { onSame, onProbable }: ImportPolicy,
  ask: Ask,
): Promise<Decisions> {
  const decisions = new Map<number, ImportDecision>();
  let probably: ImportPolicy['onProbable'] = onProbable;
  for (const listing of listings) {
    const { line, standing, clue, known } = listing;
    if (!known) continue;
    if (standing === 'SAME') {
      if (onSame === 'skip') decisions.set(line, 'LEAVE');
      else if (onSame === 'update' && clue === 'SITE') decisions.set(line, { sourceOf: known.id });
      continue;
    }
    const answer = probably === 'ask' ? await ask(listing) : probably;
    if (answer === 'source') decisions.set(line, { sourceOf: known.id });
    else if (answer.startsWith('skip')) decisions.set(line, 'LEAVE');
    if (answer === 'add all') probably = 'add';
    if (answer === 'skip all') probably = 'skip';
  }
  return decisions;
}

/** What becomes of a line, in one word. */
export function doneWith({ line, standing, clue, known }: RecognisedListing, decisions: Decisions): string {
  const decision = decisions.get(line) ?? 'TAKE';
  if (decision === 'LEAVE') return 'left out';
  if (decision !== 'TAKE') return 'kept as one more source';
  if (standing !== 'SAME' || clue !== 'ID') return 'added';
  return known?.claimed ? 'left to its people' : 'brought up to date';
}
