import type { Language } from '@essaim/catalogue';
import type { Tx } from '@essaim/platform-server';
import { filterConditions, Parameters } from './project-filter.ts';
import type { ProjectFilter } from './project.graphql.ts';
import { ProjectRow, projectColumns, type ProjectColumns } from './project.row.ts';
import { lastingQuery } from './saved-search.ts';

/** What somebody waits for. */
interface Wish {
  search?: string | null;
  filter?: ProjectFilter | null;
}

/** Projects as a subquery, for lists that other slices narrow by them: SQL that yields their ids, its parameters from $1 on. */
export interface ProjectIds {
  sql: string;
  params: readonly unknown[];
}

/**
 * Public projects that a search finds, the latest first, at most `limit`: for whoever waits for those to come, so a word
 * stands for itself, and what nobody has written yet finds nothing. `language` is that of the search. Throws
 * BAD_USER_INPUT for a filter that cannot be.
 */
export async function latestOpened(tx: Tx, wish: Wish, language: Language, limit: number): Promise<ProjectRow[]> {
  const parameters = new Parameters();
  const conditions = await waitedFor(tx, wish, language, parameters);
  const rows: ProjectColumns[] = await tx.query(
    `SELECT ${projectColumns} FROM project WHERE ${conditions}
     ORDER BY project.published_at DESC, project.id DESC LIMIT ${parameters.of(limit)}`,
    parameters.values,
  );
  return rows.map((row) => new ProjectRow(row));
}

/** The same projects, all of them. Throws BAD_USER_INPUT for a filter that cannot be. */
export async function openedIds(tx: Tx, wish: Wish, language: Language): Promise<ProjectIds> {
  const parameters = new Parameters();
  const conditions = await waitedFor(tx, wish, language, parameters);
  return { sql: `SELECT project.id FROM project WHERE ${conditions}`, params: parameters.values };
}

async function waitedFor(
  tx: Tx,
  { search, filter }: Wish,
  language: Language,
  parameters: Parameters,
): Promise<string> {
  const conditions = await filterConditions(tx, filter, parameters);
  const query = search?.trim() ? await lastingQuery(tx, search, language) : null;
  if (query)
    conditions.push(
      `EXISTS (SELECT FROM project_search AS search WHERE search.project_id = project.id AND search.document @@ ${parameters.of(query)}::tsquery)`,
    );
  return conditions.join(' AND ');
}
