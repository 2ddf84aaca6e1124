import { setTimeout as pause } from 'node:timers/promises';
import type { QueryRunner } from 'typeorm';
import type { Database } from '../database/database.ts';
import { Lead } from '../database/lead.ts';
import { prepared } from '../database/preparing-client.ts';
import { jobsOf } from '../queue/listener-jobs.ts';
import type { Queues } from '../queue/queues.ts';
import { span } from '../tracing/tracing.ts';
import type { Listener } from './listener.ts';

/** How many events or jobs one round takes. */
const BATCH = 1_000;
/**
 * Seconds after which what was handed over and is not done is handed over again, for the queue may have lost it: the
 * first time, and at most. It doubles each time, since most of what takes long merely waits its turn.
 */
const FIRST_AGAIN_S = 15;
const LONGEST_AGAIN_S = 900;
/**
 * Milliseconds from one round that found something to the next: what happens meanwhile is handed over, and then told, together.
 * What happens first after a quiet moment is handed over at once; what comes of it may wait that long.
 */
const GATHER_MS = 20;
/** Seconds that facts wait before a leader is taken to hang. */
const HANGS_AFTER_S = 10;
/** Milliseconds between two looks for what the queue may have lost, and for a leader that hangs. */
const LOOK_AFTER_OTHERS_MS = 2_000;

/**
 * Seconds whose marks a new leader does not trust: what is handed over is marked before, so that nobody who works waits
 * for the mark, and whoever led may have died in between.
 */
const UNSURE_S = 60;

/** What a listener owes to a fact; `listener` is null where nobody hears of it. */
interface Owed {
  event_id: string;
  listener: string | null;
  name: string;
  trace: string | null;
}

/** When what is handed over now is handed over again, by its age. */
const again = (owedAt: string): string =>
  `clock_timestamp() + least(greatest(clock_timestamp() - ${owedAt}, make_interval(secs => ${FIRST_AGAIN_S})), make_interval(secs => ${LONGEST_AGAIN_S}))`;

/**
 * Hands committed facts to the queues, in the order in which they happened. Several may run: one leads, and is followed
 * by another as soon as it is gone. What a crash leaves between two lines is found by the next round, since what is owed
 * is a row and not a job.
 */
export class EventRelay {
  private stopped = false;
  private woken = false;
  private waiting = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private lookedAt = -Infinity;
  private oldest: { sequence: string | null; since: number } | undefined;
  private readonly lead: Lead;
  private readonly db: Database;
  private readonly queues: Queues;
  private readonly listeners: readonly Listener[];
  private readonly onError: (error: unknown) => void;

  constructor(db: Database, queues: Queues, listeners: readonly Listener[], onError: (error: unknown) => void) {
    this.db = db;
    this.queues = queues;
    this.listeners = listeners;
    this.onError = onError;
    this.lead = new Lead(db, 'relay');
  }

  /** Runs until `stop`; a round at each wake-up, and at least one every `pollMs` milliseconds. */
  start(pollMs = 1000): void {
    this.running = this.run(pollMs);
  }

  /** Something was recorded: whoever leads does not wait for the next poll. */
  wake(): void {
    if (!this.lead.held) return;
    this.woken = true;
    this.waiting.abort();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.waiting.abort();
    await this.running;
    await this.lead.leave();
  }

  private async run(pollMs: number): Promise<void> {
    while (!this.stopped) {
      this.waiting = new AbortController();
      this.woken = false;
      const began = performance.now();
      const moved = await this.round().catch(async (error: unknown) => {
        if (!this.stopped) this.onError(error);
        await this.lead.leave();
        return 0;
      });
      if (moved === 0 && !this.stopped && !this.woken)
        await pause(pollMs, undefined, { signal: this.waiting.signal }).catch(() => undefined);
      else if (moved > 0 && moved < BATCH) await pause(Math.max(0, GATHER_MS - (performance.now() - began)));
    }
  }

  /** One round; how many rows it moved. Nothing while another relay leads. */
  async round(): Promise<number> {
    const led = this.lead.held;
    const session = await this.lead.take();
    const looks = performance.now() - this.lookedAt > LOOK_AFTER_OTHERS_MS;
    if (looks) this.lookedAt = performance.now();
    if (!session) {
      if (looks && (await this.factsHaveWaited())) await this.lead.depose();
      return 0;
    }
    if (looks || !led) await this.takeBack(session, !led);
    // What is owed since longer comes first.
    const late = await this.handOver(session);
    return late < BATCH ? late + (await this.claim(session)) : late;
  }

