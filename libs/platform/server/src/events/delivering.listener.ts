import { now } from '../clock.ts';
import { untilConnected, type Database } from '../database/database.ts';
import { prepared } from '../database/preparing-client.ts';
import { observeDelivery } from '../metrics/observations.ts';
import { Postponed } from '../queue/outcomes.ts';
import type { DeliveryRow } from './delivery-row.ts';
import type { DomainEvent } from './domain-event.entity.ts';
import { Listener } from './listener.ts';

/** What became of one attempt: whoever it is for has it, or nothing is to be sent any more, and why. */
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
 * Whoever brings deliveries to the outside, row by row of one table; a fact with `deliveryId` calls for each. Runs at
 * least once for each: a retry finds it accepted and stops. While one worker has it in hand no other takes it, whatever
 * the queue does, so that what was taken is not sent again, unless the worker died before it could say so.
 */
export abstract class DeliveringListener<D extends DeliveryRow> extends Listener {
  protected abstract readonly db: Database;
  /** The entity of the table. */
  protected abstract readonly deliveries: new () => D;
  /** The channel that a delivery is counted under. */
  protected abstract channelOf(delivery: D): string;
  /**
   * Hands one delivery over. Throws when it was not taken: GivenUp when it never will be, Postponed when it is not the
   * delivery's fault.
   */
  protected abstract attempt(delivery: D): Promise<Attempt>;

  async handle(event: DomainEvent): Promise<void> {
    const { deliveryId: id } = event.payload as { deliveryId: string };
    const delivery = await this.take(id);
    if (!delivery) return;
    const observe = (outcome: Parameters<typeof observeDelivery>[1]) =>
      observeDelivery(this.channelOf(delivery), outcome, (Date.now() - delivery.createdAt.getTime()) / 1_000);
    const renewing = setInterval(() => void this.lease(id).catch(() => undefined), RENEW_EVERY_MS);
    let outcome: Attempt;
    try {
      outcome = await this.attempt(delivery); // a crash before it is noted sends it twice, under the same name
    } catch (error) {
      const counts = !(error instanceof Postponed);
      // Waiting is no answer: what was said last stays to be read.
      await this.note(id, { failure: counts ? (error as Error).message : delivery.failure }, counts ? 1 : 0);
      if (counts) observe('failed');
      throw error;
    } finally {
      clearInterval(renewing);
    }
    const accepted = outcome === 'accepted';
    await this.note(id, accepted ? { acceptedAt: now() } : (outcome as { dropped: string }), accepted ? 1 : 0);
    observe(accepted ? 'accepted' : 'dropped');
  }

  override async gaveUp(event: DomainEvent, _cause: Error): Promise<void> {
    const { deliveryId: id } = event.payload as { deliveryId: string };
    const delivery = await this.find(id);
    if (!delivery) return;
    await this.db.source.query(`UPDATE ${this.table} SET failed_at = $2 WHERE id = $1`, [id, now()]);
    observeDelivery(this.channelOf(delivery), 'given_up', (Date.now() - delivery.createdAt.getTime()) / 1_000);
  }

  /** Takes a delivery in hand; null when its fate is known. Throws Postponed while another worker has it. */
  private async take(id: string): Promise<D | null> {
    const taken = await this.lease(id, FREE);
    if (taken) return taken;
    const known = await this.find(id);
    if (!known || known.acceptedAt || known.dropped) return null;
    throw new Postponed(LOOK_AGAIN_MS, { scope: 'job' });
  }

  /** Keeps a delivery from other workers for a while; as it is then, or null where it is not to be had. */
  private async lease(id: string, free = ''): Promise<D | null> {
    const { columns } = this.db.source.getMetadata(this.deliveries);
    const named = columns.map(({ databaseName }) => databaseName).join(', ');
    const [[row]] = await this.db.source.query<[Record<string, unknown>[], number]>(
      prepared(
        `UPDATE ${this.table} SET leased_until = clock_timestamp() + make_interval(secs => $2)
          WHERE id = $1 AND accepted_at IS NULL AND dropped IS NULL ${free} RETURNING ${named}`,
      ),
      [id, LEASE_S],
    );
    if (!row) return null;
    // Plain columns only: what TypeORM transforms or embeds is not made here.
    const values = columns.map(({ propertyName, databaseName }) => [propertyName, row[databaseName]]);
    return Object.assign(new this.deliveries(), Object.fromEntries(values));
  }

  private async note(
    id: string,
    {
      acceptedAt = null,
      dropped = null,
      failure = null,
    }: Partial<Pick<DeliveryRow, 'acceptedAt' | 'dropped' | 'failure'>>,
    attempts: number,
  ): Promise<void> {
    await untilConnected(() =>
      this.db.source.query(
        prepared(`UPDATE ${this.table} SET accepted_at = $2, dropped = $3, failure = $4, failed_at = NULL, leased_until = NULL,
          attempts = attempts + $5 WHERE id = $1`),
        [id, acceptedAt, dropped, failure, attempts],
      ),
    );
  }

  private find(id: string): Promise<D | null> {
    return this.db.source.manager.findOneBy<DeliveryRow>(this.deliveries, { id }) as Promise<D | null>;
  }

  private get table(): string {
    return this.db.source.getMetadata(this.deliveries).tableName;
  }
}
