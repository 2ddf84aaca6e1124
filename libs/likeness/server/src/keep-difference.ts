import type { Tx } from '@essaim/platform-server';

/**
 * Keeps what one project says sets it apart from another, where the two are a pair on record; an empty sentence is one
 * taken back, and does not come again by itself. Whether there is such a pair.
 */
export async function keepDifference(
  tx: Tx,
  projectId: string,
  otherProjectId: string,
  said: string,
): Promise<boolean> {
  const [, pairs]: [unknown, number] = await tx.query(
    `UPDATE likeness SET differences = CASE WHEN project_id = $1 THEN $3 ELSE differences END,
       other_differences = CASE WHEN other_project_id = $1 THEN $3 ELSE other_differences END
     WHERE (project_id = $1 AND other_project_id = $2) OR (project_id = $2 AND other_project_id = $1)`,
    [projectId, otherProjectId, said],
  );
  return pairs > 0;
}
