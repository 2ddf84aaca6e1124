import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';

/** What a listener gave up: the fact, the cause, and how often it tried. */
export interface DeadLetter {
  /** `<listener>:<event id>`; what `DeadLetters.retry` takes. */
  id: string;
  listener: string;
  eventId: string;
  /** Name of the fact. */
  event: string;
  payload: Record<string, unknown>;
  failedAt: Date;
  attempts: number;
  /** The last cause, with its stack where it had one. */
  failure: string;
}

interface DeadLetterRow {
  listener: string;
  event_id: string;
  name: string;
  payload: Record<string, unknown>;
  failed_at: Date;
  attempts: number;
  failure: string | null;
}

const idShape = /^([a-z][a-z-]*):([0-9a-f-]{36})$/;

/** The list of what was given up, for operators: read it, mend the cause, have it tried again. */
@Injectable()
export class DeadLetters {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  /** The newest first. `after` is the id of the last one seen. */
  async list({ listener, limit = 100, after }: { listener?: string; limit?: number; after?: string } = {}): Promise<
    DeadLetter[]
  > {
    const last = after ? idShape.exec(after) : null;
    const rows: DeadLetterRow[] = await this.db.source.query(
      `SELECT owed.listener, owed.event_id, event.name, event.payload, owed.failed_at, owed.attempts, owed.failure
        FROM event_handling AS owed JOIN domain_event AS event ON event.id = owed.event_id
        WHERE owed.failed_at IS NOT NULL AND ($1::text IS NULL OR owed.listener = $1)
          AND ($3::uuid IS NULL OR (owed.failed_at, owed.event_id, owed.listener)
            < (SELECT failed_at, event_id, listener FROM event_handling WHERE event_id = $3 AND listener = $4))
        ORDER BY owed.failed_at DESC, owed.event_id DESC, owed.listener DESC LIMIT $2`,
      [listener ?? null, limit, last?.[2] ?? null, last?.[1] ?? null],
    );
    return rows.map(({ listener, event_id, name, payload, failed_at, attempts, failure }) => ({
      id: `${listener}:${event_id}`,
      listener,
      eventId: event_id,
      event: name,
      payload,
      failedAt: failed_at,
      attempts,
      failure: failure ?? '',
    }));
  }

  async count(listener?: string): Promise<number> {
    const [{ count }] = await this.db.source.query(
      'SELECT count(*)::int AS count FROM event_handling WHERE failed_at IS NOT NULL AND ($1::text IS NULL OR listener = $1)',
      [listener ?? null],
    );
    return count;
  }

  /** Has it tried again, with all its attempts; false when nothing of that id was given up. */
  async retry(id: string): Promise<boolean> {
    const [, listener, eventId] = idShape.exec(id) ?? [];
    return listener !== undefined && (await this.owe('listener = $1 AND event_id = $2', [listener, eventId])) > 0;
  }

  /** Has all of them tried again; how many. */
  retryAll(listener?: string): Promise<number> {
    return this.owe('$1::text IS NULL OR listener = $1', [listener ?? null]);
  }

  private async owe(which: string, values: unknown[]): Promise<number> {
    const [, count] = await this.db.source.query<[unknown, number]>(
      `UPDATE event_handling SET failed_at = NULL, enqueued_at = NULL, owed_at = clock_timestamp()
        WHERE failed_at IS NOT NULL AND (${which})`,
      values,
    );
    return count;
  }
}
