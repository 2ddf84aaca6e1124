import { Injectable } from '@nestjs/common';
import { Database, OutwardRequests, type Actor } from '@essaim/platform-server';
import { webhookFor } from './webhook-for.ts';
import { tidyWish, type WebhookWish } from './webhook-wish.ts';
import { Webhook } from './webhook.entity.ts';

/** What changes; what is absent stays. */
export interface WebhookChange extends WebhookWish {
  /** Whether it is called. */
  active?: boolean | null;
}

/** Where a webhook leads, what it is told of, whether it is called at all. */
@Injectable()
export class UpdateWebhook {
  constructor(
    private readonly db: Database,
    private readonly outward: OutwardRequests,
  ) {}

  /** Throws BAD_USER_INPUT, NOT_FOUND. */
  async run(actor: Actor, id: string, { active, ...wish }: WebhookChange): Promise<Webhook> {
    const tidy = tidyWish(this.outward, wish);
    return this.db.write(async (tx) => {
      const webhook = await webhookFor(tx, actor, id);
      Object.assign(webhook, tidy);
      if (active) webhook.switchOn();
      if (active === false) webhook.switchedOff ??= 'BY_HAND';
      return tx.save(webhook);
    });
  }
}
