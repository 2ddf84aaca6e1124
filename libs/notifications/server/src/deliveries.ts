import { Injectable } from '@nestjs/common';
import { EventLog, newId, now, readSettings, type DomainEvent, type Fact, type Tx } from '@essaim/platform-server';
import type { DeliveryChannel } from './delivery.entity.ts';
import { dueBy } from './notification.events.ts';
import { notificationsShape } from './notifications.settings.ts';

/** One delivery that somebody is to get. */
export interface NewDelivery {
  kind: string;
  personId: string | null;
  recipient: string;
  notificationId?: string;
  params?: Record<string, string>;
}

/** Where deliveries are written down; each is made by its channel's listener. */
@Injectable()
export class Deliveries {
  private readonly maxAgeMs = readSettings(notificationsShape).NOTIFICATION_EMAIL_MAX_AGE_HOURS * 3_600_000;

  constructor(private readonly events: EventLog) {}

  /**
   * One row for each that is not there yet, and word to the channel's listener. Of an event that is old by now nothing is
   * delivered: it stays in the page.
   */
  async write(
    tx: Tx,
    channel: DeliveryChannel,
    event: Pick<DomainEvent, 'id' | 'occurredAt'>,
    wanted: readonly NewDelivery[],
  ): Promise<void> {
    if (!wanted.length || Date.now() - event.occurredAt.getTime() > this.maxAgeMs) return;
    const written: { id: string }[] = await tx.query(
      `INSERT INTO delivery (id, channel, event_id, person_id, recipient, kind, notification_id, params, created_at)
        SELECT id, $1, $2, person_id, recipient, kind, notification_id, params, $3
          FROM unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::uuid[], $9::jsonb[])
            AS wanted(id, person_id, recipient, kind, notification_id, params)
        ON CONFLICT ON CONSTRAINT delivery_once DO NOTHING RETURNING id`,
      [
        channel,
        event.id,
        now(),
        wanted.map(() => newId()),
        wanted.map(({ personId }) => personId),
        wanted.map(({ recipient }) => recipient),
        wanted.map(({ kind }) => kind),
        wanted.map(({ notificationId }) => notificationId ?? null),
        wanted.map(({ params }) => JSON.stringify(params ?? {})),
      ],
    );
    const Due = dueBy[channel];
    await this.events.record(tx, null, ...written.map(({ id }) => new Due(id) as Fact));
  }
}
