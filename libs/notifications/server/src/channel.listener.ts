import { DeliveringListener } from '@essaim/platform-server';
import { Delivery } from './delivery.entity.ts';

export type { Attempt } from '@essaim/platform-server';

/** Whoever brings news and letters to people by one channel, through a `Circuit` of its own. */
export abstract class ChannelListener extends DeliveringListener<Delivery> {
  protected readonly deliveries = Delivery;
  protected channelOf({ channel }: Delivery): string {
    return channel;
  }
}
