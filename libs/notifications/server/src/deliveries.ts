import { Injectable } from '@nestjs/common';
import {
  EventLog,
  newIds,
  now,
  prepared,
  readSettings,
  type DomainEvent,
  type Fact,
  type NotedFact,
  type Tx,
} from '@essaim/platform-server';
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

/** A delivery that is to be written, and the fact that calls for it. */
export interface PlannedDelivery {
  id: string;
  channel: DeliveryChannel;
  eventId: string;
  wanted: NewDelivery;
  createdAt: Date;
  due: NotedFact;
}

/** Where deliveries are written down; each is made by its channel's listener. */
@Injectable()
export class Deliveries {
  private readonly maxAgeMs = readSettings(notificationsShape).NOTIFICATION_EMAIL_MAX_AGE_HOURS * 3_600_000;

  constructor(private readonly events: EventLog) {}

  /** What an event gives to deliver: nothing where it is old by now, for it stays in the page. */
  plan(
    channel: DeliveryChannel,
    event: Pick<DomainEvent, 'id' | 'occurredAt'>,
    wanted: readonly NewDelivery[],
  ): PlannedDelivery[] {
    if (Date.now() - event.occurredAt.getTime() > this.maxAgeMs) return [];
    const ids = newIds(wanted.length);
    const Due = dueBy[channel];
    const due = this.events.note(null, ...ids.map((id) => new Due(id) as Fact));
    const same = { channel, eventId: event.id, createdAt: now() };
    return wanted.map((each, nth) => ({ ...same, id: ids[nth]!, wanted: each, due: due[nth]! }));
  }

  /** One row for each that is not there yet, and word to the listeners of their channels. */
  async write(tx: Tx, planned: readonly PlannedDelivery[]): Promise<void> {
    if (!planned.length) return;
    const written: { id: string }[] = await tx.query(
      prepared(`INSERT INTO delivery (id, channel, event_id, person_id, recipient, kind, notification_id, params, created_at)
        SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::jsonb[], $9::timestamptz[])
        ON CONFLICT ON CONSTRAINT delivery_once DO NOTHING RETURNING id`),
      [
        planned.map(({ id }) => id),
        planned.map(({ channel }) => channel),
        planned.map(({ eventId }) => eventId),
        planned.map(({ wanted }) => wanted.personId),
        planned.map(({ wanted }) => wanted.recipient),
        planned.map(({ wanted }) => wanted.kind),
        planned.map(({ wanted }) => wanted.notificationId ?? null),
        planned.map(({ wanted }) => JSON.stringify(wanted.params ?? {})),
        planned.map(({ createdAt }) => createdAt),
      ],
    );
    const fresh = new Set(written.map(({ id }) => id));
    await this.events.recordNoted(
      tx,
      planned.filter(({ id }) => fresh.has(id)).map(({ due }) => due),
    );
  }
}
