import { Inject, Injectable } from '@nestjs/common';
import {
  Database,
  OutwardRequests,
  PLATFORM_SETTINGS,
  type Actor,
  type PlatformSettings,
} from '@essaim/platform-server';
import { authorizeOwner, type WebhookOwner } from './webhook-for.ts';
import { secretOf } from './webhook-secret.ts';
import { tidyWish, type WebhookWish } from './webhook-wish.ts';
import { Webhook } from './webhook.entity.ts';
import { TooManyWebhooks } from './webhook.errors.ts';
import { WEBHOOKS_SETTINGS, type WebhooksSettings } from './webhooks.settings.ts';

/** A webhook, and the secret that is shown this once. */
export interface WebhookWithSecret {
  webhook: Webhook;
  secret: string;
}

/** A project or an organisation has programs of its own told of what happens. */
@Injectable()
export class CreateWebhook {
  constructor(
    private readonly db: Database,
    private readonly outward: OutwardRequests,
    @Inject(PLATFORM_SETTINGS) private readonly settings: Pick<PlatformSettings, 'ESSAIM_SECRET'>,
    @Inject(WEBHOOKS_SETTINGS) private readonly limits: Pick<WebhooksSettings, 'WEBHOOKS_PER_OWNER'>,
  ) {}

  /** Throws BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, and a CONFLICT where there are as many as may be. */
  async run(actor: Actor, owner: WebhookOwner, wish: WebhookWish): Promise<WebhookWithSecret> {
    const tidy = tidyWish(this.outward, { ...wish, url: wish.url ?? null });
    return this.db.write(async (tx) => {
      await authorizeOwner(tx, actor, owner);
      const { projectId, organisationId } = owner;
      const max = this.limits.WEBHOOKS_PER_OWNER;
      const there = await tx.countBy(Webhook, projectId ? { projectId } : { organisationId: organisationId! });
      if (there >= max) throw new TooManyWebhooks(max);
      const webhook = Object.assign(new Webhook(), { projectId, organisationId }, tidy);
      await tx.insert(Webhook, webhook);
      return { webhook, secret: secretOf(this.settings.ESSAIM_SECRET, webhook.id, webhook.salt) };
    });
  }
}
