import { Injectable } from '@nestjs/common';
import { Database, EventLog, GivenUp, TransactionalListener, type DomainEvent, type Tx } from '@essaim/platform-server';
import { Deliveries } from './deliveries.ts';
import { FanOutDue } from './notification.events.ts';
import { news } from './notification.catalogue.ts';
import { NewsWriter } from './news-writer.ts';
import { NotificationStream } from './notification-stream.ts';
import { because, inOrderOfPeople, type Told } from './tell.ts';

/** People told in one job. */
export const CHUNK = 4_000;

interface Chunk {
  told: Omit<Told, 'to'>;
  /** Null where it was told already, and is only heard of again. */
  people: Record<string, string[]> | null;
  total: number;
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
    private readonly deliveries: Deliveries,
    private readonly stream: NotificationStream,
  ) {
    super();
  }

  protected async handleIn(tx: Tx, { payload, actorId }: DomainEvent): Promise<(() => Promise<void>) | undefined> {
    // What was recorded by a version that told one chunk after the other says no step.
    const { eventId, kind, from, step = CHUNK } = payload as unknown as FanOutDue;
    const line = news.find((each) => each.kind === kind);
    if (!line) throw new GivenUp(`No news of the kind ${kind} is known here`); // its people stay listed
    const chunk = await this.take(tx, eventId, kind, from);
    if (!chunk) return undefined;
    const { told, people, total, occurred_at: occurredAt } = chunk;
    const next = from + step < total ? [new FanOutDue(eventId, kind, from + step, step)] : [];
    await this.events.record(tx, actorId, ...next);
    if (!people) return undefined;

    const to = inOrderOfPeople(Object.entries(people).flatMap(([reason, ids]) => because(reason, ids)));
    const [written] = await this.writer.show(tx, [{ event: { id: eventId, occurredAt }, line, told: { ...told, to } }]);
    await this.deliveries.write(tx, await this.writer.toDeliver(tx, written!));

    // Last, since chunks that are under way at once wait for each other here.
    await tx.query(
      `UPDATE fan_out SET done = done + $3, finished_at = CASE WHEN done + $3 = total THEN clock_timestamp() END
       WHERE event_id = $1 AND kind = $2`,
      [eventId, kind, to.length],
    );
    return () => this.stream.publish(written!);
  }

  private async take(tx: Tx, eventId: string, kind: string, place: number): Promise<Chunk | undefined> {
    const rows: Chunk[] = await tx.query(
      `WITH taken AS (DELETE FROM fan_out_chunk WHERE event_id = $1 AND kind = $2 AND place = $3 RETURNING people)
       SELECT told, total, event.occurred_at, (SELECT people FROM taken) AS people
        FROM fan_out JOIN domain_event AS event ON event.id = event_id
        WHERE event_id = $1 AND kind = $2`,
      [eventId, kind, place],
    );
    return rows[0];
  }
}
