import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { EVENT_CHANNEL } from './event-log.ts';
import type { Listener } from './listener.ts';

/** Has listeners hear facts again. */
@Injectable()
export class ReplayEvents {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  /**
   * Every fact that happened since a moment is owed again to the listeners given, handled or not; how many times a
   * listener will hear one. What they write is guarded by its rows: nobody is told twice of the same fact, and a mail that
   * was accepted stays so.
   */
  async since(moment: Date, listeners: readonly Pick<Listener, 'name' | 'hears'>[]): Promise<number> {
    const hears = listeners.flatMap(({ name, hears }) => hears.map((event) => ({ name, event })));
    return this.db.write(async (tx) => {
      const [{ owed }] = await tx.query<[{ owed: number }]>(
        `WITH owed AS (
          INSERT INTO event_handling AS known (event_id, listener, sequence)
          SELECT event.id, heard.listener, event.sequence
            FROM domain_event AS event JOIN unnest($2::text[], $3::text[]) AS heard(listener, name) USING (name)
            WHERE event.occurred_at >= $1 AND event.relayed_at IS NOT NULL
          ON CONFLICT (event_id, listener) DO UPDATE SET handled_at = NULL, failed_at = NULL, failure = NULL,
            enqueued_at = NULL, owed_at = clock_timestamp()
          RETURNING known.event_id)
        SELECT count(*)::int AS owed FROM owed`,
        [moment, hears.map(({ name }) => name), hears.map(({ event }) => event)],
      );
      await tx.query(`SELECT pg_notify($1, '')`, [EVENT_CHANNEL]);
      return owed;
    });
  }
}
