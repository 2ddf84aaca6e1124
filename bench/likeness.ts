// How quick similarProjects is on an instance of many projects, beside the queries of Decidim and of Discourse on the same
// rows; what the index takes, and what publishing does to it.
//
//   npm run bench:likeness -- [--projects 10000,100000] [--questions 300] [--keep] [--again likeness_123]
//
// `--keep` leaves the database and says its name; `--again` asks one so kept, filled to one size, and leaves it as it is.
// One instance grows from each number of projects to the next; the figures of all stand side by side at the end. A million
// (--projects 10000,100000,1000000) takes an hour and some 15 GB. The projects are made up (made-up-texts.ts), planted
// near-duplicates among them. Runs on an embedded PostgreSQL of its own in .essaim/bench.
import 'reflect-metadata';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Loaders, visitor, type Database, type Tx } from '@essaim/platform-server';
import { startEmbeddedPostgres, stopEmbeddedPostgres } from '@essaim/platform-server/postgres';
import { migrateDatabase, openDatabase } from '@essaim/forge-server';
import { matcherParts } from '@essaim/likeness-server/testing';
import pg from 'pg';
import { askAsDecidim, askAsDiscourse, indexAsDiscourse } from './comparable-queries.ts';
import { insertProjects } from './insert-projects.ts';
import { MadeUpTexts, type Family, type MadeUp } from './made-up-texts.ts';

const { values } = parseArgs({
  options: {
    projects: { type: 'string', default: '10000,100000' },
    questions: { type: 'string', default: '300' },
    keep: { type: 'boolean', default: false },
    again: { type: 'string' },
  },
});
const SIZES = values.projects.split(',').map(Number);
const QUESTIONS = Number(values.questions);
if (values.again && SIZES.length > 1) throw new Error('--again asks what is there: say its one size with --projects');
/** Decidim's query takes half a minute at 100 000 projects, and its time grows with their number. */
const decidimQuestions = (projects: number): number => Math.min(4, Math.max(1, Math.round(400_000 / projects)));
const DISCOURSE_QUESTIONS = 60;
/** Projects indexed one by one, as when they are published. */
const PUBLISHED = 200;
/** Projects published a second while questions are asked again. */
const PER_SECOND = 100;
/** Families that questions may be about. */
const FAMILIES = 2_000;

