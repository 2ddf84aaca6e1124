import { randomBytes } from 'node:crypto';
import type { Tx } from './database.ts';

/** Numbers that are tried before chance decides. */
const LAST_NUMBER = 20;

/**
 * The first value that no row has yet in a unique column: `base`, `base-2` … `base-20`, else one with a random end. Two
 * who want the same at once wait for each other. `table` and `column` are the code's own names, never a client's.
 */
export async function firstFree(
  tx: Tx,
  { table, column }: { table: string; column: string },
  base: string,
): Promise<string> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${table}_${column}:${base}`]);
  const wished = [base, ...Array.from({ length: LAST_NUMBER - 1 }, (_, place) => `${base}-${place + 2}`)];
  const rows: { value: string }[] = await tx.query(
    `SELECT ${column} AS value FROM ${table} WHERE ${column} = ANY($1)`,
    [wished],
  );
  const taken = new Set(rows.map(({ value }) => value));
  return wished.find((value) => !taken.has(value)) ?? `${base}-${randomBytes(3).toString('hex')}`;
}
