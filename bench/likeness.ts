// How quick similarProjects is on an instance of many projects, beside the query of Decidim on the same rows.
//
//   npm run bench:likeness -- [--projects 100000] [--questions 300] [--keep]
//
// The projects are made up: their words follow Zipf's law, as real text does; families of near-duplicates are planted,
// and must still be found. Runs on an embedded PostgreSQL of its own in .essaim/bench.
import 'reflect-metadata';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Loaders, newId, visitor, type Database, type Tx } from '@essaim/platform-server';
import { startEmbeddedPostgres, stopEmbeddedPostgres } from '@essaim/platform-server/postgres';
import { migrateDatabase, openDatabase } from '@essaim/forge-server';
import { IndexProject, Matcher, SimilarProjects, StatisticsKeeper } from '@essaim/likeness-server';
import { matcherParts } from '@essaim/likeness-server/testing';
import pg from 'pg';

const { values } = parseArgs({
  options: {
    projects: { type: 'string', default: '100000' },
    questions: { type: 'string', default: '300' },
    keep: { type: 'boolean', default: false },
  },
});
const PROJECTS = Number(values.projects);
const QUESTIONS = Number(values.questions);
/** Decidim's query takes seconds. */
const DECIDIM_QUESTIONS = 4;
/** Projects indexed one by one, as when they are published. */
const PUBLISHED = 200;
const FAMILIES = Math.floor(PROJECTS / 50);

/** The same numbers every time: mulberry32. */
function randomFrom(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const random = randomFrom(7);
const below = (n: number): number => Math.floor(random() * n);
const pick = <T>(all: readonly T[]): T => all[below(all.length)]!;

const syllables =
  'ba be bi bo ca che co cou da de di do fa fe fi ga ge go ja je la le li lo lu ma me mi mo na ne no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo'.split(
    ' ',
  );
const endings = ['', '', 'r', 's', 'tion', 'ment', 'eur', 'age', 'ette', 'ier', 'al', 'ique'];

/** Words of made-up French, the most frequent first. */
function vocabulary(size: number): string[] {
  const words = new Set<string>();
  while (words.size < size)
    words.add(Array.from({ length: 1 + below(4) }, () => pick(syllables)).join('') + pick(endings));
  return [...words].filter((word) => word.length > 3);
}

const words = vocabulary(120_000);
/** A word by Zipf's law with exponent 1: frequency goes as 1 / rank. */
const word = (): string => words[Math.min(words.length - 1, Math.floor(Math.exp(random() * Math.log(words.length))))]!;
/** Words for what a project is about: nouns are not the most frequent words of a text. */
const noun = (): string =>
  words[Math.min(words.length - 1, 40 + Math.floor(Math.exp(random() * Math.log(words.length - 40))))]!;
const glue = ['le', 'la', 'les', 'de', 'des', 'un', 'une', 'pour', 'avec', 'dans', 'et', 'qui', 'nous'];
const sentence = (length: number): string[] => Array.from({ length }, () => (random() < 0.4 ? pick(glue) : word()));
const lengthOf = (median: number, spread: number): number =>
  Math.max(
    3,
    Math.round(median * Math.exp(spread * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()))),
  );

interface MadeUp {
  id: string;
  family: number | null;
  title: string;
  summary: string;
  description: string;
  latitude: number;
  longitude: number;
}

function project(family: number | null, like?: MadeUp): MadeUp {
  const retold = (text: string, kept: number): string =>
    text
      .split(' ')
      .map((one) => (glue.includes(one) || random() < kept ? one : word()))
      .join(' ');
  return {
    id: newId(),
    family,
    title: like
      ? retold(like.title, 0.8)
      : Array.from({ length: 3 + below(5) }, (_, n) => (n % 3 === 1 ? pick(glue) : noun())).join(' '),
    summary: like ? retold(like.summary, 0.7) : sentence(lengthOf(22, 0.3)).join(' '),
    description: like ? retold(like.description, 0.6) : random() < 0.2 ? '' : sentence(lengthOf(120, 0.9)).join(' '),
    latitude: 42 + random() * 9,
    longitude: -4.5 + random() * 12,
  };
}