  /** Writes down, for each new event, which listeners owe it something, and makes a job of each. How many it found. */
  private async claim(session: QueryRunner): Promise<number> {
    const hears = this.listeners.flatMap(({ name, hears }) => hears.map((event) => ({ name, event })));
    const rows: Owed[] = await session.query(
      prepared(`WITH event AS (
        SELECT id, name, sequence, trace FROM domain_event WHERE relayed_at IS NULL ORDER BY sequence LIMIT ${BATCH}
      ), owed AS (
        INSERT INTO event_handling (event_id, listener, sequence, enqueued_at, again_at)
        SELECT event.id, heard.listener, event.sequence, clock_timestamp(), ${again('clock_timestamp()')}
          FROM event JOIN unnest($1::text[], $2::text[]) AS heard(listener, name) USING (name)
        ON CONFLICT DO NOTHING RETURNING event_id, listener
      ), relayed AS (
        UPDATE domain_event SET relayed_at = now() FROM event WHERE domain_event.id = event.id RETURNING domain_event.id)
      SELECT event.id AS event_id, owed.listener, event.name, event.trace
        FROM relayed JOIN event USING (id) LEFT JOIN owed ON owed.event_id = event.id ORDER BY event.sequence`),
      [hears.map(({ name }) => name), hears.map(({ event }) => event)],
    );
    await this.enqueue(rows);
    return rows.length;
  }

  /** Makes a job of everything else that is owed and has none, oldest facts first: what was lost, or is to be done again. */
  private async handOver(session: QueryRunner): Promise<number> {
    const owed: Owed[] = await session.query(
      prepared(`WITH waiting AS (
        SELECT event_id, listener, sequence FROM event_handling
        WHERE handled_at IS NULL AND failed_at IS NULL AND enqueued_at IS NULL AND listener = ANY($1)
        ORDER BY sequence LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
      ), handed AS (
        UPDATE event_handling AS handling SET enqueued_at = clock_timestamp(), again_at = ${again('owed_at')}
        FROM waiting WHERE handling.event_id = waiting.event_id AND handling.listener = waiting.listener)
      SELECT event_id, listener, event.name, event.trace
        FROM waiting JOIN domain_event AS event ON event.id = event_id ORDER BY waiting.sequence`),
      [this.listeners.map(({ name }) => name)],
    );
    await this.enqueue(owed);
    return owed.length;
  }

  private async enqueue(owed: readonly Owed[]): Promise<void> {
    const byListener = Map.groupBy(owed, ({ listener }) => listener);
    await Promise.all(
      this.listeners.map(async (listener) => {
        const mine = byListener.get(listener.name);
        if (mine) await this.traced(mine, () => this.addJobs(listener, mine));
      }),
    );
  }

  private addJobs(listener: Listener, owed: readonly Owed[]): Promise<void> {
    const eventIds = owed.map(({ event_id }) => event_id);
    return this.queues.add(listener.name, jobsOf(listener, eventIds), listener.retry);
  }

  /** One span for each fact that belongs to a trace, as long as the one act that hands all of them over. */
  private async traced(owed: readonly Owed[], act: () => Promise<void>): Promise<void> {
    const handing = act();
    const followed = owed.filter(({ trace }) => trace);
    await Promise.all([
      handing,
      ...followed.map(({ name, trace, listener, event_id }) =>
        span(`relay ${name}`, { 'essaim.listener': listener!, 'essaim.event': event_id }, () => handing, trace),
      ),
    ]);
  }

  /**
   * What the queue may have lost waits to be handed over again: all of it at once where the queue was emptied, and what
   * was marked of late where another relay led until now. What somebody is at work on is left alone.
   */
  private async takeBack(session: QueryRunner, leadsAnew: boolean): Promise<void> {
    const emptied = await this.queues.isEmptied();
    // A moment further off than any that is written here: the clock was set back meanwhile.
    await session.query(
      `UPDATE event_handling AS handling SET enqueued_at = NULL FROM (
        SELECT event_id, listener FROM event_handling
        WHERE handled_at IS NULL AND failed_at IS NULL AND enqueued_at IS NOT NULL AND listener = ANY($1)
        AND ($2 OR again_at <= now() OR again_at > now() + make_interval(secs => $3)
          OR $4 AND enqueued_at > now() - make_interval(secs => $5))
        FOR UPDATE SKIP LOCKED) AS lost
        WHERE handling.event_id = lost.event_id AND handling.listener = lost.listener`,
      [this.listeners.map(({ name }) => name), emptied, 2 * LONGEST_AGAIN_S, leadsAnew, UNSURE_S],
    );
  }

  /** Whether the oldest fact that waits is the same as it was for many seconds: nobody hands it over. */
  private async factsHaveWaited(): Promise<boolean> {
    const [{ sequence }] = await this.db.source.query(
      'SELECT min(sequence) AS sequence FROM domain_event WHERE relayed_at IS NULL',
    );
    if (sequence === null || sequence !== this.oldest?.sequence) this.oldest = { sequence, since: performance.now() };
    return sequence !== null && performance.now() - this.oldest!.since > HANGS_AFTER_S * 1_000;
  }
}
