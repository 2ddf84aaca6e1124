// Before the first test: a PostgreSQL (TEST_DATABASE_URL, else the embedded one in .essaim/test, where losing data is
// no loss) with a template database that all slices have migrated. Each test file clones it: see aDatabase().
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../libs/platform/server/src/postgres/embedded-postgres.ts';

const root = path.resolve(import.meta.dirname, '../..');
export const folder = path.join(root, '.essaim', 'test');

/** Connections whose presence says that a test run is under way. */
export const RUN_NAME = 'essaim test run';

/** Two runs at the same moment make the template one after the other: any number they agree on. */
const TEMPLATE_LOCK = 7_216_202;

export default async function startDatabase() {
  const server = process.env.TEST_DATABASE_URL || (await embedded());
  const run = new pg.Client({ connectionString: server, application_name: RUN_NAME });
  run.on('error', () => undefined);
  await run.connect();
  globalThis.essaimTestRun = run;

  const template = `essaim_template_${fingerprint()}`;
  await run.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    await removeLeftovers(run, template);
    await makeTemplate(run, server, template);
  } finally {
    await run.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
  process.env.ESSAIM_TEST_SERVER = server;
  process.env.ESSAIM_TEST_TEMPLATE = template;
  process.env.ESSAIM_TEST_RUN = String(process.pid);
}

async function embedded() {
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };
  const { url } = await startEmbeddedPostgres({ folder, database: 'essaim', settings });
  return url;
}

/** Changes whenever what makes the tables changes: migrations, what they import, and the data they load. */
function fingerprint() {
  const migrations = globSync('libs/*/server/src/**/migrations/*.ts', { cwd: root }).sort();
  const imported = migrations.flatMap((file) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(/from '(\.[^']+)'/g)].map((match) =>
      path.join(path.dirname(file), match[1]),
    ),
  );
  migrations.push(...globSync('libs/*/server/src/load-*.ts', { cwd: root }).sort());
  const hash = createHash('sha256');
  for (const file of new Set([...migrations, ...imported, 'tools/jest/migrate-template.ts']))
    if (existsSync(path.join(root, file))) hash.update(file).update(readFileSync(path.join(root, file)));
  for (const file of globSync('libs/*/server/data/*', { cwd: root }).sort())
    hash.update(`${file} ${statSync(path.join(root, file)).size}`);
  return hash.digest('hex').slice(0, 12);
}

/** Databases of runs that were killed, and templates of other days that nobody uses. */
async function removeLeftovers(run, template) {
  const { rows } = await run.query(`SELECT datname AS name FROM pg_database
    WHERE (datname LIKE 'essaim\\_test\\_%' OR datname LIKE 'essaim\\_template\\_%')
      AND NOT EXISTS (SELECT FROM pg_stat_activity WHERE pg_stat_activity.datname = pg_database.datname)`);
  const { rows: runs } = await run.query(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = $1`,
    [RUN_NAME],
  );
  for (const { name } of rows) {
    const owner = /^essaim_test_(\d+)_/.exec(name)?.[1];
    const unused = owner ? !isAlive(Number(owner)) : name !== template && runs[0].count === 1;
    if (unused) await run.query(`DROP DATABASE IF EXISTS ${run.escapeIdentifier(name)}`).catch(() => undefined);
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Made under another name first: a template that exists is complete. */
async function makeTemplate(run, server, template) {
  const { rowCount } = await run.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
  if (rowCount) return;
  const unfinished = `essaim_unfinished_${process.pid}`;
  await run.query(`DROP DATABASE IF EXISTS ${unfinished}`);
  await run.query(`CREATE DATABASE ${unfinished} TEMPLATE template0`);
  const url = new URL(server);
  url.pathname = `/${unfinished}`;
  const script = path.join(root, 'tools', 'jest', 'migrate-template.ts');
  const loader = ['--import', path.join(root, 'tools', 'ts-hook.mjs'), '--conditions=@essaim/source'];
  const made = spawnSync(process.execPath, [...loader, script, url.href], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (made.status !== 0) {
    await run.query(`DROP DATABASE ${unfinished} WITH (FORCE)`);
    throw new Error('The migrations failed: see above.');
  }
  await run.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
}
