import { Injectable, Logger } from '@nestjs/common';
import { Database, GivenUp, span, untilConnected, type DomainEvent, type RetryPolicy } from '@essaim/platform-server';
import { MoreThanOrEqual } from 'typeorm';
import { ChannelListener, type Attempt } from './channel.listener.ts';
import { Delivery } from './delivery.entity.ts';
import { PushDue } from './notification.events.ts';
import { PushFailure } from './push-failure.ts';
import { PushSender } from './push-sender.ts';
import { PushServices } from './push-services.ts';
import { PushSubscription } from './push-subscription.entity.ts';
import { PushWriter } from './push-writer.ts';

/** Messages given up in a row after which a browser is forgotten: its push service will not change its mind. */
const FORGOTTEN_AFTER = 10;

/** Brings news to the devices that people switched on, through the push services of their browsers. */
@Injectable()
export class DeliverPushListener extends ChannelListener {
  readonly name = 'deliver-push';
  readonly hears = [PushDue.event];
  /** As patient as mail: a push service that is down for an hour costs nobody their news. */
  override readonly retry: RetryPolicy = { attempts: 12, backoffMs: 2_000 };
  override readonly concurrency = 16;
  private readonly logger = new Logger('Push');
  private readonly services = new PushServices((host, open) =>
    this.logger.warn(open ? `${host} does not answer: its messages wait` : `${host} answers again`),
  );

  constructor(
    protected readonly db: Database,
    private readonly writer: PushWriter,
    private readonly sender: PushSender,
  ) {
    super();
  }

  protected async attempt(delivery: Delivery): Promise<Attempt> {
    const message = await this.db.read((tx) => this.writer.write(tx, delivery));
    if ('dropped' in message) return message;
    const { id, endpoint } = message.to;
    try {
      await this.services
        .at(endpoint)
        .run(() => span('send push', { 'essaim.delivery': delivery.id }, () => this.sender.send(message)));
    } catch (error) {
      if (!(error instanceof PushFailure)) throw error;
      if (error.kind === 'GONE') {
        await this.db.source.manager.delete(PushSubscription, { id, endpoint }); // unless its browser has just renewed it
        return { dropped: `the device is gone: ${error.message}` };
      }
      if (error.kind === 'MESSAGE' || error.kind === 'IDENTITY') throw new GivenUp(error.message, { cause: error });
      throw error;
    }
    await untilConnected(() =>
      this.db.source.query(
        'UPDATE push_subscription SET last_accepted_at = clock_timestamp(), failures = 0 WHERE id = $1',
        [id],
      ),
    );
    return 'accepted';
  }

  override async gaveUp(event: DomainEvent, cause: Error): Promise<void> {
    await super.gaveUp(event, cause);
    const failure = cause instanceof GivenUp ? cause.cause : cause;
    if (failure instanceof PushFailure && failure.kind === 'IDENTITY') return; // ours to mend, not the browser's fault
    const { deliveryId } = event.payload as { deliveryId: string };
    await this.db.write(async (tx) => {
      const delivery = await tx.findOneBy(Delivery, { id: deliveryId });
      if (!delivery) return;
      await tx.increment(PushSubscription, { id: delivery.recipient }, 'failures', 1);
      await tx.delete(PushSubscription, { id: delivery.recipient, failures: MoreThanOrEqual(FORGOTTEN_AFTER) });
    });
  }
}
