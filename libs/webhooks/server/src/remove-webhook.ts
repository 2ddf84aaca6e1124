import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '@essaim/platform-server';
import { webhookFor } from './webhook-for.ts';
import { Webhook } from './webhook.entity.ts';

/** A webhook goes for good, and its log with it. */
@Injectable()
export class RemoveWebhook {
  constructor(private readonly db: Database) {}

  /** Throws NOT_FOUND. */
  async run(actor: Actor, id: string): Promise<boolean> {
    return this.db.write(async (tx) => {
      await webhookFor(tx, actor, id);
      await tx.delete(Webhook, id);
      return true;
    });
  }
}
