import { registerEnumType } from '@nestjs/graphql';

/** What a webhook can be told of: kinds of a project's activity, all of them public. */
export const WebhookEvent = {
  PUBLISHED: 'PUBLISHED',
  STAGE_CHANGED: 'STAGE_CHANGED',
  CLOSED: 'CLOSED',
  REVIVED: 'REVIVED',
  FEDERATED: 'FEDERATED',
  FEDERATION_LEFT: 'FEDERATION_LEFT',
  FEDERATION_CLOSED: 'FEDERATION_CLOSED',
  ADAPTED: 'ADAPTED',
  PAGE_SAVED: 'PAGE_SAVED',
  MEMBER_JOINED: 'MEMBER_JOINED',
  CLAIMED: 'CLAIMED',
  LISTING_MERGED: 'LISTING_MERGED',
  MEETING_ANNOUNCED: 'MEETING_ANNOUNCED',
  MEETING_CHANGED: 'MEETING_CHANGED',
  MEETING_CANCELLED: 'MEETING_CANCELLED',
} as const;
export type WebhookEvent = keyof typeof WebhookEvent;
registerEnumType(WebhookEvent, {
  name: 'WebhookEvent',
  description:
    'What a webhook can be told of: the kinds of Activity. On the wire, `project.` and the kind in lower case.',
});

/** Why a webhook is called no more. */
export type SwitchedOff = 'BY_HAND' | 'FAILING' | 'GONE';

/** Whether a webhook is called. */
export const WebhookState = { ON: 'ON', OFF: 'OFF', FAILING: 'FAILING', GONE: 'GONE' } as const;
export type WebhookState = keyof typeof WebhookState;
registerEnumType(WebhookState, {
  name: 'WebhookState',
  description: 'Whether a webhook is called. OFF, FAILING and GONE are not.',
  valuesMap: {
    OFF: { description: 'Someone switched it off.' },
    FAILING: { description: 'It took nothing for days, and was switched off.' },
    GONE: { description: 'It answered 410 Gone, and was switched off.' },
  },
});

/** What became of one delivery to a webhook. */
export const WebhookDeliveryStatus = {
  WAITING: 'WAITING',
  RETRYING: 'RETRYING',
  ACCEPTED: 'ACCEPTED',
  FAILED: 'FAILED',
  DROPPED: 'DROPPED',
} as const;
export type WebhookDeliveryStatus = keyof typeof WebhookDeliveryStatus;
registerEnumType(WebhookDeliveryStatus, {
  name: 'WebhookDeliveryStatus',
  description: 'What became of one delivery.',
  valuesMap: {
    RETRYING: { description: 'It was not taken, and will be sent again.' },
    ACCEPTED: { description: 'The address answered 2xx.' },
    FAILED: { description: 'Given up after all attempts.' },
    DROPPED: {
      description:
        'Not sent: the webhook was switched off, or the project is not public any more; or a test, which is tried once.',
    },
  },
});
