import type { Tx } from '@essaim/platform-server';
import { Activity } from './activity.entity.ts';

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

/** Writes down that something public happened to a project, in the transaction of the change. */
export async function recordActivity(
  tx: Tx,
  { projectId, kind, actorId = null, otherProjectId, params = {} }: NewActivity,
): Promise<void> {
  await tx.insert(
    Activity,
    Object.assign(new Activity(), { projectId, kind, actorId, params, otherProjectId: otherProjectId ?? null }),
  );
}
