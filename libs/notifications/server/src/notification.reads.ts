import type { PageWindow, Tx } from '@essaim/platform-server';
import type { SelectQueryBuilder } from 'typeorm';
import { Notification } from './notification.entity.ts';
import type { Subject } from './tell.ts';

/** Which of someone's notifications. */
export interface NotificationFilter {
  unreadOnly?: boolean | null;
  /** True: those put away as done; false: those that are not; absent: both. */
  done?: boolean | null;
  /** Of one subject alone. */
  subject?: Subject | null;
  /** Of some kinds alone. */
  kinds?: readonly string[] | null;
}

/** Someone's notifications, newest first. */
export async function notificationsOf(
  tx: Tx,
  personId: string,
  filter: NotificationFilter,
  { limit, after }: PageWindow,
): Promise<Notification[]> {
  const query = filtered(tx, personId, filter)
    .orderBy('notification.createdAt', 'DESC')
    .addOrderBy('notification.id', 'DESC')
    .limit(limit);
  if (after)
    query.andWhere('(notification.created_at, notification.id) < (:moment::timestamptz, :id::uuid)', {
      moment: after[0],
      id: after[1],
    });
  return query.getMany();
}

/** How many of someone's notifications there are. */
export const countNotifications = (tx: Tx, personId: string, filter: NotificationFilter): Promise<number> =>
  filtered(tx, personId, filter).getCount();

function filtered(
  tx: Tx,
  personId: string,
  { unreadOnly, done, subject, kinds }: NotificationFilter,
): SelectQueryBuilder<Notification> {
  const query = tx
    .createQueryBuilder(Notification, 'notification')
    .where('notification.person_id = :personId', { personId });
  if (unreadOnly) query.andWhere('notification.read_at IS NULL');
  if (done != null) query.andWhere(`notification.done_at IS ${done ? 'NOT ' : ''}NULL`);
  if (subject)
    query.andWhere('notification.subject_kind = :subjectKind AND notification.subject_id = :subjectId', {
      subjectKind: subject.kind,
      subjectId: subject.id,
    });
  if (kinds) query.andWhere('notification.kind = ANY(:kinds)', { kinds });
  return query;
}
