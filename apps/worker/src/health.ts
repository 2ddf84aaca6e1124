// For the health check of a container: fails unless the worker of this address is connected to the database, which it
// asks for work every second. `node apps/worker/dist/health.js`
import { readPlatformSettings } from '@essaim/platform-server/settings';
import pg from 'pg';

const client = new pg.Client({ connectionString: readPlatformSettings().DATABASE_URL, connectionTimeoutMillis: 5_000 });
try {
  await client.connect();
  const { rowCount } = await client.query(
    `SELECT FROM pg_stat_activity WHERE application_name = 'essaim worker'
      AND client_addr IS NOT DISTINCT FROM inet_client_addr() AND state_change > now() - interval '30 seconds'`,
  );
  process.exit(rowCount ? 0 : 1);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
