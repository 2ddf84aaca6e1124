// Throughput of events: facts recorded one by one, each told to the 20 members of a project, beside a bare BullMQ loop that writes the same
// rows with nothing in between: the fact, then a job that is told whom to tell, without relay, order or guard. Both in turn, on both backends.
//
//   npm run bench:events               a database of its own in .essaim/bench-events; Redis of REDIS_URL
//   npm run bench:events -- 500        another number of events a round
import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import { Queue, Worker, createPostgresBackend, runMigrations, type ConnectionOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { EventLog, newId, untilNothingIsOwed } from '@essaim/platform-server';
import { MemberJoined } from '@essaim/projects-server';
import { openWorker } from '@essaim/worker';
import { openBenchForge, plantFollowedProject, plantPeople } from './forge-at-work.ts';

const EVENTS = Number(process.argv[2] ?? 1_500);
const MEMBERS = 20;
const PROJECTS = 50;
const ROUNDS = 3;
/** Acts that are recorded at the same time, and jobs at work at the same time: those of `notify`. */
const PRODUCERS = 16;
const CONCURRENCY = 32;
/** Share of the bare loop's throughput that the whole pipe is to reach. */
const GOAL = 0.7;

const facts = new EventLog();
const forge = await openBenchForge();
const { db, url } = forge;
const members = await plantPeople(db, MEMBERS);
// Acts at the same time are each about somebody else: those about one person are handed over in their order.
const newcomers = await plantPeople(db, 8 * PRODUCERS);
const newcomerOf = (at: number) => newcomers[at % newcomers.length]!;
const projects = await Promise.all(Array.from({ length: PROJECTS }, () => plantFollowedProject(db, [])));
await db.source.query(
  `INSERT INTO membership (project_id, person_id, role, since)
    SELECT project_id, person_id, 'CONTRIBUTOR', now() FROM unnest($1::uuid[]) AS project_id, unnest($2::uuid[]) AS person_id`,
  [projects, members],
);
await db.source.query('VACUUM (ANALYZE)');

let failed = false;
for (const redis of process.env['REDIS_URL'] ? [false, true] : [false]) {
  const settings = await forge.settings(redis);
  const measured = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const [bare, ours] = [await bareLoop(redis), await pipe()];
    if (round === 0) continue; // warm
    measured.bare.push(bare);
    measured.ours.push(ours);
  }
  const [bare, ours] = [Math.max(...measured.bare), Math.max(...measured.ours)];
  const ratio = ours / bare;
  console.log(`${redis ? 'Redis' : 'PostgreSQL'}, ${EVENTS} events to ${MEMBERS} people
  bare BullMQ  ${bare.toFixed(0).padStart(5)} events/s   of ${measured.bare.map((each) => each.toFixed(0)).join(', ')}
  Essaim       ${ours.toFixed(0).padStart(5)} events/s   of ${measured.ours.map((each) => each.toFixed(0)).join(', ')}
  ratio        ${ratio.toFixed(2).padStart(5)}            goal ${GOAL}`);
  failed ||= ratio < GOAL;

  async function pipe(): Promise<number> {
    const worker = await openWorker(url, settings);
    const from = performance.now();
    await each((at) =>
      db.write((tx) =>
        facts.record(tx, null, new MemberJoined(projects[at % PROJECTS]!, newcomerOf(at), 'CONTRIBUTOR')),
      ),
    );
    await untilNothingIsOwed(db);
    const seconds = (performance.now() - from) / 1_000;
    await worker.close();
    return EVENTS / seconds;
  }
}
await forge.close();
process.exit(failed ? 1 : 0);

/** The rows that the pipe leaves behind, written by a job that is told all it needs. */
async function bareLoop(redis: boolean): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: CONCURRENCY });
  const own = redis
    ? new Redis(process.env['REDIS_URL']!, { maxRetriesPerRequest: null })
    : new pg.Pool({ connectionString: url, max: 24, options: '-c search_path=bullmq' }).setMaxListeners(0);
  if (own instanceof pg.Pool) {
    const client = await own.connect();
    await runMigrations(client);
    client.release();
  }
  const connection = own as ConnectionOptions;
  const backend = redis ? undefined : (createPostgresBackend as never);
  const queue = new Queue('bare', { connection }, backend);
  let done = 0;
  let finish: () => void;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const worker = new Worker(
    'bare',
    async ({ data: { event, project } }) => {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        await client.query(
          `INSERT INTO event_handling (event_id, listener, sequence, enqueued_at, handled_at) VALUES ($1, 'bare', 0, now(), now())`,
          [event],
        );
        await client.query(
          `INSERT INTO notification (id, person_id, because, event_id, kind, params, path, subject_kind, subject_id, project_id, created_at)
            SELECT id, person_id, 'MEMBER', $3, 'MEMBER_JOINED', $4, $5, 'PROJECT', $6, $6, now()
            FROM unnest($1::uuid[], $2::uuid[]) AS told(id, person_id)`,
          [members.map(() => newId()), members, event, JSON.stringify({ project }), `/projects/${project}`, project],
        );
        await client.query('COMMIT');
      } finally {
        client.release();
      }
      if (++done === EVENTS) finish();
    },
    { connection, concurrency: CONCURRENCY },
    backend,
  );
  await worker.waitUntilReady();
  const from = performance.now();
  await each(async (at) => {
    const [event, project] = [newId(), projects[at % PROJECTS]];
    await db.write((tx) =>
      tx.query(
        `INSERT INTO domain_event (id, name, payload, occurred_at, relayed_at) VALUES ($1, 'bench.bare', $2, now(), now())`,
        [event, JSON.stringify({ projectId: project, personId: newcomerOf(at), role: 'CONTRIBUTOR' })],
      ),
    );
    const options = { jobId: event, removeOnComplete: true, removeOnFail: true };
    await queue.add('bare', { event, project }, options);
  });
  await finished;
  const seconds = (performance.now() - from) / 1_000;
  await worker.close();
  await queue.close();
  if (own instanceof pg.Pool) await own.end();
  else own.disconnect();
  await pool.end();
  return EVENTS / seconds;
}

/** Does it once for each event, some at the same time. */
async function each(act: (at: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: PRODUCERS }, async () => {
      while (next < EVENTS) await act(next++);
    }),
  );
}
