import { DomainEvent } from './domain-event.entity.ts';

/** A row of `domain_event` as PostgreSQL gives it. */
export interface EventRow {
  id: string;
  sequence: string;
  name: string;
  payload: Record<string, unknown>;
  actor_id: string | null;
  cause_id: string | null;
  trace: string | null;
  occurred_at: Date;
  relayed_at: Date | null;
}

/** The columns of `EventRow`, each by its name: a prepared statement outlives a migration that adds one. */
export const eventColumns =
  'event.id, event.sequence, event.name, event.payload, event.actor_id, event.cause_id, event.trace, event.occurred_at, event.relayed_at';

// Not constructed, which would make up an id and a moment for each that is read.
export const eventOf = ({ actor_id, cause_id, occurred_at, relayed_at, ...same }: EventRow): DomainEvent =>
  Object.assign(Object.create(DomainEvent.prototype) as DomainEvent, {
    ...same,
    actorId: actor_id,
    causeId: cause_id,
    occurredAt: occurred_at,
    relayedAt: relayed_at,
  });
