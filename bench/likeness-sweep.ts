// How long a sweep of a whole instance takes, what memory it needs, and what a thousand changes cost.
//
//   npm run bench:sweep -- [--projects 100000] [--changes 1000] [--keep]
//
// The projects are those of synthetic-projects.ts, in communes of France. Runs on an embedded PostgreSQL of its own in
// .essaim/bench, which another process fills; the sweep runs in this one, as it does in a worker.
import 'reflect-metadata';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres, stopEmbeddedPostgres } from '@essaim/platform-server/postgres';
import { migrateDatabase, openDatabase } from '@essaim/forge-server';
import type { SweepCounts } from '@essaim/likeness-server';
import { matcherParts } from '@essaim/likeness-server/testing';
import type { Database } from '@essaim/platform-server';
import pg from 'pg';
import { plantSyntheticProjects } from './synthetic-projects.ts';

const { values } = parseArgs({
  options: {
    projects: { type: 'string', default: '100000' },
    changes: { type: 'string', default: '1000' },
    keep: { type: 'boolean', default: false },
    // What the bench calls itself with, to fill a database.
    plant: { type: 'string' },
  },
});
/** Of the clock by which Linux counts the work of a process. */
const TICKS_PER_SECOND = 100;
const PROJECTS = Number(values.projects);
const CHANGES = Number(values.changes);

const say = (what: string, figure: string) => console.log(`${what.padEnd(46)} ${figure}`);
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
const running = new AbortController().signal;

/** Seconds that the database's own processes have worked so far, those that have ended included; 0 where the system does not tell. */
async function databaseSeconds(db: Database): Promise<number> {
  const backends: { pid: number }[] = await db.read((tx) =>
    tx.query('SELECT pid FROM pg_stat_activity WHERE datname = current_database()'),
  );
  try {
    const alive = backends.map(({ pid }) => statOf(pid));
    // Whoever started them has the time of those that have ended.
    const { ended } = statOf(alive[0]!.parent);
    return alive.reduce((sum, { own }) => sum + own, ended) / TICKS_PER_SECOND;
  } catch {
    return 0;
  }
}

/** Ticks of the clock that a process worked, and those of its children that have ended. Source: proc_pid_stat(5). */
function statOf(pid: number): { parent: number; own: number; ended: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
    .map(Number);
  const field = (at: number) => fields[at]!;
  return { parent: field(1), own: field(11) + field(12), ended: field(13) + field(14) };
}

/** Runs one piece of work; what it did, its seconds, and the most memory that the process had meanwhile. */
async function measured(db: Database, what: string, act: () => Promise<SweepCounts | null>): Promise<void> {
  const before = { own: process.cpuUsage(), database: await databaseSeconds(db) };
  let peak = process.memoryUsage.rss();
  const look = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100);
  const started = performance.now();
  const counts = await act().finally(() => clearInterval(look));
  const seconds = (performance.now() - started) / 1000;
  if (!counts) throw new Error('another process sweeps this database');
  const { indexed, looked, found, lost } = counts;
  say(what, `${seconds.toFixed(1)} s, ${megabytes(peak)} of resident memory at most`);
  say('  indexed anew, looked at, found, lost', `${indexed}, ${looked}, ${found}, ${lost}`);
  const own = process.cpuUsage(before.own);
  const worked = [(own.user + own.system) / 1e6, (await databaseSeconds(db)) - before.database];
  say('  of work, here and in PostgreSQL', worked.map((one) => `${one.toFixed(1)} s`).join(', '));
  if (looked) say('  per project looked at', `${((seconds / looked) * 1000).toFixed(2)} ms`);
}

/** The texts of some projects change: their titles say one thing more, or their summaries another thing. */
async function change(db: Database, some: number): Promise<Date> {
  const since = new Date();
  await db.read((tx) =>
    tx.query(
      `UPDATE project SET title = CASE WHEN place % 2 = 0 THEN left(title || ' et son verger', 200) ELSE title END,
         summary = CASE WHEN place % 2 = 1 THEN 'Des voisins tiennent une fabrique de marionnettes et jouent le dimanche.' ELSE summary END, updated_at = now()
       FROM (SELECT id AS chosen, row_number() OVER (ORDER BY md5(id::text)) AS place FROM project ORDER BY md5(id::text) LIMIT $1) AS chosen_ones WHERE id = chosen`,
      [some],
    ),
  );
  return since;
}

/** Makes the tables and the projects, in this process. */
async function plant(url: string): Promise<void> {
  await migrateDatabase(url);
  const db = await openDatabase(url, { poolSize: 4, name: 'essaim bench' });
  await plantSyntheticProjects(db, PROJECTS).finally(() => db.source.destroy());
}

/** The same in a process of its own, whose memory is gone with it. */
async function plantElsewhere(url: string): Promise<void> {
  const child = fork(import.meta.filename, ['--plant', url, '--projects', String(PROJECTS)]);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('the database could not be filled');
}

if (values.plant) {
  await plant(values.plant);
  process.exit();
}

const folder = path.resolve(import.meta.dirname, '../.essaim/bench');
const { url, reused } = await startEmbeddedPostgres({
  folder,
  settings: { shared_buffers: '512MB', synchronous_commit: 'off' },
});
const admin = new pg.Client({ connectionString: url });
await admin.connect();
const database = `likeness_sweep_${process.pid}`;
await admin.query(`CREATE DATABASE ${database}`);
try {
  const own = Object.assign(new URL(url), { pathname: `/${database}` }).href;
  await plantElsewhere(own);
  const db = await openDatabase(own, { poolSize: 10, name: 'essaim bench' });
  try {
    say('projects', `${PROJECTS}; ${megabytes(process.memoryUsage.rss())} before anything`);
    const progress = (done: number, total: number) =>
      done % 10_000 === 0 && process.stderr.write(`looked at ${done} of ${total}\n`);
    const first = matcherParts(db).sweep;
    await first.begin(true);
    await measured(db, 'first sweep: nothing is indexed yet', () => first.proceed(running, progress));
    await db.read((tx) => tx.query('VACUUM ANALYZE likeness_document, likeness'));
    const nightly = matcherParts(db).sweep;
    await nightly.begin(false);
    await measured(db, 'a sweep as of every night', () => nightly.proceed(running, progress));
    const since = await change(db, CHANGES);
    await measured(db, `after ${CHANGES} changes`, () => nightly.since(since, running));
    const [size]: { pairs: string; sentences: string }[] = await db.read((tx) =>
      tx.query(
        'SELECT (SELECT count(*) FROM likeness WHERE alike) AS pairs, (SELECT count(*) FROM likeness_sentence) AS sentences',
      ),
    );
    say('pairs on record, sentences learnt', Object.values(size ?? {}).join(', '));
  } finally {
    await db.source.destroy();
  }
} finally {
  if (!values.keep) await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
  await admin.end();
  if (!reused) await stopEmbeddedPostgres(folder);
}
