import { activityIsShown } from './activity-shown.ts';
import type { OwnedList } from './owned-list.ts';

/** What stands behind the GraphQL type `Activity`. */
export interface ActivityRow {
  id: string;
  projectId: string;
  kind: string;
  actorId: string | null;
  params: Record<string, string>;
  createdAt: Date;
}

/** The columns of an `ActivityRow`, after FROM activity. */
export const activityColumns = `activity.id, activity.project_id AS "projectId", activity.kind, activity.actor_id AS "actorId", activity.params,
  activity.created_at AS "createdAt"`;

const newestFirst = {
  columns: activityColumns,
  order: [
    { sql: 'activity.created_at', kind: 'moment' },
    { sql: 'activity.id', kind: 'uuid' },
  ],
  direction: 'DESC',
  keysOf: ({ createdAt, id }: ActivityRow) => [createdAt, id],
} as const;

/** What happened in a project, as far as the viewer may know of it, newest first. */
export const projectActivity = (viewerId: string | null): OwnedList<ActivityRow> => ({
  ...newestFirst,
  name: 'projects.activity',
  from: 'activity',
  owner: 'activity.project_id',
  where: activityIsShown('$2'),
  params: [viewerId],
});

/** What happened since a moment in the public projects that an organisation follows, newest first. */
export const portfolioChanges = (since: Date, viewerId: string | null): OwnedList<ActivityRow> => ({
  ...newestFirst,
  name: `projects.portfolioChanges ${since.getTime()}`,
  from: `activity JOIN project ON project.id = activity.project_id
    JOIN project_follow AS follow ON follow.project_id = project.id AND follow.level <> 'NONE'`,
  owner: 'follow.organisation_id',
  where: `project.published_at IS NOT NULL AND project.hidden_at IS NULL AND activity.created_at >= $2 AND ${activityIsShown('$3')}`,
  params: [since, viewerId],
});
