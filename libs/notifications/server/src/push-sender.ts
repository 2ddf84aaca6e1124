import { Injectable } from '@nestjs/common';
import { OutwardRequests } from '@essaim/platform-server';
import webPush, { type Urgency } from 'web-push';
import { failureOf, failureOfRequest } from './push-failure.ts';
import type { PushSubscription } from './push-subscription.entity.ts';
import { VapidKeys } from './vapid-keys.ts';

/** What is pushed, before it is encrypted for its browser. */
export interface PushMessage {
  to: Pick<PushSubscription, 'endpoint' | 'p256dh' | 'auth'>;
  payload: string;
  /** Seconds for which the push service keeps it for a browser that is away. */
  ttl: number;
  urgency: Urgency;
  /** At most 32 characters of base64url: a newer message of the same topic takes the place of one that waits. */
  topic: string;
}

/** Milliseconds that a push service may take. */
const TIMEOUT_MS = 10_000;

/** Encrypts a message for its browser (RFC 8291), signs it as ours (RFC 8292) and hands it to the push service (RFC 8030). */
@Injectable()
export class PushSender {
  constructor(
    private readonly keys: VapidKeys,
    private readonly outward: OutwardRequests,
  ) {}

  /** Resolves once the push service took it. Throws PushFailure. */
  async send({ to: { endpoint, p256dh, auth }, payload, ttl, urgency, topic }: PushMessage): Promise<void> {
    const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
      vapidDetails: await this.keys.details(),
      TTL: ttl,
      urgency,
      topic,
    });
    const sent = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
    const answer = await this.outward
      .post(endpoint, { body, headers: Object.fromEntries(sent) as Record<string, string>, timeoutMs: TIMEOUT_MS })
      .catch((error: unknown) => {
        throw failureOfRequest(error);
      });
    const failure = failureOf(answer);
    if (failure) throw failure;
  }
}
