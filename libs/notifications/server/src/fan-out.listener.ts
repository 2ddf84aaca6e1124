import { Injectable } from '@nestjs/common';
import { Database, EventLog, TransactionalListener, type DomainEvent, type Tx } from '@essaim/platform-server';
import { FanOutDue } from './notification.events.ts';
import { news } from './notification.catalogue.ts';
import { NewsWriter } from './news-writer.ts';
import { NotificationStream } from './notification-stream.ts';
import type { Told } from './tell.ts';

/** People told in one job. */
export const CHUNK = 4_000;

interface Chunk {
  told: Omit<Told, 'to'>;
  people: string[];
  reasons: string[];
  total: number;
  /** Whether it was told already, and is only heard of again. */
  again: boolean;
  occurred_at: Date;
}

/**
 * Brings one piece of news to many people, a chunk in each job. The chunk after it is a fact of its own, recorded with the
 * progress of this one: whatever is interrupted goes on where it stopped, and news for others passes between two chunks.
 * A few chunks are under way at once, each followed by the one as many places further: while one is handed over, another
 * is written.
 */
@Injectable()
export class FanOutListener extends TransactionalListener {
  readonly name = 'fan-out';
  readonly hears = [FanOutDue.event];

  constructor(
    protected readonly db: Database,
    private readonly events: EventLog,
    private readonly writer: NewsWriter,
    private readonly stream: NotificationStream,
  ) {
    super();
  }

  protected async handleIn(tx: Tx, { payload, actorId }: DomainEvent): Promise<(() => Promise<void>) | undefined> {
    // What was recorded by a version that told one chunk after the other says no step.
    const { eventId, kind, from, step = CHUNK } = payload as unknown as FanOutDue;
    const line = news.find((each) => each.kind === kind);
    const chunk = await this.chunkAt(tx, eventId, kind, from);
    if (!line || !chunk?.people.length) return undefined;
    const next = from + step < chunk.total ? [new FanOutDue(eventId, kind, from + step, step)] : [];
    await this.events.record(tx, actorId, ...next);
    if (chunk.again) return undefined;

    const { told, people, reasons, occurred_at: occurredAt } = chunk;
    const to = people.map((personId, at) => ({ personId, because: reasons[at]! }));
    const shown = await this.writer.write(tx, { id: eventId, occurredAt }, line, { ...told, to }, to);

    // Last, since chunks that are under way at once wait for each other here.
    await tx.query(
      `UPDATE fan_out SET done = done + $3, told_from = told_from || $4::integer,
         finished_at = CASE WHEN done + $3 = total THEN clock_timestamp() END,
         people = CASE WHEN done + $3 = total THEN '{}' ELSE people END,
         reasons = CASE WHEN done + $3 = total THEN '{}' ELSE reasons END
       WHERE event_id = $1 AND kind = $2`,
      [eventId, kind, people.length, from],
    );
    return () => this.stream.publish(eventId, kind, shown);
  }

  private async chunkAt(tx: Tx, eventId: string, kind: string, from: number): Promise<Chunk | undefined> {
    const rows: Chunk[] = await tx.query(
      `SELECT told, people[$3 + 1 : $3 + $4] AS people, reasons[$3 + 1 : $3 + $4] AS reasons, total,
          $3 = ANY(told_from) AS again, event.occurred_at
        FROM fan_out JOIN domain_event AS event ON event.id = event_id
        WHERE event_id = $1 AND kind = $2`,
      [eventId, kind, from, CHUNK],
    );
    return rows[0];
  }
}
