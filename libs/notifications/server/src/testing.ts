import { randomUUID } from 'node:crypto';
import { now, type Database, type Tx } from '@essaim/platform-server';
import { DigestQueue } from './digest-queue.ts';
import { Notification } from './notification.entity.ts';
import { NotificationSettings } from './notification-settings.entity.ts';
import { settingsByDefault, settingsOf } from './notification-settings.reads.ts';

/** Someone's wishes, where they differ from the default ones. */
export async function someWishes(
  db: Database,
  personId: string,
  but: Partial<NotificationSettings>,
): Promise<NotificationSettings> {
  const settings = Object.assign(settingsByDefault(personId), but);
  await db.write((tx) => tx.insert(NotificationSettings, settings));
  return settings;
}

/** News for someone, unread, that waits for their digest unless said otherwise; as the fan-out writes it. */
export const someNews = (db: Database, personId: string, but: Partial<Notification> = {}): Promise<Notification> =>
  db.write((tx) => someNewsIn(tx, personId, but));

/** The same in a transaction of the test's own. */
export async function someNewsIn(tx: Tx, personId: string, but: Partial<Notification> = {}): Promise<Notification> {
  const notification = Object.assign(
    new Notification(),
    {
      personId,
      eventId: randomUUID(),
      kind: 'PAGE_SAVED',
      because: 'FOLLOWER',
      params: { project: 'Jardin des Tilleuls', page: 'Budget' },
      path: '/projects/jardin/pages/budget',
      subjectKind: 'PROJECT',
      subjectId: randomUUID(),
      awaitsDigest: true,
      createdAt: now(),
    },
    but,
  );
  await tx.insert(Notification, notification as never);
  if (notification.awaitsDigest) await new DigestQueue().expect(tx, [personId], await settingsOf(tx, [personId]));
  return notification;
}
