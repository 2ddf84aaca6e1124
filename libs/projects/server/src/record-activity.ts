import { EventLog, idOf, type Tx } from '@essaim/platform-server';
import { Activity } from './activity.entity.ts';
import { ActivityRecorded } from './project.events.ts';

/** What to tell of a project; see `Activity`. */
export interface NewActivity {
  projectId: string;
  /** Words under `server.activity.<kind>`. */
  kind: string;
  actorId?: string | null;
  /** Another project that the words name. */
  otherProjectId?: string;
  /** What the words are filled in with; `path` is the page it leads to, the project's own when absent. */
  params?: Record<string, string>;
}

const events = new EventLog(); // keeps nothing of its own

/** Writes down that something public happened to a project, in the transaction of the change. */
export async function recordActivity(
  tx: Tx,
  { projectId, kind, actorId = null, otherProjectId, params = {} }: NewActivity,
): Promise<void> {
  // Heard of again, what a listener tells is told once.
  const id = idOf(`activity ${kind} ${projectId} ${otherProjectId}`);
  const activity = Object.assign(new Activity(), {
    id,
    projectId,
    kind,
    actorId,
    params,
    otherProjectId: otherProjectId ?? null,
  });
  await tx
    .createQueryBuilder()
    .insert()
    .into(Activity)
    .values(activity as never)
    .orIgnore()
    .execute();
  await events.record(tx, actorId, new ActivityRecorded(id, projectId));
}
