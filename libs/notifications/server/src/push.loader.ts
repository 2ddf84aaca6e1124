import { loadersIn, type Database, type Loaders, type Tx } from '@essaim/platform-server';
import type DataLoader from 'dataloader';
import type { PushSubscription } from './push-subscription.entity.ts';
import { pushSubscriptionsOf, whichAwake } from './push.reads.ts';
import type { VapidKeys } from './vapid-keys.ts';

/** Whether each of these can be told now. */
export const awakeLoader = (loaders: Loaders, db: Database, keys: VapidKeys): DataLoader<PushSubscription, boolean> =>
  loaders.of('notifications.push-awake', async (subscriptions: readonly PushSubscription[]) => {
    const { publicKey } = await keys.details();
    const awake = await db.read((tx) => whichAwake(tx, subscriptions, publicKey));
    return subscriptions.map(({ id }) => awake.has(id));
  });

/** The browsers that these people switched on and are signed in in, read with those of whoever else asks in this transaction. */
export async function pushSubscriptionsIn(tx: Tx, personIds: readonly string[]): Promise<PushSubscription[]> {
  const loader = loadersIn(tx).of('notifications.push-subscriptions', async (ids: readonly string[]) => {
    const byPerson = Map.groupBy(await pushSubscriptionsOf(tx, ids), ({ personId }) => personId);
    return ids.map((id) => byPerson.get(id) ?? []);
  });
  return (await Promise.all(personIds.map((id) => loader.load(id)))).flat();
}
