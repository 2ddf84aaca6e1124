import { Injectable } from '@nestjs/common';
import { Attempts, Database, EventLog, newId, signedIn, type Actor } from '@essaim/platform-server';
import { PING, WebhookDelivery } from './webhook-delivery.entity.ts';
import { webhookFor } from './webhook-for.ts';
import { WebhookDue } from './webhook.events.ts';

/** Tests that one person may send in an hour, sent again or not: a webhook is no tool to call strangers with. */
export const TESTS = { name: 'webhooks.test', attempts: 30, seconds: 3_600 };

/** Sends a test to a webhook, called or switched off: tried once, whatever comes back. */
@Injectable()
export class TestWebhook {
  constructor(
    private readonly db: Database,
    private readonly events: EventLog,
    private readonly attempts: Attempts,
  ) {}

  /** Throws NOT_FOUND, RATE_LIMITED. */
  async run(actor: Actor, id: string): Promise<WebhookDelivery> {
    const { personId } = signedIn(actor);
    await this.attempts.count(TESTS, personId);
    return this.db.write(async (tx) => {
      const { id: webhookId } = await webhookFor(tx, actor, id);
      const delivery = Object.assign(new WebhookDelivery(), { webhookId, eventId: newId(), kind: PING });
      await tx.insert(WebhookDelivery, delivery);
      await this.events.record(tx, personId, new WebhookDue(delivery.id));
      return delivery;
    });
  }
}
