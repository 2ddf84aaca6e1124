import type { Tx } from '@essaim/platform-server';
import { textsOf, type ProjectRow } from '@essaim/projects-server';
import { lookedAt, type FoundLikeness, type LookForLikenesses } from './look-for-likenesses.ts';

/** How alike two projects are as their texts stand; null where the index does not know the other yet. */
export async function measurePair(
  tx: Tx,
  look: LookForLikenesses,
  project: ProjectRow,
  other: ProjectRow,
): Promise<FoundLikeness | null> {
  const [texts] = await textsOf(tx, [project.id]);
  // Of whatever lineage: what is asked about is measured.
  const looked = { ...lookedAt(project, texts?.description ?? ''), lineageId: null };
  const [found] = (await look.run(tx, looked, 1, [other.id])).besides;
  return found ?? null;
}