function madeUp(): MadeUp[] {
  const all: MadeUp[] = [];
  for (let family = 0; family < FAMILIES; family++) {
    const first = project(family);
    all.push(first, ...Array.from({ length: 2 + below(3) }, () => project(family, first)));
  }
  while (all.length < PROJECTS) all.push(project(null));
  return all.slice(0, PROJECTS);
}

async function load(db: Database, index: IndexProject, projects: readonly MadeUp[]): Promise<void> {
  const published = projects.slice(-PUBLISHED);
  const before = projects.slice(0, -PUBLISHED);
  // The indexes are made afterwards: filling them row by row would take most of this benchmark's time.
  const indexes: { name: string; definition: string }[] = await db.read((tx) =>
    tx.query(
      `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename = 'likeness_document' AND indexdef NOT LIKE '%UNIQUE%'`,
    ),
  );
  for (const { name } of indexes) await db.read((tx) => tx.query(`DROP INDEX ${name}`));
  for (let at = 0; at < before.length; at += 500) {
    const some = before.slice(at, at + 500);
    await db.write(async (tx) => {
      await insert(tx, some);
      await index.run(
        tx,
        some.map(({ id }) => id),
      );
    });
    if (at % 10_000 === 0) process.stderr.write(`indexed ${at} of ${before.length}\n`);
  }
  for (const { definition } of indexes) await db.read((tx) => tx.query(definition));
  await db.read((tx) => tx.query('ANALYZE project'));
  await db.read((tx) => tx.query('VACUUM ANALYZE likeness_document'));
  const times: number[] = [];
  for (const one of published) {
    await db.write((tx) => insert(tx, [one]));
    const started = performance.now();
    await db.write((tx) => index.run(tx, [one.id]));
    times.push(performance.now() - started);
  }
  say('indexing one project, as when it is published', spread(times));
}

const insert = (tx: Tx, projects: readonly MadeUp[]) =>
  tx.query(
    `INSERT INTO project (id, slug, title, summary, description, stage, lineage_id, claimed, welcomes_newcomers, charter_version, member_count, follower_count,
       territory_kind, territory_name, territory_latitude, territory_longitude, created_at, updated_at, published_at)
     SELECT (row->>'id')::uuid, row->>'id', row->>'title', row->>'summary', row->>'description', 'ACTIVE', (row->>'id')::uuid, true, true, 1, 0, 0,
       'OTHER', 'ici', (row->>'latitude')::float8, (row->>'longitude')::float8, now(), now(), now() FROM jsonb_array_elements($1::jsonb) AS row`,
    [JSON.stringify(projects)],
  );

const say = (what: string, figure: string) => console.log(`${what.padEnd(46)} ${figure}`);
/** The statements of one search once its words are known, in their order. */
const parts = ['asking whether the counts changed', 'looking candidates up', 'reading the candidates'];
const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
const spread = (times: number[]): string => {
  const sorted = [...times].sort((a, b) => a - b);
  return `p50 ${quantile(sorted, 0.5).toFixed(1)} ms  p95 ${quantile(sorted, 0.95).toFixed(1)} ms`;
};

/** What somebody would type: a member of a family told once more, and things that nobody has. */
function drafts(projects: readonly MadeUp[]): { draft: MadeUp; family: Set<string> }[] {
  const byFamily = new Map<number, MadeUp[]>();
  for (const one of projects)
    if (one.family !== null) byFamily.set(one.family, [...(byFamily.get(one.family) ?? []), one]);
  const families = [...byFamily.values()];
  return Array.from({ length: QUESTIONS }, (_, n) => {
    if (n % 3 === 2) return { draft: project(null), family: new Set<string>() };
    const family = pick(families);
    const draft = project(null, family[0]);
    return { draft: n % 3 === 1 ? { ...draft, description: '' } : draft, family: new Set(family.map(({ id }) => id)) };
  });
}

/** Decidim's: GREATEST of the trigram similarities of title and body (decidim-core, `similar_resources`), here its first ten. */
const decidim = (tx: Tx, { title, summary, description }: MadeUp) =>
  tx.query(
    `SELECT id, greatest(similarity(title, $1), similarity(summary || ' ' || description, $2)) AS likeness FROM project
     WHERE similarity(title, $1) >= 0.25 OR similarity(summary || ' ' || description, $2) >= 0.25 ORDER BY likeness DESC LIMIT 10`,
    [title, `${summary} ${description}`],
  );

