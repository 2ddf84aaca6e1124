import type { Database, Tx } from '../database/database.ts';
import { at } from '../clock.ts';
import type { DomainEvent } from './domain-event.entity.ts';
import { EventHandling } from './event-handling.entity.ts';

/**
 * Someone who hears of facts, in the worker. Its name is the name of its queue and stays for ever.
 * `handle` runs at least once for each event it hears: whatever it does outside the database must bear repeating.
 */
export abstract class Listener {
  abstract readonly name: string;
  /** Names of the facts it hears. */
  abstract readonly hears: readonly string[];
  /** Jobs of this listener at work at the same time, per process. */
  readonly concurrency: number = 4;
  abstract handle(event: DomainEvent): Promise<void>;
}

/**
 * A listener whose whole effect is in the database: it happens exactly once, together with the note that it did, and
 * what it writes bears the moment of the fact, however late it is heard.
 */
export abstract class TransactionalListener extends Listener {
  protected abstract readonly db: Database;
  protected abstract handleIn(tx: Tx, event: DomainEvent): Promise<void>;

  override async handle(event: DomainEvent): Promise<void> {
    await this.db.write(async (tx) => {
      const owed = await tx.findOne(EventHandling, {
        where: { eventId: event.id, listener: this.name },
        lock: { mode: 'pessimistic_write' },
      });
      if (owed?.handledAt) return;
      await at(event.occurredAt, () => this.handleIn(tx, event));
      await tx.update(EventHandling, { eventId: event.id, listener: this.name }, { handledAt: new Date() });
    });
  }
}
