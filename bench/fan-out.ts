// One event told to 100 000 followers: how long until all of them have it in the page, and how much it delays other
// events, one of which happens every tenth of a second. On PostgreSQL alone, then, where REDIS_URL names one, on Redis.
//
//   npm run bench:fan-out               a database of its own in .essaim/bench-events
//   npm run bench:fan-out -- 20000      another number of followers
import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { EventLog, untilNothingIsOwed, type Database } from '@essaim/platform-server';
import { ProjectStageChanged } from '@essaim/projects-server';
import { openWorker } from '@essaim/worker';
import { openBenchForge, percentile, plantFollowedProject, plantPeople } from './forge-at-work.ts';

const FOLLOWERS = Number(process.argv[2] ?? 100_000);
/** Seconds within which everyone has it; seconds that it may delay another event. */
const GOAL_S = 5;
const GOAL_DELAY_S = 1;

const facts = new EventLog();
const forge = await openBenchForge();
const { db } = forge;

const followers = await plantPeople(db, FOLLOWERS);
const popular = await plantFollowedProject(db, followers);
const others = await Promise.all(followers.slice(0, 200).map((person) => plantFollowedProject(db, [person])));
await db.source.query('VACUUM (ANALYZE)');

let failed = false;
for (const redis of process.env['REDIS_URL'] ? [false, true] : [false]) {
  const worker = await openWorker(forge.url, await forge.settings(redis));
  await tell(db, others[0]!); // warm
  await untilNothingIsOwed(db);
  const calm = await whileOthersHappen(() => pause(3_000));
  const from = performance.now();
  let took = 0;
  const busy = await whileOthersHappen(async () => {
    const event = await tell(db, popular);
    while (!(await isTold(db, event))) await pause(20);
    took = (performance.now() - from) / 1_000;
    if ((await toldOf(db, event)) !== FOLLOWERS) throw new Error('Not everyone has it in the page');
  });
  await untilNothingIsOwed(db);
  const delay = Math.max(...busy) - percentile(calm, 0.5);
  const say = (of: readonly number[]) =>
    `p50 ${(percentile(of, 0.5) * 1_000).toFixed(0)} ms, p95 ${(percentile(of, 0.95) * 1_000).toFixed(0)} ms, longest ${(Math.max(...of) * 1_000).toFixed(0)} ms`;
  console.log(`${redis ? 'Redis' : 'PostgreSQL'}
  ${FOLLOWERS} followers told in ${took.toFixed(2)} s   goal ${GOAL_S} s
  another event, before: ${say(calm)}
  another event, meanwhile (${busy.length}): ${say(busy)}
  delayed by at most ${delay.toFixed(2)} s   goal ${GOAL_DELAY_S} s`);
  failed ||= took > GOAL_S || delay > GOAL_DELAY_S;
  await worker.close();
}
await forge.close();
process.exit(failed ? 1 : 0);

async function tell(db: Database, projectId: string): Promise<string> {
  await db.write((tx) => facts.record(tx, null, new ProjectStageChanged(projectId, 'IDEA', 'ACTIVE')));
  const [{ id }] = await db.source.query(
    `SELECT id FROM domain_event WHERE payload->>'projectId' = $1 ORDER BY sequence DESC LIMIT 1`,
    [projectId],
  );
  return id;
}

/** Whether all chunks are written: the last one says so in its own transaction. Counting rows again and again would be most of the work. */
async function isTold(db: Database, event: string): Promise<boolean> {
  const [fanOut] = await db.source.query('SELECT finished_at FROM fan_out WHERE event_id = $1', [event]);
  return !!fanOut?.finished_at;
}

async function toldOf(db: Database, event: string): Promise<number> {
  const [{ count }] = await db.source.query('SELECT count(*)::int AS count FROM notification WHERE event_id = $1', [
    event,
  ]);
  return count;
}

/** Seconds until each of the other events was told, one every tenth of a second as long as `act` takes. */
async function whileOthersHappen(act: () => Promise<unknown>): Promise<number[]> {
  let going = true;
  const seconds: Promise<number>[] = [];
  const other = (async () => {
    for (let at = 0; going; at++) {
      const project = others[at % others.length]!;
      seconds.push(
        (async () => {
          const from = performance.now();
          const event = await tell(db, project);
          while ((await toldOf(db, event)) < 1) await pause(5);
          return (performance.now() - from) / 1_000;
        })(),
      );
      await pause(100);
    }
  })();
  await act();
  going = false;
  await other;
  return Promise.all(seconds);
}
