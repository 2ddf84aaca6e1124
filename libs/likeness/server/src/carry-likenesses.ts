import type { Tx } from '@essaim/platform-server';
import type { Merge } from '@essaim/projects-server';

/**
 * A listing that turned out to be a project resembles nothing any more: its pairs go, it leaves the searches, and what was
 * adapted from it is of the project's lineage.
 */
export async function carryLikenesses(tx: Tx, { listingId, projectId }: Merge): Promise<void> {
  await tx.query('DELETE FROM likeness WHERE project_id = $1 OR other_project_id = $1', [listingId]);
  await tx.query('UPDATE likeness_document SET visible = false WHERE project_id = $1', [listingId]);
  await tx.query(
    `UPDATE likeness_document SET lineage_id = (SELECT lineage_id FROM project WHERE id = $2)
     WHERE lineage_id = (SELECT lineage_id FROM project WHERE id = $1)`,
    [listingId, projectId],
  );
}
