// The list of 20 projects with territory, themes, member and expectation counts, on 100 000 projects: the API against raw
// pg giving the same JSON over the same HTTP server, and what each layer between them costs. Nothing is cached.
//
//   npm run bench:list                         a database of its own in .essaim/bench
//   DATABASE_URL=… npm run bench:list -- 20000 another database (it is filled), another number of projects
import 'reflect-metadata';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import autocannon from 'autocannon';
import pg from 'pg';
import { openApi } from '@essaim/api';
import { migrateDatabase, openDatabase } from '@essaim/forge-server';
import { GraphqlDoor, Loaders, readPlatformSettings, visitor } from '@essaim/platform-server';
import { startEmbeddedPostgres, stopEmbeddedPostgres } from '@essaim/platform-server/postgres';
import { ListProjects, themes } from '@essaim/projects-server';
import { plantSyntheticProjects } from './synthetic-projects.ts';

const PROJECTS = Number(process.argv[2] ?? 100_000);
const SECONDS = 4;
/** Times that both are measured, one after the other: the middle one counts. */
const ROUNDS = 5;
const CONNECTIONS = 16;
/** Requests a second of raw pg that the API is to reach. */
const GOAL = 0.28;

const query = `{ projects(first: 20) { nodes { id slug title summary stage publishedAt territory { kind name code latitude longitude }
  themes { slug name } members { totalCount } expectations { wouldUse uses wouldHelp } } pageInfo { hasNextPage endCursor } } }`;

/** The same JSON, made by PostgreSQL as far as it can and otherwise by hand. */
const rawSql = `SELECT id, slug, title, summary, stage, published_at, themes, territory_kind, territory_name, territory_code,
    territory_latitude, territory_longitude, member_count, would_use, uses, would_help
  FROM (SELECT * FROM project WHERE published_at IS NOT NULL AND hidden_at IS NULL ORDER BY published_at DESC, id DESC LIMIT 21) AS page
  LEFT JOIN LATERAL (SELECT sum(count) FILTER (WHERE kind = 'WOULD_USE')::int AS would_use, sum(count) FILTER (WHERE kind = 'USES')::int AS uses,
    sum(count) FILTER (WHERE kind = 'WOULD_HELP')::int AS would_help FROM expectation_count WHERE project_id = page.id) AS expected ON true
  ORDER BY published_at DESC, id DESC`;

const folder = new URL('../.essaim/bench', import.meta.url).pathname;
const own = process.env['DATABASE_URL'] ? null : await startEmbeddedPostgres({ folder, database: 'bench' });
const url = process.env['DATABASE_URL'] ?? own!.url;
await migrateDatabase(url);
const db = await openDatabase(url);
const [{ count }] = await db.source.query('SELECT count(*)::int AS count FROM project');
if (count < PROJECTS) {
  console.log(`Planting ${PROJECTS - count} projects…`);
  await plantSyntheticProjects(db, PROJECTS - count);
}

const api = await openApi(
  url,
  readPlatformSettings({ ...process.env, ESSAIM_MODE: 'demo', LOG_LEVEL: 'warn', RATE_LIMITS: 'off' }),
);
await api.listen(0, '127.0.0.1');
const apiAddress = `http://127.0.0.1:${(api.getHttpServer().address() as AddressInfo).port}/graphql`;

