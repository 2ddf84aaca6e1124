/**
 * `mayRead`, as SQL for lists that other slices make: whether the viewer may know of the project under `alias`.
 * `viewer` and `moderator` are the SQL of two parameters: the viewer's uuid, null for a visitor, and whether they moderate.
 */
export const readableSql = (alias: string, viewer: string, moderator: string): string =>
  `((${alias}.stage <> 'DRAFT' AND (${alias}.hidden_at IS NULL OR ${moderator}::boolean))
    OR EXISTS (SELECT 1 FROM membership AS mine WHERE mine.project_id = ${alias}.id AND mine.person_id = ${viewer}::uuid))`;

/** `isPublic`, as SQL for lists that other slices make: whether everybody may know of the project under `alias`. */
export const publicSql = (alias: string): string => `(${alias}.stage <> 'DRAFT' AND ${alias}.hidden_at IS NULL)`;
