import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BadUserInput, badInput } from '../errors/domain-error.ts';
import { Access } from '../access/access.ts';

/** Most items one page may hold. */
export const MAX_PAGE = 100;

@ObjectType({ description: 'Where a page of a list begins and ends.' })
@Access('public')
export class PageInfo {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => Boolean) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true }) startCursor!: string | null;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}

/** A page of rows as GraphQL shows it. `totalCount` is a function: it is counted only when asked for. */
export interface Connection<T> {
  edges: { node: T; cursor: string }[];
  nodes: T[];
  pageInfo: PageInfo;
  totalCount: () => Promise<number>;
}

/** Makes the GraphQL types `<name>Edge` and `<name>Connection` of the Relay specification for a node type. */
export function connectionOf<T>(name: string, node: () => new () => T) {
  @ObjectType(`${name}Edge`, { description: 'One item of a list, and where it stands.' })
  @Access('public')
  class Edge {
    @Field(node) node!: T;
    @Field(() => String) cursor!: string;
  }
  @ObjectType(`${name}Connection`, { description: 'A page of a list.' })
  @Access('public')
  class Page {
    @Field(() => [Edge]) edges!: Edge[];
    @Field(() => [node()]) nodes!: T[];
    @Field(() => PageInfo) pageInfo!: PageInfo;
    @Field(() => Int) totalCount!: number;
  }
  return Page;
}

/** What a list is asked with. */
export interface PageArguments {
  first?: number | null;
  after?: string | null;
}

/** Where a page begins, as its read wants it: `limit` rows, one more than shown, after the row with these sort keys. */
export interface PageWindow {
  first: number;
  limit: number;
  /** Sort keys of the last row of the page before; null on the first page. */
  after: string[] | null;
}

/** What a sort key looks like: cursors come back from clients, and PostgreSQL must be able to read them. */
const shapes = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  moment: /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  number: /^-?\d{1,15}(\.\d{1,20})?(e[+-]?\d{1,3})?$/,
  text: /^/,
} as const;
export type CursorKey = keyof typeof shapes;

/** How many items a page is asked to hold, 20 unless said. Throws BAD_USER_INPUT for less than 1 or more than `max`. */
function pageSize(first: PageArguments['first'], max = MAX_PAGE): number {
  const size = first ?? 20;
  if (!Number.isInteger(size) || size < 1 || size > max) throw badInput('first', 'page_size', { max });
  return size;
}

/** Checks a list's arguments; `keys` are the sort keys that its cursors carry. Throws BAD_USER_INPUT. */
export function pageWindow(
  { first, after }: PageArguments,
  keys: number | readonly CursorKey[],
  max = MAX_PAGE,
): PageWindow {
  const size = pageSize(first, max);
  return { first: size, limit: size + 1, after: after ? readCursor(after, keys) : null };
}

const writeCursor = (keys: readonly (string | number | Date)[]): string =>
  Buffer.from(JSON.stringify(keys.map((key) => (key instanceof Date ? key.toISOString() : String(key))))).toString(
    'base64url',
  );

function readCursor(cursor: string, keys: number | readonly CursorKey[]): string[] {
  const wanted = typeof keys === 'number' ? Array.from({ length: keys }, () => 'text' as const) : keys;
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits = (key: unknown, at: number): key is string =>
      typeof key === 'string' &&
      key.length < 500 &&
      !key.includes('\0') &&
      shapes[wanted[at]!].test(key) &&
      (wanted[at] !== 'moment' || new Date(key).toISOString() === key);
    if (Array.isArray(read) && read.length === wanted.length && read.every(fits)) return read;
  } catch {
    // falls through: whatever it was, it is not one of our cursors
  }
  throw new BadUserInput([{ path: 'after', reason: 'bad_cursor' }], 'bad_cursor');
}

/** Turns `window.limit` rows, as read, into a page. `keysOf` gives the sort keys that the next page begins after. */
export function connection<T>(
  window: PageWindow,
  rows: readonly T[],
  keysOf: (row: T) => (string | number | Date)[],
  count: () => Promise<number>,
): Connection<T> {
  const nodes = rows.slice(0, window.first);
  const cursorAt = (place: number): string | null => (nodes.length ? writeCursor(keysOf(nodes.at(place)!)) : null);
  return {
    // Most readers ask for the nodes alone: cursors are written when they are asked for.
    get edges() {
      return nodes.map((node) => ({ node, cursor: writeCursor(keysOf(node)) }));
    },
    nodes,
    get pageInfo() {
      return {
        hasNextPage: rows.length > window.first,
        hasPreviousPage: window.after !== null,
        startCursor: cursorAt(0),
        endCursor: cursorAt(-1),
      };
    },
    totalCount: count,
  };
}

/**
 * A page that is read once anything of it but its count is asked for: a count in a list then costs no statement. Throws
 * BAD_USER_INPUT for a size that no page has, read or not.
 */
export function unreadConnection<T>(
  { first }: PageArguments,
  read: () => Promise<Connection<T>>,
  count: () => number | Promise<number>,
) {
  pageSize(first);
  let page: Promise<Connection<T>> | undefined;
  const once = () => (page ??= read());
  return {
    edges: async () => (await once()).edges,
    nodes: async () => (await once()).nodes,
    pageInfo: async () => (await once()).pageInfo,
    totalCount: count,
  };
}
