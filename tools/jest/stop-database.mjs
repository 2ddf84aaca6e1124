// After the last test: the embedded server goes too, unless another run still works on it.
import { stopEmbeddedPostgres } from '../../libs/platform/server/src/postgres/embedded-postgres.ts';
import { folder, RUN_NAME } from './start-database.mjs';

export default async function stopDatabase() {
  const run = globalThis.essaimTestRun;
  if (!run) return;
  globalThis.essaimTestRun = undefined;
  const { rows } = await run.query('SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = $1', [
    RUN_NAME,
  ]);
  await run.end();
  if (!process.env.TEST_DATABASE_URL && rows[0].count === 1) await stopEmbeddedPostgres(folder);
}
