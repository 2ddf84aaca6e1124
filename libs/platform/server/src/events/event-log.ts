import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/database.ts';
import { DomainEvent } from './domain-event.entity.ts';

/** A fact told by a slice: a class named in the past tense, with ids only, and its name as `static readonly event`. */
export type Fact = object & { constructor: { readonly event?: string; readonly name: string } };

/** Channel of PostgreSQL notifications that wakes the relay. */
export const EVENT_CHANNEL = 'essaim_event';

/** Where facts are written down. */
@Injectable()
export class EventLog {
  /** Records facts with the change they tell of, in its transaction; they are relayed after it commits. */
  async record(tx: Tx, actorId: string | null, ...facts: Fact[]): Promise<void> {
    const events = facts.map((fact) => {
      const name = fact.constructor.event;
      if (!name) throw new Error(`${fact.constructor.name} has no event name`);
      return Object.assign(new DomainEvent(), { name, payload: { ...fact }, actorId });
    });
    await tx.insert(DomainEvent, events as never);
    await tx.query('SELECT pg_notify($1, $2)', [EVENT_CHANNEL, '']);
  }
}
