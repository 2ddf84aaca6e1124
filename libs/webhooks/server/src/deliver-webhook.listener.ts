import { Inject, Injectable } from '@nestjs/common';
import {
  Attempts,
  Database,
  DeliveringListener,
  OutwardFailure,
  OutwardRequests,
  PLATFORM_SETTINGS,
  Postponed,
  RateLimited,
  retryAfterMs,
  span,
  type Attempt,
  type OutwardAnswer,
  type PlatformSettings,
  type RetryPolicy,
  type Tx,
} from '@essaim/platform-server';
import { PING, WebhookDelivery } from './webhook-delivery.entity.ts';
import { WebhookHealth } from './webhook-health.ts';
import { activityPayload, pingPayload } from './webhook-payload.ts';
import { signedHeaders } from './webhook-secret.ts';
import { Webhook } from './webhook.entity.ts';
import { WebhookDue } from './webhook.events.ts';
import { WEBHOOKS_SETTINGS, type WebhooksSettings } from './webhooks.settings.ts';

/** Characters of an answer that the log keeps. */
const MAX_ANSWER = 500;

/** A call as it goes out. */
interface Call {
  webhook: Webhook;
  body: string;
  headers: Record<string, string>;
}

/** Calls webhooks. Accepted is what was answered with 2xx, and nothing else. */
@Injectable()
export class DeliverWebhookListener extends DeliveringListener<WebhookDelivery> {
  readonly name = 'deliver-webhook';
  readonly hears = [WebhookDue.event];
  /** Fifteen attempts, from some seconds to some hours apart, that span about seven hours. */
  override readonly retry: RetryPolicy = { attempts: 15, backoffMs: 2_000 };
  override readonly concurrency = 16;
  protected readonly deliveries = WebhookDelivery;

  constructor(
    protected readonly db: Database,
    private readonly outward: OutwardRequests,
    private readonly health: WebhookHealth,
    private readonly attempts: Attempts,
    @Inject(PLATFORM_SETTINGS) private readonly platform: PlatformSettings,
    @Inject(WEBHOOKS_SETTINGS) private readonly settings: WebhooksSettings,
  ) {
    super();
  }

  protected channelOf(): string {
    return 'WEBHOOK';
  }

  protected async attempt(delivery: WebhookDelivery): Promise<Attempt> {
    const call = await this.db.read((tx) => this.write(tx, delivery));
    if ('dropped' in call) return call;
    const { webhook } = call;
    const test = delivery.kind === PING;
    const triedAfterRest = !test && (await this.health.admit(webhook));
    await this.countCall(webhook.id);
    const answer = await this.send(delivery, call);
    if (answer instanceof OutwardFailure) {
      if (!test) await this.health.refused(webhook.id, null, { triedAfterRest });
      return refused(test, answer.message);
    }
    const { status } = answer;
    if (status >= 200 && status < 300) {
      await this.health.took(webhook.id);
      return 'accepted';
    }
    if (status === 410) {
      await this.health.switchOff(webhook.id, 'GONE');
      return { dropped: '410 Gone' };
    }
    const restMs = retryAfterMs(answer) || null;
    if (!test) await this.health.refused(webhook.id, restMs, { triedAfterRest });
    if (!test && restMs !== null && (status === 429 || status === 503))
      throw new Postponed(restMs, { scope: 'job', cause: new Error(`asked to come back: ${status}`) });
    return refused(test, `answered ${status}`);
  }

  /** What is sent, signed; or why nothing is. */
  private async write(
    tx: Tx,
    { id, webhookId, kind, activityId }: WebhookDelivery,
  ): Promise<Call | { dropped: string }> {
    const webhook = await tx.findOneBy(Webhook, { id: webhookId });
    if (!webhook) return { dropped: 'the webhook is gone' };
    if (webhook.switchedOff && kind !== PING) return { dropped: 'the webhook is switched off' };
    const at = new Date();
    const payload = activityId
      ? await activityPayload(tx, this.platform.publicUrl, webhook, activityId)
      : pingPayload(webhook, at);
    if (!payload) return { dropped: 'not public any more' };
    const body = JSON.stringify(payload);
    const headers = signedHeaders(this.platform.ESSAIM_SECRET, webhook, id, body, at);
    return { webhook, body, headers: { 'content-type': 'application/json', ...headers } };
  }

  /** Calls, and writes down what came of it. */
  private async send(
    delivery: WebhookDelivery,
    { webhook, body, headers }: Call,
  ): Promise<OutwardAnswer | OutwardFailure> {
    const began = performance.now();
    const answer = await span('call webhook', { 'essaim.webhook': webhook.id }, () =>
      this.outward
        .post(webhook.url, { body, headers, timeoutMs: this.settings.WEBHOOK_TIMEOUT_SECONDS * 1_000 })
        .catch((error: unknown) => {
          if (error instanceof OutwardFailure) return error;
          throw error;
        }),
    );
    const answered = answer instanceof OutwardFailure ? null : answer;
    await this.db.source.manager.update(WebhookDelivery, delivery.id, {
      attemptedAt: new Date(),
      responseStatus: answered?.status ?? null,
      answer: answered ? answered.body.replaceAll('\0', '').slice(0, MAX_ANSWER) || null : null,
      durationMs: Math.round(performance.now() - began),
    });
    return answer;
  }

  /** Nobody's server is called faster than it may be, whatever happens here at once. */
  private async countCall(webhookId: string): Promise<void> {
    const limit = { name: 'webhooks.call', attempts: this.settings.WEBHOOK_PER_MINUTE, seconds: 60 };
    await this.attempts.count(limit, webhookId).catch((error: unknown) => {
      throw error instanceof RateLimited
        ? new Postponed(Math.round(60_000 * (0.5 + Math.random())), { scope: 'job', cause: error })
        : error;
    });
  }
}

/** It will be tried again; but for a test, which says at once what came of it. */
function refused(test: boolean, why: string): { dropped: string } {
  if (test) return { dropped: why };
  throw new Error(why);
}
