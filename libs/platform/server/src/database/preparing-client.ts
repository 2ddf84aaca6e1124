import pg from 'pg';

/** As the comment of a query that TypeORM writes, the same as `prepared`. */
export const PREPARED = 'prepared';
const MARK = `/* ${PREPARED} */ `;

/**
 * Marks a statement of a fixed text that is asked again and again, and whose plan is the same whatever its values: each
 * connection reads it once, and plans it once where PostgreSQL finds a general plan as good. Not for one whose best plan
 * hangs on its values, such as a list with filters.
 */
export const prepared = (sql: string): string => MARK + sql;

/** How TypeORM looks one row up by what it equals: there is one good plan for it. */
const LOOKUP =
  /^SELECT [^'()]* FROM "\w+" "\w+" WHERE \({1,2}(?:\(?"\w+"\."\w+" = \$\d+\)*(?: AND )?)+ LIMIT 1(?: FOR UPDATE)?$/;

/** How TypeORM writes one row: there is nothing to choose. */
const INSERTION =
  /^INSERT INTO "\w+"\((?:"\w+"(?:, )?)+\) VALUES \((?:(?:\$\d+|DEFAULT)(?:, )?)+\)(?: RETURNING (?:"\w+"(?:, )?)+)?$/;

/** The name that each of them was given: as many as there are texts in the code. */
const names = new Map<string, string>();

/** The name under which a statement is prepared; undefined where it is planned each time. */
function nameOf(text: string): string | undefined {
  if (!text.startsWith(MARK) && !LOOKUP.test(text) && !INSERTION.test(text)) return undefined;
  const name = names.get(text) ?? `essaim_${names.size}`;
  names.set(text, name);
  return name;
}

/** A connection that prepares what is marked, and what looks one row up or writes one. */
export class PreparingClient extends pg.Client {
  override query(...asked: never[]): never {
    const query = super.query.bind(this) as (...asked: unknown[]) => never;
    const [text, values, ...rest] = asked as unknown[];
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    return name ? query({ name, text, values }, ...rest) : query(...asked);
  }
}
