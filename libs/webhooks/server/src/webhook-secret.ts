import { createHmac } from 'node:crypto';
import type { Webhook } from './webhook.entity.ts';

/** Milliseconds for which the secret of before still signs beside the new one: time to bring the new one to the program. */
const BOTH_SIGN_MS = 24 * 3_600_000;
const PREFIX = 'whsec_';

/**
 * A webhook's secret: 32 bytes as base64, after `whsec_` (Standard Webhooks 1.0). It is made from the instance's own
 * secret and a salt, and kept nowhere: a stolen copy of the table signs nothing.
 */
export const secretOf = (instanceSecret: string, id: string, salt: string): string =>
  PREFIX + createHmac('sha256', instanceSecret).update(`webhook ${id} ${salt}`).digest('base64');

/**
 * The three headers of Standard Webhooks 1.0. `webhook-signature` is `v1,` and the HMAC-SHA-256, as base64, of id,
 * timestamp (seconds since 1970) and body, joined by dots; a second one, after a space, in the day after a new secret.
 */
export function signedHeaders(
  instanceSecret: string,
  { id, salt, previousSalt, rotatedAt }: Pick<Webhook, 'id' | 'salt' | 'previousSalt' | 'rotatedAt'>,
  messageId: string,
  body: string,
  at: Date,
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const both = previousSalt && rotatedAt && at.getTime() - rotatedAt.getTime() < BOTH_SIGN_MS;
  const signatures = [salt, ...(both ? [previousSalt] : [])].map((each) => {
    const key = Buffer.from(secretOf(instanceSecret, id, each).slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${messageId}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': messageId,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
