import { Injectable } from '@nestjs/common';
import { Database, authorize, found, signedIn, type Actor } from '@essaim/platform-server';
import { mayManagePush } from './push.policy.ts';
import { PushSubscription } from './push-subscription.entity.ts';

/** Someone wants nothing pushed to one of their devices any more, from it or from another. */
@Injectable()
export class UnsubscribeFromPush {
  constructor(private readonly db: Database) {}

  /** Throws NOT_FOUND for a device that is not theirs. */
  run(actor: Actor, id: string): Promise<void> {
    return this.db.write(async (tx) => {
      const subscription = found(await tx.findOneBy(PushSubscription, { id }));
      const own = mayManagePush(signedIn(actor), subscription);
      authorize(own, own);
      await tx.delete(PushSubscription, { id });
    });
  }
}
