import { Injectable } from '@nestjs/common';
import {
  Database,
  EventLog,
  plainArray,
  TransactionalListener,
  type DomainEvent,
  type Tx,
} from '@essaim/platform-server';
import { Deliveries } from './deliveries.ts';
import { CHUNK } from './fan-out.listener.ts';
import { FanOutDue } from './notification.events.ts';
import { letters, news } from './notification.catalogue.ts';
import { NewsWriter } from './news-writer.ts';
import { NotificationStream } from './notification-stream.ts';
import type { NewsLine, Told } from './tell.ts';

/** People told in the transaction that finds out who they are; more are told in chunks, beside other news. */
const AT_ONCE = 500;
/** Chunks of one piece of news that are under way at once. */
const CHUNKS_AT_ONCE = 3;

/** Writes what the catalogue says of a fact: a notification for each person, a delivery for each mail. */
@Injectable()
export class NotifyListener extends TransactionalListener {
  readonly name = 'notify';
  readonly hears = [...new Set([...news, ...letters].map(({ event }) => event))];
  override readonly concurrency = 32;
  override readonly together = 8;

  constructor(
    protected readonly db: Database,
    private readonly events: EventLog,
    private readonly writer: NewsWriter,
    private readonly deliveries: Deliveries,
    private readonly stream: NotificationStream,
  ) {
    super();
  }

  protected async handleIn(tx: Tx, event: DomainEvent): Promise<() => Promise<void>> {
    const shown: [kind: string, people: string[]][] = [];
    for (const line of news.filter((each) => each.event === event.name)) {
      const told = await line.tell(tx, payloadOf(event), event);
      const to = told?.to.filter(({ personId }) => personId !== event.actorId) ?? [];
      if (!told || !to.length) continue;
      if (to.length > AT_ONCE) await this.beginFanOut(tx, event, line, told, to);
      else shown.push([line.kind, await this.writer.write(tx, event, line, told, to)]);
    }
    for (const line of letters.filter((each) => each.event === event.name)) {
      const address = await line.address(tx, payloadOf(event));
      if (address) await this.deliveries.write(tx, 'EMAIL', event, [{ kind: line.kind, ...address }]);
    }
    return async () => {
      for (const [kind, people] of shown) await this.stream.publish(event.id, kind, people);
    };
  }

  private async beginFanOut(
    tx: Tx,
    event: DomainEvent,
    { kind }: NewsLine,
    { to: _, ...told }: Told,
    unordered: Told['to'],
  ): Promise<void> {
    // In the order of the indexes that their notifications go into, and their digests are held in.
    const to = unordered.toSorted((one, other) => (one.personId < other.personId ? -1 : 1));
    const begun: unknown[] = await tx.query(
      `INSERT INTO fan_out (event_id, kind, told, people, reasons, total, begun_at) VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp())
        ON CONFLICT DO NOTHING RETURNING event_id`,
      [
        event.id,
        kind,
        JSON.stringify(told),
        plainArray(to.map(({ personId }) => personId)),
        to.map(({ because }) => because),
        to.length,
      ],
    );
    // Heard again, it goes on as it began, with the people of then.
    if (!begun.length) return;
    const chunks = Math.min(CHUNKS_AT_ONCE, Math.ceil(to.length / CHUNK));
    const firsts = Array.from({ length: chunks }, (_, nth) => nth * CHUNK);
    await this.events.record(
      tx,
      event.actorId,
      ...firsts.map((from) => new FanOutDue(event.id, kind, from, chunks * CHUNK)),
    );
  }
}

const payloadOf = (event: DomainEvent) => event.payload as Record<string, string>;
