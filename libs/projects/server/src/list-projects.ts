import type { Language } from '@essaim/catalogue';
import {
  badInput,
  connection,
  Database,
  pageWindow,
  type Connection,
  type PageArguments,
  type PageWindow,
  type Tx,
} from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import { farness, filterConditions, Parameters } from './project-filter.ts';
import type { NearInput, ProjectFilter } from './project.graphql.ts';
import { ProjectRow, projectColumns, type ProjectColumns } from './project.row.ts';
import { understandSearch } from './understand-search.ts';

/** What a list of projects is asked with. */
export interface ListWish extends PageArguments {
  search?: string | null;
  filter?: ProjectFilter | null;
}

/** Filtered projects that `totalCount` counts at most. */
const MAX_COUNT = 20_000;

/** One page of rows, with the sort keys of each, and how many the whole list has. */
interface Page {
  rows: Keyed[];
  count: (tx: Tx) => Promise<number>;
}
interface Keyed {
  row: ProjectRow;
  keys: string[];
}

/**
 * Published projects. Never by merit: by relevance to a search, else by nearness to a point, else the latest first.
 * One statement a page, plain rows, keyset cursors: see docs/decisions/0030.
 */
@Injectable()
export class ListProjects {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  /** `language` is the reader's. Throws BAD_USER_INPUT for a filter, a page size or a cursor that cannot be. */
  async run(wish: ListWish, language: Language = 'fr'): Promise<Connection<ProjectRow>> {
    const search = wish.search?.trim();
    const near = wish.filter?.near;
    const window = pageWindow(
      wish,
      search ? ['text', 'number', 'uuid'] : near ? ['number', 'uuid'] : ['moment', 'uuid'],
    );
    const { rows, count } = await this.db.read((tx) =>
      search
        ? found(tx, search, language, wish.filter, window)
        : near
          ? nearest(tx, near, wish.filter, window)
          : latest(tx, wish.filter, window),
    );
    const keys = new Map(rows.map((keyed) => [keyed.row, keyed.keys]));
    return connection(
      window,
      rows.map(({ row }) => row),
      (row) => keys.get(row)!,
      () => this.db.read(count),
    );
  }
}

async function latest(tx: Tx, filter: ListWish['filter'], window: PageWindow): Promise<Page> {
  const parameters = new Parameters();
  const conditions = await filterConditions(tx, filter, parameters);
  const count = counting(conditions, parameters, isEmpty(filter));
  const page = [...conditions];
  if (window.after) {
    const [time, id] = window.after;
    page.push(`(project.published_at, project.id) < (${parameters.of(time)}::timestamptz, ${parameters.of(id)}::uuid)`);
  }
  const rows: ProjectColumns[] = await tx.query(
    `SELECT ${projectColumns} FROM project WHERE ${page.join(' AND ')}
     ORDER BY project.published_at DESC, project.id DESC LIMIT ${parameters.of(window.limit)}`,
    parameters.values,
  );
  return {
    count,
    rows: rows.map((row) => ({ row: new ProjectRow(row), keys: [row.published_at!.toISOString(), row.id] })),
  };
}

async function nearest(tx: Tx, near: NearInput, filter: ListWish['filter'], window: PageWindow): Promise<Page> {
  const parameters = new Parameters();
  const conditions = await filterConditions(tx, filter, parameters);
  const count = counting(conditions, parameters);
  const page = [...conditions];
  const far = farness(near, parameters);
  if (window.after) {
    const metres = `${parameters.of(measure(window.after[0]))}::float8`;
    page.push(`(${far} > ${metres} OR (${far} = ${metres} AND project.id > ${parameters.of(window.after[1])}::uuid))`);
  }
  const rows: (ProjectColumns & { far: number })[] = await tx.query(
    `SELECT ${projectColumns}, ${far} AS far FROM project WHERE ${page.join(' AND ')}
     ORDER BY ${far}, project.id LIMIT ${parameters.of(window.limit)}`,
    parameters.values,
  );
  return { count, rows: rows.map((row) => ({ row: new ProjectRow(row), keys: [String(row.far), row.id] })) };
}

/**
 * Projects that have every word of a search; where there is none, those that have some. Which of the two stands in the
 * cursor, so that a list goes on as it began.
 */
async function found(
  tx: Tx,
  search: string,
  language: Language,
  filter: ListWish['filter'],
  window: PageWindow,
): Promise<Page> {
  const meant = await understandSearch(tx, search, language);
  if (!meant) {
    await filterConditions(tx, filter, new Parameters());
    return { rows: [], count: async () => 0 };
  }
  const mode = window.after?.[0];
  if (mode !== 'any') {
    const page = await matching(tx, meant.all, 'all', filter, window);
    if (page.rows.length || mode || meant.all === meant.any) return page;
  }
  return matching(tx, meant.any, 'any', filter, window);
}

async function matching(
  tx: Tx,
  query: string,
  mode: string,
  filter: ListWish['filter'],
  window: PageWindow,
): Promise<Page> {
  const parameters = new Parameters();
  const asked = `${parameters.of(query)}::tsquery`;
  const conditions = await filterConditions(tx, filter, parameters);
  conditions.push(`search.document @@ ${asked}`);
  const from = 'project JOIN project_search AS search ON search.project_id = project.id';
  const count = counting(conditions, parameters, false, from);
  let after = '';
  if (window.after) {
    const rank = `${parameters.of(measure(window.after[1]))}::float8`;
    after = `WHERE rank < ${rank} OR (rank = ${rank} AND id < ${parameters.of(window.after[2])}::uuid)`;
  }
  // Ranked on narrow rows; the page alone is read whole.
  const rows: (ProjectColumns & { rank: number })[] = await tx.query(
    `WITH page AS MATERIALIZED (
       SELECT id, rank FROM (SELECT project.id, ts_rank(search.document, ${asked})::float8 AS rank FROM ${from} WHERE ${conditions.join(' AND ')}) AS ranked
       ${after} ORDER BY rank DESC, id DESC LIMIT ${parameters.of(window.limit)})
     SELECT ${projectColumns}, page.rank FROM page JOIN project USING (id) ORDER BY page.rank DESC, project.id DESC`,
    parameters.values,
  );
  return { count, rows: rows.map((row) => ({ row: new ProjectRow(row), keys: [mode, String(row.rank), row.id] })) };
}

const isEmpty = (filter: ListWish['filter']): boolean =>
  !filter || Object.values(filter).every((part) => part == null || (Array.isArray(part) && !part.length));

/** A sort key of a cursor as a number that PostgreSQL can hold. Throws BAD_USER_INPUT. */
function measure(key: string | undefined): number {
  const value = Number(key);
  if (!Number.isFinite(value)) throw badInput('after', 'bad_cursor');
  return value;
}

/**
 * How many projects the whole list has, when asked. All that are public are added up from `project_tally`, which costs
 * nothing; a filter's are counted, up to MAX_COUNT. The values are those noted so far: a cursor's come after them.
 */
function counting(
  conditions: readonly string[],
  parameters: Parameters,
  all = false,
  from = 'project',
): (tx: Tx) => Promise<number> {
  const values = [...parameters.values];
  const statement = all
    ? 'SELECT coalesce(sum(change), 0)::int AS count FROM project_tally'
    : `SELECT count(*)::int AS count FROM (SELECT FROM ${from} WHERE ${conditions.join(' AND ')} LIMIT ${MAX_COUNT}) AS counted`;
  return async (tx) => {
    const [row]: { count: number }[] = await tx.query(statement, all ? [] : values);
    return row!.count;
  };
}
