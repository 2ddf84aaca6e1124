import type { Database, Tx } from '../database/database.ts';
import { prepared } from '../database/preparing-client.ts';
import { at } from '../clock.ts';
import { span } from '../tracing/tracing.ts';
import { causedBy } from './cause.ts';
import { eventColumns, eventOf, type EventRow } from './event-row.ts';
import type { DomainEvent } from './domain-event.entity.ts';

/** How often a job is tried, and how patiently. */
export interface RetryPolicy {
  /** Attempts in all, the first included. */
  attempts: number;
  /** Milliseconds before the second attempt; doubled each time, half of it at random so that many do not come back at once. */
  backoffMs: number;
}

/** Eight attempts that span about four minutes. */
const PATIENT: RetryPolicy = { attempts: 8, backoffMs: 2_000 };

/**
 * Someone who hears of facts, in the worker. Its name is the name of its queue and stays for ever.
 * `handle` runs at least once for each event it hears: whatever it does outside the database must bear repeating.
 * It may throw `GivenUp` when trying again would change nothing, and `Postponed` when it is not the job's fault.
 */
export abstract class Listener {
  abstract readonly name: string;
  /** Names of the facts it hears. */
  abstract readonly hears: readonly string[];
  /** Jobs of this listener at work at the same time, per process. */
  readonly concurrency: number = 4;
  readonly retry: RetryPolicy = PATIENT;
  /** Jobs a second that all processes together begin; undefined for as many as they can. */
  readonly perSecond: number | undefined = undefined;
  abstract handle(event: DomainEvent): Promise<void>;
  /** Hears that its job for a fact is a dead letter now. */
  gaveUp(_event: DomainEvent, _cause: Error): Promise<void> {
    return Promise.resolve();
  }
}

/** What is done once all is committed; undone by a crash before it. */
export type Afterwards = () => Promise<void>;

/**
 * A listener whose whole effect is in the database: it happens exactly once, together with the note that it did, and
 * what it writes bears the moment of the fact, however late it is heard.
 */
export abstract class BatchListener extends Listener {
  protected abstract readonly db: Database;
  /** Handles facts in one transaction, oldest first, each `within` itself; what is to be done once it is committed. */
  protected abstract handleAllIn(tx: Tx, events: readonly DomainEvent[]): Promise<Afterwards[]>;
  /** Facts handled in one transaction where many wait: more of them a second, all or none. */
  readonly together: number = 1;

  override handle({ id }: DomainEvent): Promise<void> {
    return this.handleAll([id]);
  }

  /** Handles the facts of these ids that are not handled yet, oldest first, all or none. */
  async handleAll(ids: readonly string[]): Promise<void> {
    const afterwards = await this.db.write(async (tx) => {
      const claimed = await this.claim(tx, ids);
      return claimed.length ? this.handleAllIn(tx, claimed) : [];
    });
    await Promise.all(afterwards.map((act) => act()));
  }

  /** Runs `act` as the handling of a fact, at its moment: what it records comes from it, and its trace goes on. */
  protected within<T>(event: DomainEvent, act: () => Promise<T>): Promise<T> {
    return span(
      `${this.name} ${event.name}`,
      { 'essaim.listener': this.name, 'essaim.event': event.id },
      () => causedBy({ event, listener: this.name }, () => at(event.occurredAt, act)),
      event.trace,
    );
  }

  /** Notes that facts are handled, locking the notes until the transaction ends; those that were not handled already. */
  private async claim(tx: Tx, ids: readonly string[]): Promise<DomainEvent[]> {
    const rows = await tx.query<EventRow[]>(
      prepared(`WITH claimed AS (
        INSERT INTO event_handling AS known (event_id, listener, sequence, handled_at)
        SELECT id, $2, sequence, clock_timestamp() FROM domain_event WHERE id = ANY($1) ORDER BY sequence
        ON CONFLICT (event_id, listener) DO UPDATE SET handled_at = clock_timestamp(), failed_at = NULL, failure = NULL
          WHERE known.handled_at IS NULL
        RETURNING event_id)
      SELECT ${eventColumns} FROM domain_event AS event JOIN claimed ON claimed.event_id = event.id ORDER BY event.sequence`),
      [ids, this.name],
    );
    return rows.map(eventOf);
  }
}

/** One that handles each fact by itself, in the transaction of those that come with it. */
export abstract class TransactionalListener extends BatchListener {
  protected abstract handleIn(tx: Tx, event: DomainEvent): Promise<void | Afterwards | undefined>;

  protected override async handleAllIn(tx: Tx, events: readonly DomainEvent[]): Promise<Afterwards[]> {
    const done: Afterwards[] = [];
    for (const event of events) {
      const after = await this.within(event, () => this.handleIn(tx, event));
      if (after) done.push(after);
    }
    return done;
  }
}
