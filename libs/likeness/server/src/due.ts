import type { Tx } from '@essaim/platform-server';
import type { LikenessDue } from './likeness-due.entity.ts';

/**
 * Notes that projects are to be looked at again. `changed`: for their own texts' sake. What is noted while a
 * look is under way outlasts it.
 */
export async function markDue(tx: Tx, projectIds: readonly string[], { changed }: { changed: boolean }): Promise<void> {
  if (!projectIds.length) return;
  await tx.query(
    `INSERT INTO likeness_due AS known (project_id, changed, since) SELECT id, $2, clock_timestamp() FROM unnest($1::uuid[]) AS id ORDER BY id
     ON CONFLICT (project_id) DO UPDATE SET changed = known.changed OR excluded.changed, since = excluded.since`,
    [projectIds, changed],
  );
}

/** What is due no more; what has become due again meanwhile stays. JavaScript reads moments to the millisecond. */
export const forget = (
  tx: Tx,
  table: 'likeness_due' | 'idea_touched',
  due: readonly Pick<LikenessDue, 'projectId' | 'since'>[],
): Promise<unknown> =>
  tx.query(
    `DELETE FROM ${table} AS due USING unnest($1::uuid[], $2::timestamptz[]) AS done (id, since)
     WHERE due.project_id = done.id AND date_trunc('milliseconds', due.since) <= done.since`,
    [due.map(({ projectId }) => projectId), due.map(({ since }) => since)],
  );