async function measure(
  db: Database,
  keeper: StatisticsKeeper,
  matcher: Matcher,
  similar: SimilarProjects,
  projects: readonly MadeUp[],
): Promise<void> {
  const questions = drafts(projects);
  const first = performance.now();
  await db.read((tx) => keeper.of(tx));
  say(
    'first reading of the counts',
    `${(performance.now() - first).toFixed(0)} ms, ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB of heap in all`,
  );

  const ask = (draft: MadeUp) =>
    similar.run(
      visitor('fr'),
      new Loaders(),
      {
        ...draft,
        id: null,
        themes: [],
        territory: { kind: 'OTHER', name: 'ici', latitude: draft.latitude, longitude: draft.longitude },
      },
      3,
    );
  for (const { draft } of questions.slice(0, 20)) await ask(draft);

  const whole: number[] = [];
  const statements: number[][] = [];
  for (const { draft } of questions) {
    const started = performance.now();
    await ask(draft);
    whole.push(performance.now() - started);
  }
  let found = 0;
  let planted = 0;
  const own: number[] = [];
  for (const { draft, family } of questions) {
    await db.read(async (tx) => {
      let inDatabase = 0;
      let nth = 0;
      const timed = new Proxy(tx, {
        get: (target, key) =>
          key === 'query'
            ? async (...args: Parameters<Tx['query']>) => {
                const started = performance.now();
                const answer: unknown = await target.query(...args);
                const took = performance.now() - started;
                inDatabase += took;
                (statements[nth++] ??= []).push(took);
                return answer;
              }
            : (Reflect.get(target, key) as unknown),
      });
      await keeper.of(tx);
      const started = performance.now();
      const { matches } = await matcher.match(timed, draft, { place: draft });
      own.push(performance.now() - started - inDatabase);
      if (!family.size) return;
      planted += Math.min(5, family.size);
      found += matches.slice(0, 5).filter(({ projectId }) => family.has(projectId)).length;
    });
  }
  say('similarProjects', spread(whole));
  statements.forEach((times, nth) => times.length > 10 && say(`  of that, ${parts[nth] ?? 'more'}`, spread(times)));
  say('  of that, the matcher in Node', spread(own));
  say('planted duplicates among the first five', (found / planted).toFixed(3));

  const theirs: number[] = [];
  await db.read(async (tx) => {
    for (const { draft } of questions.slice(0, DECIDIM_QUESTIONS)) {
      const started = performance.now();
      await decidim(tx, draft);
      theirs.push(performance.now() - started);
    }
  });
  say("Decidim's query", spread(theirs));
  const middle = (times: number[]) =>
    quantile(
      [...times].sort((a, b) => a - b),
      0.5,
    );
  say('  times as long as similarProjects (p50)', (middle(theirs) / middle(whole)).toFixed(0));
  const [size]: { index: string; rows: string }[] = await db.read((tx) =>
    tx.query(
      `SELECT pg_size_pretty(pg_indexes_size('likeness_document')) AS index, pg_size_pretty(pg_table_size('likeness_document')) AS rows`,
    ),
  );
  say('size of the index', `${size?.index} beside ${size?.rows} of rows`);
}

const folder = path.resolve(import.meta.dirname, '../.essaim/bench');
const { url, reused } = await startEmbeddedPostgres({
  folder,
  settings: { shared_buffers: '512MB', synchronous_commit: 'off' },
});
const admin = new pg.Client({ connectionString: url });
await admin.connect();
const database = `likeness_${process.pid}`;
await admin.query(`CREATE DATABASE ${database}`);
try {
  const own = Object.assign(new URL(url), { pathname: `/${database}` }).href;
  await migrateDatabase(own);
  const db = await openDatabase(own, { poolSize: 4, name: 'essaim bench' });
  try {
    const { keeper, index, matcher, similar } = matcherParts(db);
    say('projects', `${PROJECTS}, ${FAMILIES} families planted; ${QUESTIONS} questions`);
    const projects = madeUp();
    await load(db, index, projects);
    keeper.forget();
    await measure(db, keeper, matcher, similar, projects);
  } finally {
    await db.source.destroy();
  }
} finally {
  if (!values.keep) await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
  await admin.end();
  if (!reused) await stopEmbeddedPostgres(folder);
}
