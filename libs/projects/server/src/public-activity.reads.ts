import type { Tx } from '@essaim/platform-server';
import { activityIsShown } from './activity-shown.ts';
import { activityColumns, type ActivityRow } from './activity.list.ts';
import { followedSql } from './followed-sql.ts';

/** A line of activity with the public project that it happened to. */
export interface PublicActivity extends ActivityRow {
  title: string;
  slug: string;
}

/** Whose activity: of some projects, of those that an organisation follows, or of all, turning points alone. */
export type ActivityOf = { projectIds: readonly string[] } | { organisationId: string } | 'EVERYONE';

/** What is no turning point: everybody everywhere need not hear of it. */
const SMALL = ['PAGE_SAVED', 'MEMBER_JOINED'];

/** What everybody may know that happened, the latest first, at most `limit` lines. */
export function publicActivity(tx: Tx, of: ActivityOf, limit: number): Promise<PublicActivity[]> {
  const [which, value] =
    of === 'EVERYONE'
      ? ['activity.kind <> ALL($2::text[])', SMALL]
      : 'projectIds' in of
        ? ['activity.project_id = ANY($2::uuid[])', of.projectIds]
        : [`activity.project_id IN (${followedSql('$2')})`, of.organisationId];
  return tx.query(
    `SELECT ${activityColumns}, project.title, project.slug FROM activity JOIN project ON project.id = activity.project_id
     WHERE project.published_at IS NOT NULL AND project.hidden_at IS NULL AND ${activityIsShown('NULL')} AND ${which}
     ORDER BY activity.created_at DESC, activity.id DESC LIMIT $1`,
    [limit, value],
  );
}
