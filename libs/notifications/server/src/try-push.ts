import { Injectable } from '@nestjs/common';
import { Attempts, Database, authorize, found, newId, now, signedIn, type Actor } from '@essaim/platform-server';
import { Deliveries } from './deliveries.ts';
import { mayManagePush } from './push.policy.ts';
import { PushSubscription } from './push-subscription.entity.ts';

/** The kind of a delivery that someone asked for to see whether push comes through. */
export const PUSH_TRIAL = 'PUSH_TRIAL';

const TRIALS = { name: 'notifications.push_trial', attempts: 10, seconds: 3_600 };

/** Someone has a message pushed to one of their devices, to see that it comes. */
@Injectable()
export class TryPush {
  constructor(
    private readonly db: Database,
    private readonly deliveries: Deliveries,
    private readonly attempts: Attempts,
  ) {}

  /** Throws NOT_FOUND for a device that is not theirs, RATE_LIMITED after ten in an hour. */
  async run(given: Actor, id: string): Promise<void> {
    const actor = signedIn(given);
    const { personId } = actor;
    await this.attempts.count(TRIALS, personId);
    await this.db.write(async (tx) => {
      const subscription = found(await tx.findOneBy(PushSubscription, { id }));
      const own = mayManagePush(actor, subscription);
      authorize(own, own);
      const trial = { kind: PUSH_TRIAL, personId, recipient: id };
      await this.deliveries.write(tx, this.deliveries.plan('PUSH', { id: newId(), occurredAt: now() }, [trial]));
    });
  }
}
