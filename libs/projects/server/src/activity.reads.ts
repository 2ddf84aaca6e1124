import type { Actor, Tx } from '@essaim/platform-server';
import { activityIsShown } from './activity-shown.ts';
import { activityColumns, type ActivityRow } from './activity.list.ts';
import { readableRows } from './project.reads.ts';

/** One thing that happened; null where the actor may not know of it, or of the project it happened to. */
export async function readableActivity(tx: Tx, actor: Actor, id: string): Promise<ActivityRow | null> {
  const [row]: ActivityRow[] = await tx.query(
    `SELECT ${activityColumns} FROM activity WHERE activity.id = $1 AND ${activityIsShown('$2')}`,
    [id, actor.personId],
  );
  return row && (await readableRows(tx, actor, [row.projectId])).length ? row : null;
}
