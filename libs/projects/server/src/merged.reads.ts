import type { Tx } from '@essaim/platform-server';
import type { ShownSource } from './project.row.ts';

/** Directories that tell of these projects, each project's own first, then those of listings merged with it, in that order. */
export const sourcesOf = (tx: Tx, projectIds: readonly string[]): Promise<(ShownSource & { projectId: string })[]> =>
  tx.query(
    `SELECT coalesce(merged_into, id) AS "projectId", source_name AS name, source_url AS url, source_licence AS licence,
       imported_at AS "importedAt"
     FROM project WHERE (id = ANY($1::uuid[]) OR merged_into = ANY($1::uuid[])) AND source_name IS NOT NULL AND imported_at IS NOT NULL
     ORDER BY merged_into IS NOT NULL, hidden_at, id`,
    [projectIds],
  );

/** Titles of the listings merged with a project, by their ids. */
export const listingsMergedInto = (tx: Tx, projectId: string): Promise<{ id: string; title: string }[]> =>
  tx.query('SELECT id, title FROM project WHERE merged_into = $1 ORDER BY hidden_at, id', [projectId]);
