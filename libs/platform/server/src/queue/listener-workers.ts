import { isDisconnection, untilConnected, type Database } from '../database/database.ts';
import { prepared } from '../database/preparing-client.ts';
import { DomainEvent } from '../events/domain-event.entity.ts';
import { eventColumns, eventOf, type EventRow } from '../events/event-row.ts';
import { EVENT_CHANNEL } from '../events/event-log.ts';
import { EventRelay } from '../events/event-relay.ts';
import { causedBy } from '../events/cause.ts';
import { BatchListener, type Listener } from '../events/listener.ts';
import type { Broadcast } from '../broadcast/broadcast.ts';
import { observeJob, type JobOutcome } from '../metrics/observations.ts';
import { span } from '../tracing/tracing.ts';
import { factsOf, jobsApart, type ListenerJob } from './listener-jobs.ts';
import type { Queues } from './queues.ts';
import { Postponed } from './outcomes.ts';
import { Together } from './together.ts';

/** What a working process does of the work: hands facts over, hears them, or both. */
export type WorkingPart = 'relay' | 'listeners' | 'both';

/** Milliseconds for which a queue rests when the database is away. */
const REST_MS = 1_000;

/** Characters of a failure that are kept. */
const MAX_FAILURE = 4_000;

/**
 * The working half of a worker process: one queue per listener, and the relay that feeds them.
 * Returns what stops it, jobs at work finished or put back first.
 */
export function startListening(
  db: Database,
  queues: Queues,
  broadcast: Broadcast,
  listeners: readonly Listener[],
  onError: (error: unknown) => void,
  part: WorkingPart = 'both',
): { stop: () => Promise<void> } {
  const names = listeners.map((listener) => listener.name);
  if (new Set(names).size !== names.length) throw new Error(`Two listeners share a name: ${names.sort().join(', ')}`);

  if (part !== 'relay') for (const listener of listeners) hear(db, queues, listener, onError);
  if (part === 'listeners') return { stop: () => queues.close() };
  const relay = new EventRelay(db, queues, listeners, onError);
  relay.start();
  const stopHearing = broadcast.onPostgresNotification(EVENT_CHANNEL, () => relay.wake());
  return {
    stop: async () => {
      stopHearing();
      await relay.stop();
      await queues.close();
    },
  };
}

function hear(db: Database, queues: Queues, listener: Listener, onError: (error: unknown) => void): void {
  const handle = handlerOf(db, listener);
  const apart = (eventIds: readonly string[]) =>
    queues.add(listener.name, jobsApart(listener, eventIds), listener.retry);
  queues.work<ListenerJob>(
    listener.name,
    ({ data }) =>
      watched(listener, async () => {
        const eventIds = factsOf(data);
        const [only, ...others] = eventIds;
        if (!others.length) return handle(only!);
        const failed = await failing(eventIds, handle, onError);
        if (failed.length) await apart(failed);
      }),
    {
      concurrency: listener.concurrency,
      perSecond: listener.perSecond,
      onGivenUp: async (job, cause) => {
        const eventIds = factsOf(job.data);
        const [eventId, ...others] = eventIds;
        onError(cause);
        // Its process died too often: each may show by itself whether it is the cause.
        if (others.length) return apart(eventIds);
        await db.source.query(
          `UPDATE event_handling SET failed_at = clock_timestamp(), failure = $3, attempts = $4
          WHERE event_id = $1 AND listener = $2 AND handled_at IS NULL`,
          [eventId, listener.name, String(cause.stack ?? cause).slice(0, MAX_FAILURE), job.attemptsMade],
        );
        const event = await db.source.manager.findOneBy(DomainEvent, { id: eventId! });
        if (event) await listener.gaveUp(event, cause);
      },
    },
  );
}

/** Handles facts at the same time; those that failed. A database that is away is the fault of none: it throws that. */
async function failing(
  eventIds: readonly string[],
  handle: (eventId: string) => Promise<void>,
  onError: (error: unknown) => void,
): Promise<string[]> {
  const failed: string[] = [];
  await Promise.all(
    eventIds.map((eventId) =>
      handle(eventId).catch((error: unknown) => {
        if (isDisconnection(error) || error instanceof Postponed) throw error;
        onError(error);
        failed.push(eventId);
      }),
    ),
  );
  return failed;
}

/** What is done with one fact that a listener is owed to: nothing if the row says it is done. */
function handlerOf(db: Database, listener: Listener): (eventId: string) => Promise<void> {
  if (!(listener instanceof BatchListener)) return (eventId) => handleOutward(db, listener, eventId);
  const together = new Together<string>(listener.together, hands(listener), (ids) => listener.handleAll(ids));
  return (eventId) => together.do(eventId);
}

/** Transactions at the same time: where many facts share one, a few are enough to keep the database busy. */
const hands = ({ together, concurrency }: BatchListener): number => Math.max(2, Math.floor(concurrency / together));

/** For a listener whose effect is elsewhere: the note follows it. */
async function handleOutward(db: Database, listener: Listener, eventId: string): Promise<void> {
  const rows: EventRow[] = await db.source.query(
    prepared(`SELECT ${eventColumns} FROM domain_event AS event JOIN event_handling AS handling ON handling.event_id = event.id
      WHERE event.id = $1 AND handling.listener = $2 AND handling.handled_at IS NULL`),
    [eventId, listener.name],
  );
  const [event] = rows.map(eventOf);
  if (!event) return;
  await span(
    `${listener.name} ${event.name}`,
    { 'essaim.listener': listener.name, 'essaim.event': event.id },
    () => causedBy({ event, listener: listener.name }, () => listener.handle(event)),
    event.trace,
  );
  await untilConnected(() =>
    db.source.query(
      prepared(`UPDATE event_handling SET handled_at = clock_timestamp(), failed_at = NULL, failure = NULL
        WHERE event_id = $1 AND listener = $2`),
      [eventId, listener.name],
    ),
  );
}

/** Counts a job, and tells whose fault a failure is. */
async function watched({ name }: Listener, act: () => Promise<void>): Promise<void> {
  const began = performance.now();
  const observe = (outcome: JobOutcome) => observeJob(name, outcome, (performance.now() - began) / 1_000);
  try {
    await act();
  } catch (error) {
    // A database that is away is nobody's fault here, and could not be told of a failure either.
    const cause = isDisconnection(error) ? new Postponed(REST_MS, { cause: error }) : error;
    observe(cause instanceof Postponed ? 'postponed' : 'failed');
    throw cause;
  }
  observe('done');
}
