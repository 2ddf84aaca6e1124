import { ask } from './ask.ts';

declare const self: ServiceWorkerGlobalScope;

/** The browser took a new subscription, or ended the one there was: the API hears of the one that takes its place. */
export async function renewSubscription({
  oldSubscription,
  newSubscription,
}: PushSubscriptionChangeEvent): Promise<void> {
  const subscription = newSubscription ?? (await subscribeAgain());
  const { endpoint, keys } = subscription.toJSON();
  await ask(`mutation ($input: KeepPushSubscriptionInput!) { keepPushSubscription(input: $input) { id } }`, {
    input: { endpoint, ...keys, replaces: oldSubscription?.endpoint },
  });
}

async function subscribeAgain(): Promise<PushSubscription> {
  const { pushKey } = await ask<{ pushKey: string }>('{ pushKey }');
  return self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey });
}
