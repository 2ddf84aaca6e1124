import { Injectable } from '@nestjs/common';
import { now } from '../clock.ts';
import type { Tx } from '../database/database.ts';
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

/** Where facts are written down. */
@Injectable()
export class EventLog {
  /**
   * Records facts with the change they tell of, in its transaction; they are relayed after it commits. Until then others
   * with facts about the same subjects wait, so that the order of `sequence` is the order of commits. A listener that
   * runs again records the same facts under the same ids, that is once.
   */
  async record(tx: Tx, actorId: string | null, ...facts: Fact[]): Promise<void> {
    if (!facts.length) return;
    const cause = currentCause();
    const rows = facts.map((fact) => {
      const name = fact.constructor.event;
      if (!name) throw new Error(`${fact.constructor.name} has no event name`);
      const payload = JSON.stringify(fact);
      return { id: idOf(`${name} ${payload}`), name, payload };
    });
    // Locked before the rows are numbered: the aggregate is whole before the insertion sees a row.
    await tx.query(
      `WITH ordered AS MATERIALIZED (
        SELECT count(pg_advisory_xact_lock($9, subject)) AS locks
          FROM (SELECT DISTINCT hashtext(id) AS subject FROM unnest($10::text[]) AS id ORDER BY 1) AS subjects
      ), recorded AS (
        INSERT INTO domain_event (id, name, payload, actor_id, cause_id, trace, occurred_at)
        SELECT id, name, payload, $4, $5, $6, $7
          FROM ordered, unnest($1::uuid[], $2::text[], $3::jsonb[]) AS fact(id, name, payload) WHERE locks >= 0
        ON CONFLICT (id) DO NOTHING)
      SELECT pg_notify($8, '')`,
      [
        rows.map(({ id }) => id),
        rows.map(({ name }) => name),
        rows.map(({ payload }) => payload),
        actorId,
        cause?.event.id ?? null,
        currentTraceparent(),
        now(),
        EVENT_CHANNEL,
        SUBJECT_LOCKS,
        subjectsOf(facts),
      ],
    );
  }
}

/** Every id that ordered facts name, once. */
function subjectsOf(facts: readonly Fact[]): string[] {
  const named = facts
    .filter((fact) => !fact.constructor.unordered)
    .flatMap((fact) => Object.values<unknown>({ ...fact }).flat());
  return [...new Set(named.filter((value): value is string => typeof value === 'string' && uuidShape.test(value)))];
}
