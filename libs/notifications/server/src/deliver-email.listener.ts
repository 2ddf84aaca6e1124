import { Injectable } from '@nestjs/common';
import { Database, Listener, Mailer, now, type DomainEvent } from '@essaim/platform-server';
import { Delivery } from './delivery.entity.ts';
import { DeliveryDue } from './notification.events.ts';
import { LetterWriter } from './letter-writer.tsx';

/** Sends one delivery by e-mail. Runs at least once: a retry finds it accepted and stops. */
@Injectable()
export class DeliverEmailListener extends Listener {
  readonly name = 'deliver-email';
  readonly hears = [DeliveryDue.event];

  constructor(
    private readonly db: Database,
    private readonly mailer: Mailer,
    private readonly writer: LetterWriter,
  ) {
    super();
  }

  async handle(event: DomainEvent): Promise<void> {
    const { deliveryId } = event.payload as { deliveryId: string };
    const delivery = await this.db.source.manager.findOneBy(Delivery, { id: deliveryId });
    if (!delivery || delivery.acceptedAt || delivery.dropped) return;
    const letter = await this.db.read((tx) => this.writer.write(tx, delivery));
    if ('dropped' in letter) {
      await this.db.source.manager.update(Delivery, deliveryId, { dropped: letter.dropped });
      return;
    }
    await this.mailer.send(letter); // a crash right here sends it twice, under the same Message-ID
    await this.db.source.manager.update(Delivery, deliveryId, { acceptedAt: now() });
  }
}
