import {
  Listener,
  Postponed,
  now,
  observeDelivery,
  untilConnected,
  type Database,
  type DomainEvent,
} from '@essaim/platform-server';
import { Delivery } from './delivery.entity.ts';

/** What became of one attempt: the channel has it, or nothing is to be sent any more, and why. */
export type Attempt = 'accepted' | { dropped: string };

/** Seconds for which a worker that says nothing keeps a delivery, and milliseconds between two signs of life. */
const LEASE_S = 20;
const RENEW_EVERY_MS = 6_000;
/**
 * Nobody has it in hand, or whoever had it says nothing any more. While the database was away nobody could: for a while
 * after its start, leases that ran out meanwhile still hold.
 */
const FREE = `AND (leased_until IS NULL OR (leased_until < clock_timestamp()
  AND pg_postmaster_start_time() < clock_timestamp() - interval '10 seconds'))`;
/** Milliseconds until a delivery that another worker has in hand is looked at again. */
const LOOK_AGAIN_MS = 3_000;

/**
 * Whoever brings deliveries by one channel. Runs at least once for each: a retry finds it accepted and stops. While one
 * worker has it in hand no other takes it, whatever the queue does, so that what the channel took is not sent again,
 * unless the worker died before it could say so.
 */
export abstract class ChannelListener extends Listener {
  protected abstract readonly db: Database;
  /**
   * Hands one delivery to the channel, through a `Circuit` of the listener's own. Throws when it was not taken: GivenUp
   * when it never will be, Postponed when the channel itself does not answer.
   */
  protected abstract attempt(delivery: Delivery): Promise<Attempt>;

  async handle(event: DomainEvent): Promise<void> {
    const { deliveryId: id } = event.payload as { deliveryId: string };
    const delivery = await this.take(id);
    if (!delivery) return;
    const observe = (outcome: Parameters<typeof observeDelivery>[1]) =>
      observeDelivery(delivery.channel, outcome, (Date.now() - delivery.createdAt.getTime()) / 1_000);
    const renewing = setInterval(() => void this.lease(id).catch(() => undefined), RENEW_EVERY_MS);
    let outcome: Attempt;
    try {
      outcome = await this.attempt(delivery); // a crash before it is noted sends it twice, under the same name
    } catch (error) {
      const counts = !(error instanceof Postponed);
      await this.note(id, counts ? { failure: (error as Error).message } : {}, counts ? 1 : 0);
      if (counts) observe('failed');
      throw error;
    } finally {
      clearInterval(renewing);
    }
    const accepted = outcome === 'accepted';
    await this.note(id, accepted ? { acceptedAt: now() } : (outcome as { dropped: string }), accepted ? 1 : 0);
    observe(accepted ? 'accepted' : 'dropped');
  }

  override async gaveUp(event: DomainEvent): Promise<void> {
    const { deliveryId: id } = event.payload as { deliveryId: string };
    const delivery = await this.db.source.manager.findOneBy(Delivery, { id });
    if (!delivery) return;
    await this.db.source.manager.update(Delivery, id, { failedAt: now() });
    observeDelivery(delivery.channel, 'given_up', (Date.now() - delivery.createdAt.getTime()) / 1_000);
  }

  /** Takes a delivery in hand; null when its fate is known. Throws Postponed while another worker has it. */
  private async take(id: string): Promise<Delivery | null> {
    if (!(await this.lease(id, FREE))) {
      const known = await this.db.source.manager.findOneBy(Delivery, { id });
      if (!known || known.acceptedAt || known.dropped) return null;
      throw new Postponed(LOOK_AGAIN_MS, { scope: 'job' });
    }
    return this.db.source.manager.findOneBy(Delivery, { id });
  }

  private async lease(id: string, free = ''): Promise<boolean> {
    const [, taken] = await this.db.source.query<[unknown, number]>(
      `UPDATE delivery SET leased_until = clock_timestamp() + make_interval(secs => $2)
        WHERE id = $1 AND accepted_at IS NULL AND dropped IS NULL ${free}`,
      [id, LEASE_S],
    );
    return taken > 0;
  }

  private async note(
    id: string,
    { acceptedAt = null, dropped = null, failure = null }: Partial<Delivery>,
    attempts: number,
  ): Promise<void> {
    await untilConnected(() =>
      this.db.source.query(
        `UPDATE delivery SET accepted_at = $2, dropped = $3, failure = $4, failed_at = NULL, leased_until = NULL,
          attempts = attempts + $5 WHERE id = $1`,
        [id, acceptedAt, dropped, failure, attempts],
      ),
    );
  }
}