/** Figures by what they are of, a column for each size. */
const table = new Map<string, string[]>();
function say(what: string, figure: string): void {
  table.set(what, [...(table.get(what) ?? []), figure]);
  console.log(`${what.padEnd(46)} ${figure}`);
}
const quantile = (times: readonly number[], part: number): number => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
};
const spread = (times: readonly number[]): string =>
  `p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

async function timed(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

async function timesOf<T>(some: readonly T[], act: (one: T) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const one of some) times.push(await timed(() => act(one)));
  return times;
}

type Parts = ReturnType<typeof matcherParts>;

/** Brings the instance to more projects, `PUBLISHED` of them one by one. */
async function grow(db: Database, { index }: Parts, projects: Iterator<MadeUp>, by: number): Promise<void> {
  const next = (some: number): MadeUp[] => Array.from({ length: some }, () => projects.next().value as MadeUp);
  const indexed = async (some: readonly MadeUp[]) => {
    const ids = some.map(({ id }) => id);
    await db.write((tx) => insertProjects(tx, some));
    return timed(() => db.write((tx) => index.run(tx, ids)));
  };
  // The indexes are made afterwards: filling them row by row would take most of this benchmark's time.
  const indexes: { name: string; definition: string }[] = await db.read((tx) =>
    tx.query(
      `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename = 'likeness_document' AND indexdef NOT LIKE '%UNIQUE%'`,
    ),
  );
  for (const { name } of indexes) await db.read((tx) => tx.query(`DROP INDEX ${name}`));
  let loading = 0;
  for (let left = by - PUBLISHED; left > 0; left -= 500) {
    loading += await indexed(next(Math.min(500, left)));
    if (left % 10_000 < 500) process.stderr.write(`${left} projects to index\n`);
  }
  for (const { definition } of indexes) loading += await timed(() => db.read((tx) => tx.query(definition)));
  await db.read((tx) => tx.query('ANALYZE project'));
  await db.read((tx) => tx.query('VACUUM ANALYZE likeness_document'));
  say('indexing a project, of many at once', `${(loading / (by - PUBLISHED)).toFixed(2)} ms`);
  say('indexing a project, as when it is published', spread(await timesOf(next(PUBLISHED), (one) => indexed([one]))));
}

/** Makes the texts of a filled instance up again, for the families that are in it. */
async function readAgain(db: Database, projects: Iterator<MadeUp>, size: number, families: Family[]): Promise<void> {
  for (let n = 0; n < size; n++) projects.next();
  const rows: { id: string }[] = await db.read((tx) =>
    tx.query('SELECT id FROM project WHERE id = ANY($1::uuid[])', [families.flatMap(({ ids }) => [...ids])]),
  );
  const there = new Set(rows.map(({ id }) => id));
  const whole = families.filter(({ ids }) => [...ids].every((id) => there.has(id)));
  families.splice(0, families.length, ...whole);
}

interface Asked {
  draft: MadeUp;
  family: ReadonlySet<string>;
}

/** What somebody would type: a member of a family told once more, with all its text or without, and what nobody has. */
const drafts = (texts: MadeUpTexts, families: readonly Family[]): Asked[] =>
  Array.from({ length: QUESTIONS }, (_, nth) => {
    if (nth % 3 === 2) return { draft: texts.project(), family: new Set() };
    const { first, ids } = texts.pick(families);
    const draft = texts.retold(first);
    return { draft: nth % 3 === 1 ? { ...draft, description: '' } : draft, family: ids };
  });

const asking = ({ similar }: Parts, { title, summary, description, latitude, longitude }: MadeUp) =>
  similar.run(
    visitor('fr'),
    new Loaders(),
    { title, summary, description, territory: { kind: 'OTHER', name: 'ici', latitude, longitude } },
    3,
  );

async function measure(
  db: Database,
  own: string,
  parts: Parts,
  size: number,
  questions: readonly Asked[],
): Promise<void> {
  const reading = await timed(() => db.read((tx) => parts.keeper.of(tx)));
  say('first reading of the counts', `${reading.toFixed(0)} ms`);
  say('heap of the process in all', megabytes(process.memoryUsage().heapUsed));
  for (const { draft } of questions.slice(0, 20)) await asking(parts, draft);
  const ours = await timesOf(questions, ({ draft }) => asking(parts, draft));
  say('similarProjects', spread(ours));
  await takenApart(db, parts, questions);

  await db.read(indexAsDiscourse);
  const discourse = await db.read((tx) =>
    timesOf(questions.slice(0, DISCOURSE_QUESTIONS), ({ draft }) => askAsDiscourse(tx, draft)),
  );
  say("Discourse's two queries", spread(discourse));
  await db.read((tx) => tx.query('DROP TABLE discourse_search_data'));
  const decidim = await db.read((tx) =>
    timesOf(questions.slice(0, decidimQuestions(size)), ({ draft }) => askAsDecidim(tx, draft)),
  );
  say("Decidim's query", spread(decidim));
  const times = (others: number[]) => (quantile(others, 0.5) / quantile(ours, 0.5)).toFixed(1);
  say('times as long as ours: Discourse, Decidim (p50)', `${times(discourse)}, ${times(decidim)}`);
  if (!values.again) await whilePublishing(own, parts, questions, quantile(ours, 0.95));

  const [sizes]: { index: string; rows: string; document: number }[] = await db.read((tx) =>
    tx.query(
      `SELECT pg_indexes_size('likeness_document') AS index, pg_table_size('likeness_document') AS rows,
         (pg_total_relation_size('likeness_document') / greatest(1, (SELECT count(*) FROM likeness_document)))::int AS document`,
    ),
  );
  say('size of the indexes, of the rows', `${megabytes(Number(sizes!.index))}, ${megabytes(Number(sizes!.rows))}`);
  say('both, of a project', `${(sizes!.document / 1e3).toFixed(1)} kB`);
}

/** Where the time goes, and whether those planted are among the first five. */
async function takenApart(db: Database, { matcher, keeper }: Parts, questions: readonly Asked[]): Promise<void> {
  let [found, planted] = [0, 0];
  const [inNode, inDatabase]: number[][] = [[], []];
  for (const { draft, family } of questions)
    await db.read(async (tx) => {
      await keeper.of(tx);
      const statements: number[] = [];
      const observed = new Proxy(tx, {
        get: (target, key) =>
          key === 'query'
            ? async (...args: Parameters<Tx['query']>) => {
                const started = performance.now();
                const answer: unknown = await target.query(...args);
                statements.push(performance.now() - started);
                return answer;
              }
            : (Reflect.get(target, key) as unknown),
      });
      const started = performance.now();
      const { matches } = await matcher.match(observed, draft, { place: draft });
      const asked = statements.reduce((sum, one) => sum + one, 0);
      inDatabase!.push(asked);
      inNode!.push(performance.now() - started - asked);
      planted += Math.min(5, family.size);
      found += matches.slice(0, 5).filter(({ projectId }) => family.has(projectId)).length;
    });
  say('  of that, in PostgreSQL', spread(inDatabase!));
  say('  of that, in Node', spread(inNode!));
  say('planted duplicates among the first five', (found / planted).toFixed(3));
}

/** Asks again while another process publishes and indexes. */
async function whilePublishing(own: string, parts: Parts, questions: readonly Asked[], quiet: number): Promise<void> {
  const publisher = fork(path.join(import.meta.dirname, 'publish-steadily.ts'), [own, String(PER_SECOND)]);
  const ended = once(publisher, 'exit');
  await Promise.race([once(publisher, 'message'), ended]);
  if (publisher.exitCode) throw new Error('What publishes beside the questions failed');
  const ours = await timesOf(questions, ({ draft }) => asking(parts, draft));
  publisher.send('stop');
  const [{ published, seconds }] = (await once(publisher, 'message')) as [{ published: number; seconds: number }];
  await ended;
  say(`while ${PER_SECOND} a second are published`, spread(ours));
  say('  published and indexed a second, really', (published / seconds).toFixed(0));
  say('  times the p95 of before', (quantile(ours, 0.95) / quiet).toFixed(2));
}

const folder = path.resolve(import.meta.dirname, '../.essaim/bench');
const { url, reused } = await startEmbeddedPostgres({
  folder,
  // A quarter of the memory, as PostgreSQL's manual advises (Resource Consumption, shared_buffers).
  settings: {
    shared_buffers: `${Math.floor(totalmem() / 4 / 2 ** 20)}MB`,
    synchronous_commit: 'off',
    max_wal_size: '4GB',
    maintenance_work_mem: '512MB',
  },
});
const admin = new pg.Client({ connectionString: url });
await admin.connect();
const database = values.again ?? `likeness_${process.pid}`;
if (!values.again) await admin.query(`CREATE DATABASE ${database}`);
try {
  const own = Object.assign(new URL(url), { pathname: `/${database}` }).href;
  await migrateDatabase(own);
  const db = await openDatabase(own, { poolSize: 4, name: 'essaim bench' });
  try {
    const parts = matcherParts(db);
    const [texts, asked] = [new MadeUpTexts(7), new MadeUpTexts(8)];
    const families: Family[] = [];
    const projects = texts.projects(SIZES.at(-1)!, (family) => {
      // Some of all, wherever they came.
      if (families.length < FAMILIES) families.push(family);
      else if (asked.below(10) === 0) families[asked.below(FAMILIES)] = family;
    });
    let there = 0;
    for (const size of SIZES) {
      say('projects', `${size}`);
      if (values.again) await readAgain(db, projects, size, families);
      else await grow(db, parts, projects, size - there);
      parts.keeper.forget();
      await measure(db, own, parts, size, drafts(asked, families));
      const [{ count }]: [{ count: number }] = await db.read((tx) =>
        tx.query('SELECT count(*)::int AS count FROM project'),
      );
      there = count;
    }
  } finally {
    await db.source.destroy();
  }
  console.log(`\n${[...table].map(([what, figures]) => `| ${[what, ...figures].join(' | ')} |`).join('\n')}`);
} finally {
  if (values.keep || values.again) console.log(`kept: ${database}`);
  else await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
  await admin.end();
  if (!reused) await stopEmbeddedPostgres(folder);
}
