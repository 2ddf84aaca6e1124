import { Injectable } from '@nestjs/common';
import {
  allOf,
  BatchListener,
  Database,
  EventLog,
  type Afterwards,
  type DomainEvent,
  type Tx,
} from '@essaim/platform-server';
import { Deliveries, type NewDelivery, type PlannedDelivery } from './deliveries.ts';
import { CHUNK } from './fan-out.listener.ts';
import { FanOutDue } from './notification.events.ts';
import { letters, news } from './notification.catalogue.ts';
import { leaves, NewsWriter } from './news-writer.ts';
import { NotificationStream } from './notification-stream.ts';
import { inOrderOfPeople, type News, type Told } from './tell.ts';

/** People told in the transaction that finds out who they are; more are told in chunks, beside other news. */
const AT_ONCE = 500;
/** Chunks of one piece of news that are under way at once. */
const CHUNKS_AT_ONCE = 3;

/** Writes what the catalogue says of a fact: a notification for each person, a delivery for each mail. */
@Injectable()
export class NotifyListener extends BatchListener {
  readonly name = 'notify';
  readonly hears = [...new Set([...news, ...letters].map(({ event }) => event))];
  override readonly concurrency = 32;
  override readonly together = 16;

  constructor(
    protected readonly db: Database,
    private readonly events: EventLog,
    private readonly writer: NewsWriter,
    private readonly deliveries: Deliveries,
    private readonly stream: NotificationStream,
  ) {
    super();
  }

  protected override async handleAllIn(tx: Tx, events: readonly DomainEvent[]): Promise<Afterwards[]> {
    // Read side by side, so that what concerns them is read together; written in the order in which it happened.
    const found = await allOf(events.map((event) => this.within(event, () => this.toTell(tx, event))));
    const eventOf = new Map(events.map((event) => [event.id, event]));
    const within = <T>(id: string, act: () => Promise<T>) => this.within(eventOf.get(id)!, act);
    for (const { event, fanOuts } of found) {
      if (fanOuts.length)
        await within(event.id, async () => {
          for (const news of fanOuts) await this.beginFanOut(tx, event, news);
        });
    }
    const shown = await this.writer.show(
      tx,
      found.flatMap(({ atOnce }) => atOnce),
    );
    const carried = await allOf(
      shown.filter(leaves).map((news) => within(news.event.id, () => this.writer.toDeliver(tx, news))),
    );
    await this.deliveries.write(tx, [...found.flatMap(({ letters }) => letters), ...carried.flat()]);
    return shown.map((news) => () => this.stream.publish(news));
  }

  private async toTell(tx: Tx, event: DomainEvent): Promise<ToTell> {
    const pieces: News[] = [];
    for (const line of news.filter((each) => each.event === event.name)) {
      const told = await line.tell(tx, payloadOf(event), event);
      const to = told?.to.filter(({ personId }) => personId !== event.actorId) ?? [];
      if (told && to.length) pieces.push({ event, line, told: { ...told, to } });
    }
    const written: NewDelivery[] = [];
    for (const line of letters.filter((each) => each.event === event.name)) {
      const address = await line.address(tx, payloadOf(event));
      if (address) written.push({ kind: line.kind, ...address });
    }
    const few = ({ told }: News) => told.to.length <= AT_ONCE;
    return {
      event,
      atOnce: pieces.filter(few),
      fanOuts: pieces.filter((piece) => !few(piece)),
      letters: this.deliveries.plan('EMAIL', event, written),
    };
  }

  private async beginFanOut(tx: Tx, event: DomainEvent, { line: { kind }, told: { to: unordered, ...told } }: News) {
    const to = inOrderOfPeople(unordered);
    const places = Array.from({ length: Math.ceil(to.length / CHUNK) }, (_, nth) => nth * CHUNK);
    const begun: unknown[] = await tx.query(
      `WITH begun AS (
        INSERT INTO fan_out (event_id, kind, told, total, begun_at) VALUES ($1, $2, $3, $4, clock_timestamp())
        ON CONFLICT DO NOTHING RETURNING event_id
      ), listed AS (
        INSERT INTO fan_out_chunk (event_id, kind, place, people)
        SELECT $1, $2, (chunk->'place')::integer, chunk->'people' FROM begun, jsonb_array_elements($5::jsonb) AS chunk)
      SELECT event_id FROM begun`,
      [
        event.id,
        kind,
        JSON.stringify(told),
        to.length,
        JSON.stringify(places.map((place) => ({ place, people: byReason(to.slice(place, place + CHUNK)) }))),
      ],
    );
    // Heard again, it goes on as it began, with the people of then.
    if (!begun.length) return;
    const firsts = places.slice(0, CHUNKS_AT_ONCE);
    const step = firsts.length * CHUNK;
    await this.events.record(tx, event.actorId, ...firsts.map((from) => new FanOutDue(event.id, kind, from, step)));
  }
}

function byReason(to: Told['to']): Record<string, string[]> {
  const reasons = Map.groupBy(to, (each) => each.because);
  return Object.fromEntries([...reasons].map(([reason, those]) => [reason, those.map(({ personId }) => personId)]));
}

/** What a fact gives to tell: news that is written at once or brought to many, and letters. */
interface ToTell {
  event: DomainEvent;
  atOnce: News[];
  fanOuts: News[];
  letters: PlannedDelivery[];
}

const payloadOf = (event: DomainEvent) => event.payload as Record<string, string>;
