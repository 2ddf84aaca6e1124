import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { toGlobalId } from '@essaim/platform-server';
import { Visitor } from '../visitor.ts';
import { conflict, insist } from './insist.ts';
import { MoodyMailServer, type Mood, type Taken } from './moody-mail-server.ts';
import { MortalForge, type Part } from './mortal-forge.ts';
import { numbers } from './random.ts';

/** What happens, and what goes wrong meanwhile. */
export interface ChaosOptions {
  /** A folder for everything; removed afterwards. */
  folder: string;
  queues: 'postgres' | 'redis';
  /** People who ask to join each of the projects: each asking is an event. */
  askers: number;
  projects: number;
  /** People who answer each project's requests: each is told of each event, in the page and by mail. */
  answerers: number;
  kills: number;
  /** Milliseconds between two kills, on average. */
  killEveryMs: number;
  seed?: number;
  onProgress?: (line: string) => void;
}

/** The counts that a report prints; the last five are faults, and must be 0 or empty. */
export interface ChaosReport {
  queues: string;
  events: number;
  deaths: Partial<Record<Part, number>>;
  mailServerAway: number;
  notifications: number;
  mails: number;
  accepted: number;
  /** Letters taken again because the server had taken them and the connection died before its answer was written down. */
  acceptedAgain: number;
  seconds: number;
  missing: number;
  doubled: number;
  mailsMissing: number;
  /** Mails taken twice though the first answer was heard by a sender that lived. */
  mailsDoubled: string[];
  /** Mails of one delivery under two names. */
  otherNames: number;
  givenUp: { listener: string; failure: string }[];
}

/** How often the mail server misbehaves, of a hundred letters. */
const MOODS: readonly [Mood, number][] = [
  ['later', 3],
  ['stalls', 2],
  ['drops', 3],
  ['dies', 3],
];

/** Mail goes as fast as it can, so that much of it is under way whenever something dies. */
const QUICK_MAIL = { MAIL_TIMEOUT_SECONDS: '1', MAIL_PER_SECOND: '2000', MAIL_CONNECTIONS: '8' };

/**
 * People ask to join projects while every part of the forge is killed again and again and the mail server refuses, stalls
 * and breaks off. Resolves to what came of it, once nothing is owed any more.
 */
export async function chaos(options: ChaosOptions): Promise<ChaosReport> {
  const { queues, kills, onProgress = () => undefined } = options;
  const random = numbers(options.seed ?? 2026);
  const server = new MoodyMailServer();
  await server.open();
  const forge = new MortalForge(options.folder, queues);
  const began = performance.now();
  try {
    await forge.start(server.url, QUICK_MAIL);
    const cast = await plant(forge, options);
    const askers = await Promise.all(Array.from({ length: options.askers }, (_, at) => signUp(forge, `Asker ${at}`)));
    await untilNothingIsOwed(forge);
    server.taken.length = 0;
    onProgress('The people are there; chaos begins');

    server.mood = () => moodOf(random());
    let mailServerAway = 0;
    let going = true;
    const killing = (async () => {
      for (let at = 0; at < kills; at++) {
        await pause(options.killEveryMs * (0.5 + random()));
        await forge.kill(forge.parts[Math.floor(random() * forge.parts.length)]!, random());
        if (at % 10 === 9) onProgress(`${at + 1} kills, ${server.taken.length} mails taken`);
      }
    })();
    const closing = (async () => {
      while (going) {
        await pause(3_000 + random() * 4_000);
        if (!going) return;
        mailServerAway++;
        await server.close();
        await pause(500 + random() * 1_000);
        await server.open();
      }
    })();
    await askAll(askers, cast.projects);
    onProgress('Everyone has asked');
    await killing;
    going = false;
    await closing;
    onProgress(`All kills are done, ${server.taken.length} mails taken`);
    await forge.untilReady();
    await untilNothingIsOwed(forge);
    const found = await judge(forge, server.taken, cast.answerers.length, options.askers * options.projects);
    const seconds = Math.round((performance.now() - began) / 1_000);
    return { queues, deaths: forge.deaths, mailServerAway, seconds, ...found };
  } finally {
    await forge.stop();
    await server.close();
  }
}

const moodOf = (chance: number): Mood => {
  let upTo = 0;
  for (const [mood, share] of MOODS) if (chance * 100 < (upTo += share)) return mood;
  return 'takes';
};

async function signUp(forge: MortalForge, name: string): Promise<Visitor> {
  const visitor = new Visitor(forge.address, 'en');
  await insist(() => visitor.signUp(name));
  return visitor;
}

