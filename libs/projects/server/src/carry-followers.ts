import type { Tx } from '@essaim/platform-server';
import type { Merge } from './listing-merges.ts';

/**
 * Those who follow the listing follow the project from now on, as closely as they did; who follows both keeps what they
 * chose there. Whoever calls it holds both rows.
 */
export async function carryFollowers(tx: Tx, { listingId, projectId }: Merge): Promise<void> {
  await tx.query(
    `UPDATE project_follow AS mine SET project_id = $2 WHERE mine.project_id = $1 AND NOT EXISTS (
       SELECT FROM project_follow AS there WHERE there.project_id = $2
         AND (there.person_id = mine.person_id OR there.organisation_id = mine.organisation_id))`,
    [listingId, projectId],
  );
  await tx.query('DELETE FROM project_follow WHERE project_id = $1', [listingId]);
  await tx.query(
    `UPDATE project SET follower_count =
       (SELECT count(*) FROM project_follow WHERE project_follow.project_id = project.id AND level <> 'NONE' AND because = 'CHOSEN')
     WHERE id IN ($1, $2)`,
    [listingId, projectId],
  );
}
