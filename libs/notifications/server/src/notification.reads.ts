import type { PageWindow, Tx } from '@essaim/platform-server';
import { Notification } from './notification.entity.ts';

/** Someone's notifications, newest first. */
export async function notificationsOf(
  tx: Tx,
  personId: string,
  unreadOnly: boolean,
  { limit, after }: PageWindow,
): Promise<Notification[]> {
  const query = tx
    .createQueryBuilder(Notification, 'notification')
    .where('notification.person_id = :personId', { personId })
    .orderBy('notification.createdAt', 'DESC')
    .addOrderBy('notification.id', 'DESC')
    .limit(limit);
  if (unreadOnly) query.andWhere('notification.read_at IS NULL');
  if (after)
    query.andWhere('(notification.created_at, notification.id) < (:moment::timestamptz, :id::uuid)', {
      moment: after[0],
      id: after[1],
    });
  return query.getMany();
}

/** How many of someone's notifications there are, or are unread. */
export const countNotifications = (tx: Tx, personId: string, unreadOnly: boolean): Promise<number> =>
  tx
    .createQueryBuilder(Notification, 'notification')
    .where(`notification.person_id = :personId${unreadOnly ? ' AND notification.read_at IS NULL' : ''}`, { personId })
    .getCount();
