import { Injectable } from '@nestjs/common';
import { AccountDeleted } from '@essaim/people-server';
import { Database, TransactionalListener, type DomainEvent, type Tx } from '@essaim/platform-server';
import { Delivery } from './delivery.entity.ts';
import { MailBounce } from './mail-bounce.entity.ts';
import { NotificationPreference } from './notification-preference.entity.ts';
import { Digest } from './digest.entity.ts';
import { DigestSchedule } from './digest-schedule.entity.ts';
import { Notification } from './notification.entity.ts';
import { NotificationSettings } from './notification-settings.entity.ts';
import { PushSubscription } from './push-subscription.entity.ts';
import { Watch } from './watch.entity.ts';

const personal = [
  Delivery,
  Digest,
  DigestSchedule,
  MailBounce,
  Notification,
  NotificationPreference,
  NotificationSettings,
  PushSubscription,
  Watch,
];

/** Erases what was told to someone whose account is gone, and their name and words from what others were told. */
@Injectable()
export class ForgetPersonListener extends TransactionalListener {
  readonly name = 'notifications-forget-person';
  readonly hears = [AccountDeleted.event];

  constructor(protected readonly db: Database) {
    super();
  }

  protected async handleIn(tx: Tx, { payload }: DomainEvent): Promise<void> {
    const { personId } = payload as { personId: string };
    for (const table of personal) await tx.delete(table, { personId });
    await tx.query(
      `UPDATE notification SET params = params - 'quote' || '{"person": ""}', about_person_id = NULL WHERE about_person_id = $1`,
      [personId],
    );
  }
}
