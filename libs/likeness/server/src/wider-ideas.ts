import type { FieldProblem } from '@essaim/platform-server';
import type { IdeaSaid } from './amended-thesaurus.ts';
import type { Concept } from './thesaurus.ts';

/**
 * What is wrong with the wider ideas that are wished for: they are there, and no idea is wider than itself, not even by way
 * of others. `said`: what the instance will say of every idea. Pure.
 */
export function widerProblems(
  wishes: readonly { conceptId: string; said: IdeaSaid | null }[],
  said: readonly IdeaSaid[],
  given: ReadonlyMap<string, Concept>,
): FieldProblem[] {
  const saying = new Map(said.map((one) => [one.conceptId, one]));
  const widerThan = (id: string) => [...(given.get(id)?.broader ?? []), ...(saying.get(id)?.broader ?? [])];
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    widerThan(from).some((id) => id === to || (!seen.has(id) && reaches(id, to, seen.add(id))));
  return wishes.flatMap(({ conceptId, said: wanted }) => [
    ...(wanted?.broader ?? [])
      .filter((id) => !given.has(id) && !saying.has(id))
      .map((idea) => ({ path: 'broader', reason: 'likeness.idea_unknown', params: { idea } })),
    ...(wanted?.broader.length && reaches(conceptId, conceptId)
      ? [{ path: 'broader', reason: 'likeness.idea_wider_than_itself' }]
      : []),
  ]);
}