const themeNames = new Map(themes.map(({ slug, fr }) => [slug, fr]));
const pool = new pg.Pool({ connectionString: url, max: 10 });
const raw = createServer((request, response) => {
  request.resume().on('end', async () => {
    const { rows } = await pool.query(rawSql);
    const nodes = rows.slice(0, 20).map((row) => ({
      id: Buffer.from(`Project:${row.id}`).toString('base64url'),
      slug: row.slug,
      title: row.title,
      summary: row.summary,
      stage: row.stage,
      publishedAt: row.published_at,
      territory: {
        kind: row.territory_kind,
        name: row.territory_name,
        code: row.territory_code,
        latitude: row.territory_latitude,
        longitude: row.territory_longitude,
      },
      themes: row.themes.map((slug: string) => ({ slug, name: themeNames.get(slug) })),
      members: { totalCount: row.member_count },
      expectations: { wouldUse: row.would_use ?? 0, uses: row.uses ?? 0, wouldHelp: row.would_help ?? 0 },
    }));
    const last = rows[19];
    const endCursor = Buffer.from(JSON.stringify([last.published_at.toISOString(), last.id])).toString('base64url');
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ data: { projects: { nodes, pageInfo: { hasNextPage: rows.length > 20, endCursor } } } }));
  });
});
await new Promise<void>((listening) => raw.listen(0, '127.0.0.1', listening));
const rawAddress = `http://127.0.0.1:${(raw.address() as AddressInfo).port}/`;

const ask = (address: string) =>
  fetch(address, {
    method: 'POST',
    // As autocannon asks: compressing is not what is compared.
    headers: { 'content-type': 'application/json', 'accept-encoding': 'identity' },
    body: JSON.stringify({ query }),
  }).then((answer) => answer.json() as Promise<{ data: unknown }>);
const [ours, theirs] = [await ask(apiAddress), await ask(rawAddress)];
if (JSON.stringify(ours.data) !== JSON.stringify(theirs.data))
  throw new Error(`not the same JSON:\n${JSON.stringify(ours).slice(0, 900)}\n${JSON.stringify(theirs).slice(0, 900)}`);

const load = (address: string) =>
  autocannon({
    url: address,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    connections: CONNECTIONS,
    duration: SECONDS,
  });
await load(apiAddress);
const rounds: { raw: autocannon.Result; api: autocannon.Result; ratio: number }[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const [rawLoad, apiLoad] = [await load(rawAddress), await load(apiAddress)];
  for (const { errors, non2xx } of [rawLoad, apiLoad]) if (errors + non2xx > 0) throw new Error('some requests failed');
  rounds.push({ raw: rawLoad, api: apiLoad, ratio: apiLoad.requests.average / rawLoad.requests.average });
}
rounds.sort((one, other) => one.ratio - other.ratio);
const { raw: rawMiddle, api: apiMiddle, ratio } = rounds[Math.floor(ROUNDS / 2)]!;
for (const [name, { requests, latency }] of [
  ['raw pg   ', rawMiddle],
  ['API      ', apiMiddle],
] as const)
  console.log(`${name} ${requests.average.toFixed(0).padStart(6)} requests/s   p97.5 ${latency.p97_5} ms`);
const [least, most] = [rounds[0]!.ratio, rounds.at(-1)!.ratio];
console.log(`ratio     ${ratio.toFixed(2).padStart(6)}   from ${least.toFixed(2)} to ${most.toFixed(2)}; goal ${GOAL}`);

/** Milliseconds that one call takes, called one after the other. */
async function timed(times: number, act: () => Promise<unknown>): Promise<number> {
  for (let warm = 0; warm < 200; warm++) await act();
  const from = performance.now();
  for (let done = 0; done < times; done++) await act();
  return (performance.now() - from) / times;
}
const list = api.get(ListProjects, { strict: false });
const door = api.get(GraphqlDoor, { strict: false });
const layers: [string, number][] = [
  ['raw pg, the statement alone', await timed(1000, () => pool.query(rawSql))],
  ['the list as the use case reads it', await timed(1000, () => list.run({ first: 20 }))],
  [
    'the same through GraphQL, without HTTP',
    await timed(1000, () => door.execute({ query }, { actor: visitor('fr'), loaders: new Loaders() })),
  ],
  ['raw pg over HTTP', await timed(1000, () => ask(rawAddress))],
  ['the API over HTTP', await timed(1000, () => ask(apiAddress))],
];
for (const [name, ms] of layers) console.log(`${ms.toFixed(2).padStart(9)} ms  ${name}`);

raw.close();
await pool.end();
await api.close();
await db.source.destroy();
if (own && !own.reused) await stopEmbeddedPostgres(folder);
process.exit(ratio < GOAL ? 1 : 0);
