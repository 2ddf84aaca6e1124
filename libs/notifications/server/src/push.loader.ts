import type { Database, Loaders } from '@essaim/platform-server';
import type DataLoader from 'dataloader';
import type { PushSubscription } from './push-subscription.entity.ts';
import { whichAwake } from './push.reads.ts';
import type { VapidKeys } from './vapid-keys.ts';

/** Whether each of these can be told now. */
export const awakeLoader = (loaders: Loaders, db: Database, keys: VapidKeys): DataLoader<PushSubscription, boolean> =>
  loaders.of('notifications.push-awake', async (subscriptions: readonly PushSubscription[]) => {
    const { publicKey } = await keys.details();
    const awake = await db.read((tx) => whichAwake(tx, subscriptions, publicKey));
    return subscriptions.map(({ id }) => awake.has(id));
  });
