import type { WebhookEvent } from '@essaim/graphql';

/** What a webhook can be told of, what matters most first. */
export const events = [
  'PUBLISHED',
  'STAGE_CHANGED',
  'CLOSED',
  'REVIVED',
  'MEETING_ANNOUNCED',
  'MEETING_CHANGED',
  'MEETING_CANCELLED',
  'FEDERATED',
  'FEDERATION_LEFT',
  'FEDERATION_CLOSED',
  'ADAPTED',
  'PAGE_SAVED',
  'MEMBER_JOINED',
  'CLAIMED',
  'LISTING_MERGED',
] as const satisfies WebhookEvent[];

/** The part of an address that people know it by. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
