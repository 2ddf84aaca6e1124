import { Injectable } from '@nestjs/common';
import { now } from '../clock.ts';
import type { Tx } from '../database/database.ts';
import { prepared } from '../database/preparing-client.ts';
import { currentTraceparent } from '../tracing/tracing.ts';
import { currentCause, idOf } from './cause.ts';

/**
 * A fact told by a slice: a class named in the past tense, with ids only, and its name as `static readonly event`. What
 * it names by id are its subjects: facts that share one are handed over in the order in which they happened. A fact
 * that nothing else is about may say `static readonly unordered = true`, and then costs no lock.
 */
export type Fact = object & {
  constructor: { readonly event?: string; readonly unordered?: boolean; readonly name: string };
};

/** Channel of PostgreSQL notifications that wakes the relay. */
export const EVENT_CHANNEL = 'essaim_event';

/** First key of the advisory locks that keep facts about one subject in order; any number all processes agree on. */
const SUBJECT_LOCKS = 7_216_203;

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A fact as it is to be written down: who did it, what it comes from and when are those of the moment it was noted. */
export interface NotedFact {
  id: string;
  name: string;
  payload: string;
  actorId: string | null;
  causeId: string | null;
  trace: string | null;
  occurredAt: Date;
  /** The ids that it is kept in order by. */
  subjects: readonly string[];
}

/** Where facts are written down. */
@Injectable()
export class EventLog {
  /**
   * Records facts with the change they tell of, in its transaction; they are relayed after it commits. Until then others
   * with facts about the same subjects wait, so that the order of `sequence` is the order of commits. A listener that
   * runs again records the same facts under the same ids, that is once.
   */
  record(tx: Tx, actorId: string | null, ...facts: Fact[]): Promise<void> {
    return this.recordNoted(tx, this.note(actorId, ...facts));
  }

  /** Facts that come from what is being handled now, to be recorded later together with those of others. */
  note(actorId: string | null, ...facts: Fact[]): NotedFact[] {
    const [cause, trace, occurredAt] = [currentCause(), currentTraceparent(), now()];
    return facts.map((fact) => {
      const name = fact.constructor.event;
      if (!name) throw new Error(`${fact.constructor.name} has no event name`);
      const payload = JSON.stringify(fact);
      const [id, causeId, subjects] = [idOf(`${name} ${payload}`), cause?.event.id ?? null, subjectsOf(fact)];
      return { id, name, payload, actorId, causeId, trace, occurredAt, subjects };
    });
  }

  /** Records what was noted, in its order, as `record` does. */
  async recordNoted(tx: Tx, noted: readonly NotedFact[]): Promise<void> {
    if (!noted.length) return;
    // Locked before the rows are numbered: the aggregate is whole before the insertion sees a row.
    await tx.query(
      prepared(`WITH ordered AS MATERIALIZED (
        SELECT count(pg_advisory_xact_lock($9, subject)) AS locks
          FROM (SELECT DISTINCT hashtext(id) AS subject FROM unnest($10::text[]) AS id ORDER BY 1) AS subjects
      ), recorded AS (
        INSERT INTO domain_event (id, name, payload, actor_id, cause_id, trace, occurred_at)
        SELECT id, name, payload, actor_id, cause_id, trace, occurred_at
          FROM ordered, unnest($1::uuid[], $2::text[], $3::jsonb[], $4::uuid[], $5::uuid[], $6::text[], $7::timestamptz[])
            AS fact(id, name, payload, actor_id, cause_id, trace, occurred_at) WHERE locks >= 0
        ON CONFLICT (id) DO NOTHING)
      SELECT pg_notify($8, '')`),
      [
        noted.map(({ id }) => id),
        noted.map(({ name }) => name),
        noted.map(({ payload }) => payload),
        noted.map(({ actorId }) => actorId),
        noted.map(({ causeId }) => causeId),
        noted.map(({ trace }) => trace),
        noted.map(({ occurredAt }) => occurredAt),
        EVENT_CHANNEL,
        SUBJECT_LOCKS,
        [...new Set(noted.flatMap(({ subjects }) => subjects))],
      ],
    );
  }
}

/** Every id that an ordered fact names. */
function subjectsOf(fact: Fact): string[] {
  if (fact.constructor.unordered) return [];
  const named = Object.values<unknown>({ ...fact }).flat();
  return named.filter((value): value is string => typeof value === 'string' && uuidShape.test(value));
}
