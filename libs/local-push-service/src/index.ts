export { LocalPushService, type Mood, type PushedMessage } from './local-push-service.ts';
export type { LocalSubscription } from './local-subscription.ts';