/** Published projects, and the people who answer requests to join any of them. */
async function plant(forge: MortalForge, { projects, answerers }: ChaosOptions) {
  const ids = (count: number) => Array.from({ length: count }, () => randomUUID());
  const cast = { projects: ids(projects), answerers: ids(answerers) };
  await forge.query(
    `INSERT INTO person (id, handle, name, email, email_verified_at, language, created_at)
      SELECT id, 'answerer-' || place, 'Answerer ' || place, 'answerer-' || place || '@example.org', now(), 'en', now()
      FROM unnest($1::uuid[]) WITH ORDINALITY AS one (id, place)`,
    [cast.answerers],
  );
  await forge.query(
    `INSERT INTO project (id, lineage_id, slug, title, stage, territory_kind, created_at, updated_at, published_at, member_count)
      SELECT id, id, 'project-' || place, 'Project ' || place, 'ACTIVE', 'WORLD', now(), now(), now(), $2
      FROM unnest($1::uuid[]) WITH ORDINALITY AS one (id, place)`,
    [cast.projects, answerers],
  );
  await forge.query(
    `INSERT INTO membership (project_id, person_id, role, since)
      SELECT project_id, person_id, 'HOLDER', now() FROM unnest($1::uuid[]) AS project_id, unnest($2::uuid[]) AS person_id`,
    [cast.projects, cast.answerers],
  );
  return cast;
}

const askAll = (askers: readonly Visitor[], projects: readonly string[]): Promise<unknown> =>
  Promise.all(
    askers.map(async (asker) => {
      for (const project of projects)
        await insist(
          () =>
            asker.ask('mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { id } }', {
              input: { projectId: toGlobalId('Project', project), message: 'May I help?' },
            }),
          conflict({}),
        );
    }),
  );

async function untilNothingIsOwed(forge: MortalForge): Promise<void> {
  for (;;) {
    const [row] = await forge.query<{
      owed: string;
    }>(`SELECT (SELECT count(*) FROM domain_event WHERE relayed_at IS NULL)
      + (SELECT count(*) FROM event_handling WHERE handled_at IS NULL AND failed_at IS NULL) AS owed`);
    if (Number(row!.owed) === 0) return;
    await pause(200);
  }
}

/** What everyone has, against what everyone ought to have. */
async function judge(forge: MortalForge, taken: readonly Taken[], answerers: number, asked: number) {
  const [counts] = await forge.query<{ events: number; notifications: number; mails: number; doubled: number }>(`SELECT
    (SELECT count(*)::int FROM domain_event WHERE name = 'projects.join_requested') AS events,
    (SELECT count(*)::int FROM notification WHERE kind = 'JOIN_REQUEST_RECEIVED') AS notifications,
    (SELECT count(*)::int FROM delivery WHERE kind = 'JOIN_REQUEST_RECEIVED') AS mails,
    (SELECT count(*)::int FROM (SELECT FROM notification JOIN domain_event AS event ON event.id = event_id
      WHERE kind = 'JOIN_REQUEST_RECEIVED' GROUP BY event.payload->>'requestId', person_id HAVING count(*) > 1) AS twice) AS doubled`);
  const deliveries = await forge.query<{ id: string; email: string }>(
    `SELECT delivery.id, person.email FROM delivery JOIN person ON person.id = person_id WHERE kind = 'JOIN_REQUEST_RECEIVED'`,
  );
  const givenUp = await forge.query<{ listener: string; failure: string }>(
    'SELECT listener, failure FROM event_handling WHERE failed_at IS NOT NULL',
  );
  const byDelivery = Map.groupBy(taken, ({ messageId }) => messageId.slice(1, 37));
  const known = new Map(deliveries.map(({ id, email }) => [id, email]));
  const again = [...byDelivery.values()].filter((takings) => takings.length > 1);
  return {
    ...counts!,
    accepted: byDelivery.size,
    acceptedAgain: taken.length - byDelivery.size,
    missing: asked * answerers - counts!.notifications,
    mailsMissing: asked * answerers - [...known].filter(([id]) => byDelivery.has(id)).length,
    mailsDoubled: again
      .filter((takings) => takings.slice(0, -1).some(({ heard, broken }) => heard && !broken))
      .map(([first]) => first!.messageId),
    otherNames: [...byDelivery].filter(([id, takings]) => takings.some(({ to }) => to !== known.get(id))).length,
    givenUp,
  };
}
