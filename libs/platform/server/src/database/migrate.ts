import type { DataSource } from 'typeorm';

/** Any number all processes agree on: who holds this advisory lock may migrate. */
const MIGRATION_LOCK = 7_216_201;

/** Runs what migrations are pending, one process at a time; the names of those that ran. */
export async function migrate(source: DataSource): Promise<string[]> {
  const holder = source.createQueryRunner();
  await holder.connect();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await source.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await holder.release();
  }
}
