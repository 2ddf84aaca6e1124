import { livingSessions } from '@essaim/people-server';
import { PREPARED, type Tx } from '@essaim/platform-server';
import { PushSubscription } from './push-subscription.entity.ts';

/** The browsers that these people switched on and are signed in in. */
export async function pushSubscriptionsOf(tx: Tx, personIds: readonly string[]): Promise<PushSubscription[]> {
  const all = await tx
    .createQueryBuilder(PushSubscription, 'subscription')
    .comment(PREPARED)
    .where('subscription.person_id = ANY(:personIds)', { personIds })
    .getMany();
  const living = await livingSessions(tx, sessionsOf(all));
  return all.filter(({ sessionId }) => living.has(sessionId));
}

/**
 * Which of these can be told now, by their ids. One whose person signed out there, or that subscribed under an older key
 * than `serverKey`, rests until its browser comes back.
 */
export async function whichAwake(
  tx: Tx,
  subscriptions: readonly PushSubscription[],
  serverKey: string,
): Promise<ReadonlySet<string>> {
  const living = await livingSessions(tx, sessionsOf(subscriptions));
  const awake = subscriptions.filter((one) => living.has(one.sessionId) && one.serverKey === serverKey);
  return new Set(awake.map(({ id }) => id));
}

const sessionsOf = (subscriptions: readonly PushSubscription[]) => subscriptions.map(({ sessionId }) => sessionId);
