import { graphql, useAct } from '@essaim/graphql';
import { deviceOf } from '@essaim/people-web';
import { useState } from 'react';
import { pushSupport, PushRefused, type PushSupport, subscribeHere, unsubscribeHere } from './push-browser.ts';
import { rememberPush } from './remembered-push.ts';

const subscribeMutation = graphql(`
  mutation SubscribeToPush($input: PushSubscriptionInput!) {
    subscribeToPush(input: $input) {
      id
    }
  }
`);

export const unsubscribeMutation = graphql(`
  mutation UnsubscribeFromPush($id: ID!) {
    unsubscribeFromPush(id: $id)
  }
`);

/** Switches push on and off in this browser. `failed`: the browser could not reach its push service. */
export function usePushHere(key: string) {
  const [support, setSupport] = useState<PushSupport>(pushSupport);
  const [failed, setFailed] = useState(false);
  const [asking, setAsking] = useState(false);
  const refetch = ['PushDevices', 'NotificationSettings'];
  const [subscribe, subscribing] = useAct(subscribeMutation, { refetch });
  const [unsubscribe, unsubscribing] = useAct(unsubscribeMutation, { refetch });

  /** Resolves to whether it is on now. */
  const switchOn = async (): Promise<boolean> => {
    setFailed(false);
    setAsking(true);
    try {
      const offered = await subscribeHere(key);
      const done = await subscribe({ input: { ...offered, label: deviceOf(navigator.userAgent) } });
      if (done) rememberPush(offered.endpoint);
      return Boolean(done);
    } catch (error) {
      setFailed(!(error instanceof PushRefused));
      return false;
    } finally {
      setSupport(pushSupport());
      setAsking(false);
    }
  };

  /** Resolves to whether it is off now. */
  const switchOff = async (id: string): Promise<boolean> => {
    if (!(await unsubscribe({ id }))) return false;
    rememberPush(null);
    await unsubscribeHere().catch(() => undefined); // the API sends nothing any more, whatever the browser keeps
    return true;
  };

  const busy = asking || subscribing.busy || unsubscribing.busy;
  return { support, failed, busy, refusal: subscribing.refusal ?? unsubscribing.refusal, switchOn, switchOff };
}
