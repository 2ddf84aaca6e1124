import { Injectable } from '@nestjs/common';
import {
  Broadcast,
  Database,
  EventLog,
  TransactionalListener,
  readSettings,
  type DomainEvent,
  type Tx,
} from '@essaim/platform-server';
import { Delivery } from './delivery.entity.ts';
import { DeliveryDue } from './notification.events.ts';
import { letters, news } from './notification.catalogue.ts';
import { NotificationPreference } from './notification-preference.entity.ts';
import { Notification } from './notification.entity.ts';
import { notificationsShape } from './notifications.settings.ts';
import { topicOf } from './notification.topic.ts';
import type { NewsLine } from './tell.ts';
import { In } from 'typeorm';

/** People written to in one statement. */
const BATCH = 1_000;

/** Writes what the catalogue says of a fact: a notification for each person, a delivery for each mail. */
@Injectable()
export class NotifyListener extends TransactionalListener {
  readonly name = 'notify';
  readonly hears = [...new Set([...news, ...letters].map(({ event }) => event))];
  private readonly maxAgeMs = readSettings(notificationsShape).NOTIFICATION_EMAIL_MAX_AGE_HOURS * 3_600_000;

  constructor(
    protected readonly db: Database,
    private readonly events: EventLog,
    private readonly broadcast: Broadcast,
  ) {
    super();
  }

  /** The page is told at once, after the rows are there; a person not listening reads them later. */
  override async handle(event: DomainEvent): Promise<void> {
    await super.handle(event);
    const told = await this.db.source.manager.find(Notification, {
      select: { id: true, personId: true },
      where: { eventId: event.id },
    });
    for (const { id, personId } of told) await this.broadcast.publish(topicOf(personId), { notificationId: id });
  }

  protected async handleIn(tx: Tx, event: DomainEvent): Promise<void> {
    for (const line of news.filter((each) => each.event === event.name)) await this.write(tx, event, line);
    for (const line of letters.filter((each) => each.event === event.name)) {
      const address = await line.address(tx, payloadOf(event));
      if (address) await this.deliver(tx, event, [{ kind: line.kind, ...address }]);
    }
  }

  private async write(tx: Tx, event: DomainEvent, line: NewsLine): Promise<void> {
    const told = await line.tell(tx, payloadOf(event), event);
    const to = told?.to.filter(({ personId }) => personId !== event.actorId) ?? [];
    if (!told || !to.length) return;
    const { params, path, projectId = null, aboutPersonId = null } = told;
    for (let from = 0; from < to.length; from += BATCH) {
      const people = to.slice(from, from + BATCH);
      const written = people.map(({ personId, because }) =>
        Object.assign(new Notification(), {
          personId,
          because,
          eventId: event.id,
          kind: line.kind,
          params,
          path,
          projectId,
          aboutPersonId,
          createdAt: event.occurredAt,
        }),
      );
      await tx
        .createQueryBuilder()
        .insert()
        .into(Notification)
        .values(written as never)
        .orIgnore()
        .execute();
      const wanting = await this.wantMail(tx, line, written);
      await this.deliver(
        tx,
        event,
        wanting.map(({ personId, id }) => ({ kind: line.kind, personId, recipient: personId, notificationId: id })),
      );
    }
  }

  private async wantMail(tx: Tx, line: NewsLine, written: readonly Notification[]): Promise<readonly Notification[]> {
    const wishes = await tx.findBy(NotificationPreference, {
      kind: line.kind,
      personId: In(written.map(({ personId }) => personId)),
    });
    const wishOf = new Map(wishes.map(({ personId, email }) => [personId, email]));
    return written.filter(({ personId }) => wishOf.get(personId) ?? line.email);
  }

  /** News that is old by now stays in the page. */
  private async deliver(tx: Tx, event: DomainEvent, wanted: readonly Partial<Delivery>[]): Promise<void> {
    if (!wanted.length || Date.now() - event.occurredAt.getTime() > this.maxAgeMs) return;
    const deliveries = wanted.map((each) => Object.assign(new Delivery(), each, { eventId: event.id }));
    await tx
      .createQueryBuilder()
      .insert()
      .into(Delivery)
      .values(deliveries as never)
      .orIgnore()
      .execute();
    await this.events.record(tx, null, ...deliveries.map(({ id }) => new DeliveryDue(id)));
  }
}

const payloadOf = (event: DomainEvent) => event.payload as Record<string, string>;
