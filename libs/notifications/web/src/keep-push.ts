import type { ApolloClient } from '@apollo/client';
import { graphql } from '@essaim/graphql';
import { subscribeHere, subscriptionHere } from './push-browser.ts';
import { rememberPush, rememberedPush } from './remembered-push.ts';

const keyQuery = graphql(`
  query PushKey {
    pushKey
  }
`);

const keepMutation = graphql(`
  mutation KeepPushSubscription($input: KeepPushSubscriptionInput!) {
    keepPushSubscription(input: $input) {
      id
      current
      resting
    }
  }
`);

/**
 * Tells the API that this browser is still there, in the session of now, so that news goes on after a new password or a new
 * sign-in. A subscription that the browser lost, or that knows an older key of ours, is made anew. Where the viewer has not
 * switched it on, nothing changes.
 */
export async function keepPush(client: ApolloClient): Promise<void> {
  const remembered = rememberedPush();
  const { data } = await client.query({ query: keyQuery });
  if (!data) return;
  const known = await subscriptionHere(data.pushKey);
  if (!known && !remembered) return;
  const { endpoint, p256dh, auth } = known && !known.stale ? known : await subscribeHere(data.pushKey);
  const replaces = known?.stale ? known.endpoint : remembered;
  const { data: kept } = await client.mutate({
    mutation: keepMutation,
    variables: { input: { endpoint, p256dh, auth, replaces } },
  });
  if (kept?.keepPushSubscription) rememberPush(endpoint);
}
