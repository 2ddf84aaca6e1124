import { Inject, Injectable } from '@nestjs/common';
import { Database, PLATFORM_SETTINGS, type Actor, type PlatformSettings } from '@essaim/platform-server';
import type { WebhookWithSecret } from './create-webhook.ts';
import { webhookFor } from './webhook-for.ts';
import { secretOf } from './webhook-secret.ts';

/** A webhook signs with another secret from now on; for a day, with both. */
@Injectable()
export class RotateWebhookSecret {
  constructor(
    private readonly db: Database,
    @Inject(PLATFORM_SETTINGS) private readonly settings: Pick<PlatformSettings, 'ESSAIM_SECRET'>,
  ) {}

  /** Throws NOT_FOUND. */
  async run(actor: Actor, id: string): Promise<WebhookWithSecret> {
    return this.db.write(async (tx) => {
      const webhook = await webhookFor(tx, actor, id);
      webhook.rotate();
      await tx.save(webhook);
      return { webhook, secret: secretOf(this.settings.ESSAIM_SECRET, id, webhook.salt) };
    });
  }
}
