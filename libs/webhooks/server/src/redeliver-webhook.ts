import { Injectable } from '@nestjs/common';
import { Attempts, Database, EventLog, found, signedIn, type Actor } from '@essaim/platform-server';
import { TESTS } from './test-webhook.ts';
import { PING, statusOf, WebhookDelivery } from './webhook-delivery.entity.ts';
import { webhookFor } from './webhook-for.ts';
import { DeliveryUnderWay, WebhookIsOff } from './webhook.errors.ts';
import { WebhookDue } from './webhook.events.ts';

/** Sends a delivery again, whatever became of it, under the same id: who has it already can tell. */
@Injectable()
export class RedeliverWebhook {
  constructor(
    private readonly db: Database,
    private readonly events: EventLog,
    private readonly attempts: Attempts,
  ) {}

  /** Throws NOT_FOUND, RATE_LIMITED for a test, and a CONFLICT where it is under way, or its webhook is switched off. */
  async run(actor: Actor, deliveryId: string): Promise<WebhookDelivery> {
    const { personId } = signedIn(actor);
    return this.db.write(async (tx) => {
      const { webhookId } = found(await tx.findOneBy(WebhookDelivery, { id: deliveryId }));
      const { switchedOff } = await webhookFor(tx, actor, webhookId);
      const delivery = found(
        await tx.findOne(WebhookDelivery, { where: { id: deliveryId }, lock: { mode: 'pessimistic_write' } }),
      );
      if (switchedOff) throw new WebhookIsOff();
      if (['WAITING', 'RETRYING'].includes(statusOf(delivery))) throw new DeliveryUnderWay();
      if (delivery.kind === PING) await this.attempts.count(TESTS, personId);
      const round = delivery.round + 1;
      Object.assign(delivery, { round, acceptedAt: null, dropped: null, failedAt: null, failure: null, attempts: 0 });
      await tx.save(delivery);
      await this.events.record(tx, personId, new WebhookDue(deliveryId, round));
      return delivery;
    });
  }
}
