// How long from a mutation, as it leaves the browser, to the notification in an open page, at 200 events a second: API,
// relay and two workers as processes of their own, pages over WebSockets. On both backends, Redis where redis-server is.
//
//   npm run bench:arrival                  200 a second for 30 seconds, after half as many at half the rate to warm up
//   npm run bench:arrival -- 100 5 redis   another rate, another time, one backend
//
// Each ends in a mail too, which goes at the rate of an installation that says nothing else; MAIL_PER_SECOND=2000 sends
// them as they come.
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { toGlobalId } from '@essaim/platform-server';
import { MoodyMailServer } from '../libs/stories/src/chaos/moody-mail-server.ts';
import { MortalForge } from '../libs/stories/src/chaos/mortal-forge.ts';
import { liveNotifications } from '../libs/stories/src/live-notifications.ts';
import { Visitor } from '../libs/stories/src/visitor.ts';
import { percentile } from './forge-at-work.ts';

const [, , rate = 200, seconds = 30] = process.argv.map(Number);
const only = process.argv[4];
if (!(rate > 0 && seconds > 0) || (only && !['postgres', 'redis'].includes(only)))
  throw new Error('Say a rate, seconds, and postgres or redis');
const HOLDERS = 10;
const ASKERS = 20;
/** Milliseconds that nineteen in twenty may take. */
const GOAL_MS = 300;
const { MAIL_PER_SECOND } = process.env;
const MAIL = MAIL_PER_SECOND ? { MAIL_PER_SECOND } : {};

process.once('SIGTERM', () => process.exit(1)).setMaxListeners(0);
let failed = false;
for (const queues of (['postgres', 'redis'] as const).filter((each) => !only || each === only)) {
  const server = new MoodyMailServer();
  await server.open();
  const folder = path.join(import.meta.dirname, '..', '.essaim', `arrival-${queues}-${process.pid}`);
  const forge = new MortalForge(folder, queues);
  try {
    await forge.start(server.url, MAIL);
    const { took, answered } = await measure(forge);
    const p95 = percentile(took, 0.95);
    console.log(
      `${queues === 'redis' ? 'Redis' : 'PostgreSQL'}: ${took.length} arrived, ${rate} a second; p50 ${percentile(took, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, longest ${Math.max(...took).toFixed(0)} ms   goal p95 ${GOAL_MS} ms
  the mutations were answered after p50 ${percentile(answered, 0.5).toFixed(0)} ms, p95 ${percentile(answered, 0.95).toFixed(0)} ms`,
    );
    failed ||= took.length < rate * seconds || !(p95 <= GOAL_MS);
  } finally {
    await forge.stop();
    await server.close();
  }
}
process.exit(failed ? 1 : 0);

/** What a rate did: milliseconds until each arrived, and until its mutation was answered. */
interface Measured {
  took: number[];
  answered: number[];
}

async function measure(forge: MortalForge): Promise<Measured> {
  const people = async (name: string, count: number) => {
    const visitors = Array.from({ length: count }, () => new Visitor(forge.address, 'en'));
    for (const [at, visitor] of visitors.entries()) await visitor.signUp(`${name} ${at}`);
    return visitors;
  };
  const [holders, askers] = [await people('Holder', HOLDERS), await people('Asker', ASKERS)];
  // A forge that has run for a while has its code compiled and its statements planned.
  const each = Math.ceil((rate * seconds) / ASKERS);
  const first = Math.ceil(each / 2);
  const projects = await plantProjects(forge, holders, first + each);
  await askSteadily(holders, askers, projects.slice(0, first), rate / 2);
  await forge.query('ANALYZE');
  return askSteadily(holders, askers, projects.slice(first), rate);
}

/** Everyone asks to join each project, as many a second; until all have arrived, or half a minute after the last answer. */
async function askSteadily(
  holders: readonly Visitor[],
  askers: readonly Visitor[],
  projects: readonly { id: string; title: string }[],
  perSecond: number,
): Promise<Measured> {
  const begun = new Map<string, number>();
  const took: number[] = [];
  const answered: number[] = [];
  let last: () => void;
  const all = new Promise<void>((resolve) => (last = resolve));
  const asks = askers.length * projects.length;
  const pages = await Promise.all(
    holders.map((holder) =>
      liveNotifications(holder, ({ text }) => {
        const from = begun.get(text);
        if (from === undefined) return;
        took.push(performance.now() - from);
        if (took.length === asks) last();
      }),
    ),
  );
  const start = performance.now();
  const acts: Promise<unknown>[] = [];
  for (let at = 0; at < asks; at++) {
    const wait = start + (at * 1_000) / perSecond - performance.now();
    if (wait > 1) await pause(wait);
    // Neighbours in time ask of different projects: the requests of one project are taken one after the other.
    const nth = at % projects.length;
    const who = (nth + Math.floor(at / projects.length)) % askers.length;
    const [asker, project] = [askers[who]!, projects[nth]!];
    const from = performance.now();
    begun.set(`Asker ${who} asks to join “${project.title}”`, from);
    const asked = asker.ask('mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { id } }', {
      input: { projectId: toGlobalId('Project', project.id), message: 'May I help?' },
    });
    acts.push(asked.then(() => answered.push(performance.now() - from)));
  }
  await Promise.all(acts);
  await Promise.race([all, pause(30_000)]);
  for (const page of pages) page.close();
  return { took, answered };
}

async function plantProjects(forge: MortalForge, holders: readonly Visitor[], count: number) {
  const projects = await forge.query<{ id: string; title: string }>(
    `INSERT INTO project (id, lineage_id, slug, title, stage, territory_kind, created_at, updated_at, published_at, member_count)
      SELECT id, id, 'project-' || place, 'Project ' || place, 'ACTIVE', 'WORLD', now(), now(), now(), 1
      FROM (SELECT gen_random_uuid() AS id, place FROM generate_series(1, $1::int) AS place) AS one RETURNING id, title`,
    [count],
  );
  await forge.query(
    `INSERT INTO membership (project_id, person_id, role, since)
      SELECT project_id, (SELECT id FROM person WHERE email = ($2::text[])[1 + (place - 1) % cardinality($2::text[])]), 'HOLDER', now()
      FROM unnest($1::uuid[]) WITH ORDINALITY AS project (project_id, place)`,
    [projects.map(({ id }) => id), holders.map(({ email }) => email)],
  );
  return projects;
}
