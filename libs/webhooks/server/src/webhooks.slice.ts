import { Module } from '@nestjs/common';
import { readSettings, type Slice } from '@essaim/platform-server';
import { CreateWebhook } from './create-webhook.ts';
import { DeliverWebhookListener } from './deliver-webhook.listener.ts';
import { ForgetWebhookLog } from './forget-webhook-log.ts';
import { Webhooks1790000022000 } from './migrations/1790000022000-webhooks.ts';
import { RedeliverWebhook } from './redeliver-webhook.ts';
import { RemoveWebhook } from './remove-webhook.ts';
import { RotateWebhookSecret } from './rotate-webhook-secret.ts';
import { TellWebhooks } from './tell-webhooks.listener.ts';
import { TestWebhook } from './test-webhook.ts';
import { UpdateWebhook } from './update-webhook.ts';
import { WebhookDelivery } from './webhook-delivery.entity.ts';
import { WebhookHealth } from './webhook-health.ts';
import { Webhook } from './webhook.entity.ts';
import {
  OrganisationWebhooksResolver,
  ProjectWebhooksResolver,
  WebhookDeliveryResolver,
  WebhookResolver,
} from './webhook.resolver.ts';
import { WEBHOOKS_SETTINGS, webhooksShape } from './webhooks.settings.ts';

const acts = [CreateWebhook, RedeliverWebhook, RemoveWebhook, RotateWebhookSecret, TestWebhook, UpdateWebhook];
const resolvers = [OrganisationWebhooksResolver, ProjectWebhooksResolver, WebhookDeliveryResolver, WebhookResolver];
const listeners = [TellWebhooks, DeliverWebhookListener];
const recurring = [ForgetWebhookLog];

@Module({
  providers: [
    { provide: WEBHOOKS_SETTINGS, useFactory: () => readSettings(webhooksShape) },
    WebhookHealth,
    ...acts,
    ...resolvers,
    ...listeners,
    ...recurring,
  ],
})
class WebhooksModule {}

/** Programs that are told what happens. */
export const webhooksSlice: Slice = {
  name: 'webhooks',
  module: WebhooksModule,
  entities: [Webhook, WebhookDelivery],
  migrations: [Webhooks1790000022000],
  listeners,
  recurring,
  settings: webhooksShape,
};
