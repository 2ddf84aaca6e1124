import { setTimeout as pause } from 'node:timers/promises';
import { In, type EntityManager } from 'typeorm';
import type { Database } from '../database/database.ts';
import type { Queues } from '../queue/queues.ts';
import { DomainEvent } from './domain-event.entity.ts';
import { EventHandling } from './event-handling.entity.ts';
import type { Listener } from './listener.ts';

/** How many events or jobs one round takes. */
const BATCH = 500;
/** Milliseconds after which a job that was handed over and not done is handed over again: the queue may have lost it. */
const LOST_AFTER_MS = 60_000;

/**
 * Hands committed facts to the queues. Several may run: rows are claimed with SKIP LOCKED. What a crash leaves between
 * two lines is found by the next round, since what is owed is a row and not a job.
 */
export class EventRelay {
  private stopped = false;
  private waiting = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private readonly db: Database;
  private readonly queues: Queues;
  private readonly listeners: readonly Listener[];
  private readonly onError: (error: unknown) => void;

  constructor(db: Database, queues: Queues, listeners: readonly Listener[], onError: (error: unknown) => void) {
    this.db = db;
    this.queues = queues;
    this.listeners = listeners;
    this.onError = onError;
  }

  /** Runs until `stop`; a round at each wake-up, and at least one every `pollMs` milliseconds. */
  start(pollMs = 1000): void {
    this.running = this.run(pollMs);
  }

  /** Something was recorded: do not wait for the next poll. */
  wake(): void {
    this.waiting.abort();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async run(pollMs: number): Promise<void> {
    while (!this.stopped) {
      this.waiting = new AbortController();
      const moved = await this.round().catch((error: unknown) => {
        if (!this.stopped) this.onError(error);
        return 0;
      });
      if (moved === 0 && !this.stopped)
        await pause(pollMs, undefined, { signal: this.waiting.signal }).catch(() => undefined);
    }
  }

  /** One round; how many rows it moved. */
  async round(): Promise<number> {
    return (await this.db.write((tx) => this.claim(tx))) + (await this.db.write((tx) => this.enqueue(tx)));
  }

  /** Writes down, for each new event, which listeners owe it something. */
  private async claim(tx: EntityManager): Promise<number> {
    const events = await tx
      .createQueryBuilder(DomainEvent, 'event')
      .where('event.relayed_at IS NULL')
      .orderBy('event.sequence')
      .limit(BATCH)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
    if (!events.length) return 0;
    const owed = events.flatMap((event) =>
      this.listeners
        .filter((listener) => listener.hears.includes(event.name))
        .map((listener) => ({ eventId: event.id, listener: listener.name })),
    );
    if (owed.length) await tx.createQueryBuilder().insert().into(EventHandling).values(owed).orIgnore().execute();
    await tx.update(
      DomainEvent,
      events.map((event) => event.id),
      { relayedAt: new Date() },
    );
    return events.length;
  }

  /** Makes a job of everything owed that has none, or whose job was lost. */
  private async enqueue(tx: EntityManager): Promise<number> {
    const owed = await tx
      .createQueryBuilder(EventHandling, 'handling')
      .where('handling.handled_at IS NULL AND handling.failed_at IS NULL')
      .andWhere('(handling.enqueued_at IS NULL OR handling.enqueued_at < :lost)', {
        lost: new Date(Date.now() - LOST_AFTER_MS),
      })
      .andWhere('handling.listener IN (:...mine)', { mine: ['', ...this.listeners.map((listener) => listener.name)] })
      .orderBy('handling.event_id')
      .limit(BATCH)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
    for (const listener of this.listeners) {
      const mine = owed.filter((handling) => handling.listener === listener.name);
      if (!mine.length) continue;
      await this.queues.add(
        listener.name,
        mine.map(({ eventId }) => ({ id: `${eventId}-${listener.name}`, data: { eventId } })),
      );
      const eventId = In(mine.map((handling) => handling.eventId));
      await tx.update(EventHandling, { eventId, listener: listener.name }, { enqueuedAt: new Date() });
    }
    return owed.length;
  }
}
