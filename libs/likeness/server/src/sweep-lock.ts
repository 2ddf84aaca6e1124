import type { Database } from '@essaim/platform-server';

/** Key of the advisory lock of sweeps. */
const SWEEP_LOCK = 1_790_000_032;

/**
 * Does something that only one process of the instance may be at; null where another is. The lock belongs to a connection
 * of its own, so that PostgreSQL gives it back the moment a process dies.
 */
export async function alone<T>(db: Database, act: () => Promise<T>): Promise<T | null> {
  const keeper = db.source.createQueryRunner();
  await keeper.connect();
  try {
    const [lock]: { mine: boolean }[] = await keeper.query('SELECT pg_try_advisory_lock($1) AS mine', [SWEEP_LOCK]);
    if (!lock?.mine) return null;
    try {
      return await act();
    } finally {
      await keeper.query('SELECT pg_advisory_unlock($1)', [SWEEP_LOCK]);
    }
  } finally {
    await keeper.release();
  }
}
