import { wholeNumber } from '@essaim/platform-server';

/** What webhooks can be told. */
export const webhooksShape = {
  WEBHOOKS_PER_OWNER: wholeNumber(10).describe('webhooks that one project or organisation may have'),
  WEBHOOK_TIMEOUT_SECONDS: wholeNumber(10).describe('seconds that a webhook has to answer'),
  WEBHOOK_PER_MINUTE: wholeNumber(120).describe('calls of one webhook per minute, all workers together'),
  WEBHOOK_OFF_AFTER_HOURS: wholeNumber(120).describe('hours after which a webhook that takes nothing is switched off'),
  WEBHOOK_LOG_DAYS: wholeNumber(30).describe('days for which what a webhook was told is kept in its log'),
} as const;

/** Injection token of these settings. */
export const WEBHOOKS_SETTINGS = Symbol('webhooks settings');

export type WebhooksSettings = Record<keyof typeof webhooksShape, number>;
