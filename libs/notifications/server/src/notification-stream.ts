import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import { Broadcast, Database, PREPARED } from '@essaim/platform-server';
import { Notification } from './notification.entity.ts';
import type { WrittenNews } from './news-writer.ts';
import { pageFeed } from './page-feed.ts';

/** Topic of the broadcasts that tell pages of new notifications. */
const TOPIC = 'notifications';
/** People named in one message: it fits into a PostgreSQL notification. */
const PEOPLE_PER_MESSAGE = 250;

/** Who has something new in the page: one kind of news of one event, for some people. */
interface Shown {
  eventId: string;
  kind: string;
  /** Ids, each as base64url of its 16 bytes. */
  people: string[];
}

/** New notifications on their way to the pages that are open, in whichever process those are connected. */
@Injectable()
export class NotificationStream {
  private readonly pages = new EventEmitter().setMaxListeners(0);
  private listening: Promise<unknown> | undefined;

  constructor(
    private readonly db: Database,
    private readonly broadcast: Broadcast,
  ) {}

  /** Tells every process who was told, once that is committed. Nothing is kept: whoever is not there reads it later. */
  async publish({ event: { id: eventId }, line: { kind }, shown }: WrittenNews): Promise<void> {
    const people = shown.map(({ personId }) => personId);
    const messages: Shown[] = [];
    for (let from = 0; from < people.length; from += PEOPLE_PER_MESSAGE)
      messages.push({ eventId, kind, people: people.slice(from, from + PEOPLE_PER_MESSAGE).map(shorten) });
    await this.broadcast.publish(TOPIC, ...messages);
  }

  /** Someone's new notifications from now on, until the iterator is returned. Resolves once listening has begun. */
  async of(personId: string): Promise<AsyncIterableIterator<Notification>> {
    const feed = pageFeed<Notification>(this.pages, personId);
    await (this.listening ??= this.broadcast.listen<Shown>(TOPIC, (all) => this.show(all)));
    return feed;
  }

  /** One read for everyone concerned who is connected here. */
  private async show(all: readonly Shown[]): Promise<void> {
    const wanted = all.flatMap(({ eventId, kind, people }) =>
      people.map((short) => ({ eventId, kind, personId: lengthen(short) })),
    );
    const connected = wanted.filter(({ personId }) => this.pages.listenerCount(personId) > 0);
    if (!connected.length) return;
    const found = await this.db.source.manager
      .createQueryBuilder(Notification, 'notification')
      .comment(PREPARED)
      .where(
        `(notification.event_id, notification.kind, notification.person_id) IN (SELECT * FROM unnest(:events::uuid[], :kinds::text[], :people::uuid[]) AS wanted)`,
        {
          events: connected.map(({ eventId }) => eventId),
          kinds: connected.map(({ kind }) => kind),
          people: connected.map(({ personId }) => personId),
        },
      )
      .orderBy('notification.createdAt')
      .addOrderBy('notification.id')
      .getMany();
    for (const notification of found) this.pages.emit(notification.personId, notification);
  }
}

const shorten = (id: string): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
const lengthen = (short: string): string =>
  Buffer.from(short, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
