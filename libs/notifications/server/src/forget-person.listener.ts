import { Injectable } from '@nestjs/common';
import { AccountDeleted } from '@essaim/people-server';
import { Database, TransactionalListener, type DomainEvent, type Tx } from '@essaim/platform-server';
import { Delivery } from './delivery.entity.ts';
import { NotificationPreference } from './notification-preference.entity.ts';
import { Notification } from './notification.entity.ts';

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
    for (const table of [Delivery, Notification, NotificationPreference]) await tx.delete(table, { personId });
    await tx.query(
      `UPDATE notification SET params = params - 'quote' || '{"person": ""}', about_person_id = NULL WHERE about_person_id = $1`,
      [personId],
    );
  }
}
