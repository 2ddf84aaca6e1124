import {
  connection,
  pageWindow,
  type Connection,
  type Database,
  type Loaders,
  type PageArguments,
  type PageWindow,
} from '@essaim/platform-server';

/** What a list is sorted by: SQL, and what a cursor must hold for it. */
export interface SortKey {
  sql: string;
  kind: 'moment' | 'uuid' | 'number';
}

/**
 * A list that hangs on an owner: a project's requests, a page's revisions. However many owners a request asks about,
 * one statement reads their pages, and one more counts where a count is asked for.
 */
export interface OwnedList<R> {
  /** Its name, with all that narrows it but the owner and the page: what tells it from the request's other lists. */
  name: string;
  columns: string;
  from: string;
  /** The column that holds the owner's uuid, or another text. */
  owner: string;
  ownerType?: 'uuid' | 'text';
  /** More conditions, their parameters from $2 on. */
  where?: string;
  params?: readonly unknown[];
  order: readonly SortKey[];
  direction: 'ASC' | 'DESC';
  /** The values of `order` in a row. */
  keysOf: (row: R) => (string | number | Date)[];
  /** A cheaper way to the number of rows, where there is one. */
  count?: () => Promise<number>;
}

/** A page of an owner's list. Throws BAD_USER_INPUT for a page or a cursor that cannot be. */
export async function ownedList<R extends object>(
  db: Database,
  loaders: Loaders,
  list: OwnedList<R>,
  ownerId: string,
  page: PageArguments,
): Promise<Connection<R>> {
  const window = pageWindow(
    page,
    list.order.map(({ kind }) => kind),
  );
  const rows = loaders.of(
    `${list.name} ${JSON.stringify([window.first, window.after])}`,
    (ownerIds: readonly string[]) => readPages(db, list, window, ownerIds),
  );
  const counts = loaders.of(`${list.name} count`, (ownerIds: readonly string[]) => readCounts(db, list, ownerIds));
  return connection(window, await rows.load(ownerId), list.keysOf, list.count ?? (() => counts.load(ownerId)));
}

/** `numeric` takes any number that a cursor can hold, an integer does not. */
const castOf = { moment: 'timestamptz', uuid: 'uuid', number: 'numeric' } as const;

async function readPages<R>(
  db: Database,
  list: OwnedList<R>,
  window: PageWindow,
  ownerIds: readonly string[],
): Promise<R[][]> {
  const params: unknown[] = [ownerIds, ...(list.params ?? [])];
  const bound = (value: string, type: string) => `$${params.push(value)}::${type}`;
  const keys = list.order.map(({ sql }) => sql);
  const after =
    window.after &&
    `AND (${keys.join(', ')}) ${list.direction === 'ASC' ? '>' : '<'} (${window.after.map((key, place) => bound(key, castOf[list.order[place]!.kind])).join(', ')})`;
  const order = keys.map((key) => `${key} ${list.direction}`).join(', ');
  const rows = await db.read((tx) =>
    tx.query<(R & { list_owner: string })[]>(
      `SELECT list_owner.id AS list_owner, page.* FROM unnest($1::${list.ownerType ?? 'uuid'}[]) AS list_owner(id) CROSS JOIN LATERAL (
         SELECT ${list.columns}, row_number() OVER (ORDER BY ${order}) AS list_place FROM ${list.from}
         WHERE ${list.owner} = list_owner.id AND (${list.where ?? 'true'}) ${after ?? ''}
         ORDER BY ${order} LIMIT ${window.limit}) AS page
       ORDER BY page.list_place`,
      params,
    ),
  );
  const byOwner = Map.groupBy(rows, ({ list_owner }) => list_owner);
  return ownerIds.map((id) => byOwner.get(id) ?? []);
}

async function readCounts<R>(db: Database, list: OwnedList<R>, ownerIds: readonly string[]): Promise<number[]> {
  const rows = await db.read((tx) =>
    tx.query<{ id: string; count: number }[]>(
      `SELECT list_owner.id, (SELECT count(*)::int FROM ${list.from} WHERE ${list.owner} = list_owner.id AND (${list.where ?? 'true'})) AS count
       FROM unnest($1::${list.ownerType ?? 'uuid'}[]) AS list_owner(id)`,
      [ownerIds, ...(list.params ?? [])],
    ),
  );
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return ownerIds.map((id) => counts.get(id) ?? 0);
}

/** A table's columns under the names of its entity, for hand-written SQL: `"r"."project_id" AS "projectId", …`. */
export const columnsOf = (db: Database, entity: abstract new () => object, alias: string): string =>
  db.source
    .getMetadata(entity)
    .columns.map(({ databaseName, propertyName }) => `"${alias}"."${databaseName}" AS "${propertyName}"`)
    .join(', ');
