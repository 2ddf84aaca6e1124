export { Webhook } from './webhook.entity.ts';
export { WebhookSwitchedOff } from './webhook.events.ts';
export { webhooksSlice } from './webhooks.slice.ts';
