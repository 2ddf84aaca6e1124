import type { Activity } from './activity.entity.ts';
import type { ProjectRow } from './project.row.ts';

/**
 * Whether a line of `activity` is shown, as SQL: what happened while its project was a draft stays its members' own once
 * it is public, unless everybody could read it at a listing before; and what names another project is shown while that one
 * is public, for hidden abuse shows nowhere. `viewer` is the SQL of the viewer's uuid, NULL for a visitor. Whether the project itself is known to them is not asked.
 */
export const activityIsShown = (viewer: string): string =>
  `((activity.was_public
      OR EXISTS (SELECT FROM project AS opened WHERE opened.id = activity.project_id AND activity.created_at >= opened.published_at)
      OR EXISTS (SELECT FROM membership AS mine WHERE mine.project_id = activity.project_id AND mine.person_id = ${viewer}::uuid))
    AND (activity.other_project_id IS NULL OR EXISTS (SELECT FROM project AS other
      WHERE other.id = activity.other_project_id AND other.published_at IS NOT NULL AND other.hidden_at IS NULL)))`;

/** The same for one line and a visitor, as far as its own project goes. */
export const isSincePublication = (
  { createdAt }: Pick<Activity, 'createdAt'>,
  { publishedAt }: Pick<ProjectRow, 'publishedAt'>,
): boolean => publishedAt !== null && createdAt >= publishedAt;
