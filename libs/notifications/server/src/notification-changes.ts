import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import { Broadcast } from '@essaim/platform-server';
import { pageFeed } from './page-feed.ts';

/** What a person does with notifications: reads them or puts them back, puts them away as done or brings them back. */
export type NotificationAct = 'READ' | 'UNREAD' | 'DONE' | 'UNDONE';

/** What became of some notifications. `ids` null: too many to name. */
export interface NotificationsChanged {
  act: NotificationAct;
  ids: string[] | null;
  at: string;
}

/** Topic of the broadcasts that tell a person's pages what another of their pages did. */
const TOPIC = 'notifications-changed';
/** Notifications that one broadcast names; of more, pages are told to look again. */
const MAX_NAMED = 100;

/** What people do with notifications, on its way to their other open pages, in whichever process those are connected. */
@Injectable()
export class NotificationChanges {
  private readonly pages = new EventEmitter().setMaxListeners(0);
  private listening: Promise<unknown> | undefined;

  constructor(private readonly broadcast: Broadcast) {}

  /** Tells every process, once it is committed. Nothing is kept: whoever is not there reads the rows later. */
  async publish(personId: string, act: NotificationAct, ids: readonly string[], at: Date): Promise<void> {
    const named = ids.length <= MAX_NAMED ? [...ids] : null;
    await this.broadcast.publish(TOPIC, { personId, act, ids: named, at: at.toISOString() });
  }

  /** What someone does from now on, until the iterator is returned. Resolves once listening has begun. */
  async of(personId: string): Promise<AsyncIterableIterator<NotificationsChanged>> {
    const feed = pageFeed<NotificationsChanged>(this.pages, personId);
    await (this.listening ??= this.broadcast.listen<NotificationsChanged & { personId: string }>(TOPIC, async (all) => {
      for (const { personId: who, ...changed } of all) this.pages.emit(who, changed);
    }));
    return feed;
  }
}
