import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { inWords } from '@essaim/catalogue';
import { Person } from '@essaim/people-server';
import {
  PLATFORM_SETTINGS,
  now,
  readSettings,
  toGlobalId,
  type PlatformSettings,
  type Tx,
} from '@essaim/platform-server';
import { news } from './notification.catalogue.ts';
import type { Delivery } from './delivery.entity.ts';
import type { Dropped } from './letter-writer.tsx';
import { newsByNow } from './meeting-news.ts';
import { isPaused, settingsOf } from './notification-settings.reads.ts';
import { wordsOf } from './notification-words.ts';
import { Notification } from './notification.entity.ts';
import { countNotifications } from './notification.reads.ts';
import { notificationsShape } from './notifications.settings.ts';
import type { PushMessage } from './push-sender.ts';
import { PushSubscription } from './push-subscription.entity.ts';
import { whichAwake } from './push.reads.ts';
import { namesOf } from './subject-names.ts';
import { PUSH_TRIAL } from './try-push.ts';
import { VapidKeys } from './vapid-keys.ts';

/** What the service worker shows; apps/web/service-worker reads it. */
export interface PushedNews {
  title: string;
  body: string;
  language: string;
  /** Where a press leads. */
  path: string;
  /** A newer one with the same tag takes its place on the screen. */
  tag: string;
  /** The notification that a press marks as read; null for a trial. */
  id: string | null;
  /** How many its reader has not read. */
  unread: number;
}

/** A message to its browser, and whose that is. */
export interface WrittenPush extends Omit<PushMessage, 'to'> {
  to: PushSubscription;
}

/** Characters of a title and of a text: push services take 4 096 bytes, encryption and all (RFC 8291, 4). */
const MAX_TITLE = 100;
const MAX_BODY = 400;
/** Seconds for which a trial is worth showing. */
const TRIAL_TTL = 300;
const HOUR_MS = 3_600_000;

/** Writes the push message of one delivery, from the rows as they are now, in its reader's language. */
@Injectable()
export class PushWriter {
  private readonly maxAgeMs = readSettings(notificationsShape).NOTIFICATION_EMAIL_MAX_AGE_HOURS * HOUR_MS;

  constructor(
    @Inject(PLATFORM_SETTINGS) private readonly settings: PlatformSettings,
    private readonly keys: VapidKeys,
  ) {}

  async write(tx: Tx, delivery: Delivery): Promise<WrittenPush | Dropped> {
    const to = await tx.findOneBy(PushSubscription, { id: delivery.recipient });
    if (!to) return { dropped: 'switched off on the device' };
    const person = await tx.findOneBy(Person, { id: to.personId });
    if (!person || person.erasedAt) return { dropped: 'account erased' };
    const { publicKey } = await this.keys.details();
    if (!(await whichAwake(tx, [to], publicKey)).has(to.id)) return { dropped: 'signed out on the device' };
    const ttl = Math.floor((delivery.createdAt.getTime() + this.maxAgeMs - now().getTime()) / 1_000);
    if (ttl <= 0) return { dropped: 'too old' };
    return delivery.kind === PUSH_TRIAL ? this.trial(tx, to, person) : this.news(tx, delivery, to, person, ttl);
  }

  private async trial(tx: Tx, to: PushSubscription, { id, language }: Person): Promise<WrittenPush> {
    const t = inWords(language);
    const instance = this.settings.ESSAIM_NAME;
    const unread = await countNotifications(tx, id, { unreadOnly: true });
    const tag = this.topic(to, PUSH_TRIAL);
    const shown = { title: instance, body: t('server.push.trial'), path: '/settings/notifications/devices', id: null };
    return { to, ...messageOf({ ...shown, language, tag, unread }), ttl: TRIAL_TTL, urgency: 'high' };
  }

  private async news(
    tx: Tx,
    { notificationId }: Delivery,
    to: PushSubscription,
    person: Person,
    ttl: number,
  ): Promise<WrittenPush | Dropped> {
    const { id: personId, language } = person;
    const written = notificationId ? await tx.findOneBy(Notification, { id: notificationId }) : null;
    if (!written) return { dropped: 'notification gone' };
    if (written.readAt || written.doneAt) return { dropped: 'read in the page meanwhile' };
    const [notification] = await newsByNow(tx, [written]);
    if (!notification) return { dropped: 'what it tells of is over' };
    if (isPaused((await settingsOf(tx, [personId]))(personId), now())) return { dropped: 'its person rests' };

    const subject = { kind: notification.subjectKind, id: notification.subjectId };
    const unread = await countNotifications(tx, personId, { unreadOnly: true });
    const others = (await countNotifications(tx, personId, { unreadOnly: true, subject })) - 1;
    const { text } = wordsOf(notification, language);
    const shown: PushedNews = {
      title: (await namesOf(tx, person, [subject]))(subject)?.title ?? this.settings.ESSAIM_NAME,
      body: others > 0 ? `${text}\n${inWords(language)('server.push.others', { count: others })}` : text,
      language,
      path: notification.path,
      tag: this.topic(to, `${subject.kind}:${subject.id}`),
      id: toGlobalId('Notification', notification.id),
      unread,
    };
    const canWait = news.find(({ kind }) => kind === notification.kind)?.urgency === 'DIGEST';
    return { to, ...messageOf(shown), ttl, urgency: canWait ? 'low' : 'normal' };
  }

  /** The same for all news of one subject to one browser, and for nothing else: push services learn no more of it. */
  private topic({ id }: PushSubscription, subject: string): string {
    return createHmac('sha256', this.settings.ESSAIM_SECRET)
      .update(`push-topic:${id}:${subject}`)
      .digest('base64url')
      .slice(0, 32);
  }
}

const messageOf = (shown: PushedNews): Pick<PushMessage, 'payload' | 'topic'> => ({
  payload: JSON.stringify({ ...shown, title: cut(shown.title, MAX_TITLE), body: cut(shown.body, MAX_BODY) }),
  topic: shown.tag,
});

const cut = (text: string, max: number): string => (text.length > max ? `${text.slice(0, max - 1).trimEnd()}…` : text);
