import { socketOf } from './socket-of.ts';
import type { Visitor } from './visitor.ts';

/** A notification as it arrives in an open page. */
interface Told {
  kind: string;
  text: string;
}

/**
 * Listens as someone's open page does. Resolves once the server listens too; `next` waits for the first that fits, `onTold`
 * hears each as it arrives.
 */
export async function liveNotifications(
  who: Visitor,
  onTold: (told: Told) => void = () => undefined,
): Promise<{ next: (fits: (told: Told) => boolean) => Promise<Told>; close: () => void }> {
  const { promise: connected, resolve: onConnected } = Promise.withResolvers<void>();
  const client = socketOf(who, { connected: () => onConnected() });
  const heard: Told[] = [];
  const waiting: (() => void)[] = [];
  client.subscribe<{ notificationReceived: Told }>(
    { query: 'subscription { notificationReceived { kind text } }' },
    {
      next: ({ data }) => {
        if (data) {
          heard.push(data.notificationReceived);
          onTold(data.notificationReceived);
        }
        waiting.splice(0).forEach((wake) => wake());
      },
      error: (error) => {
        throw error;
      },
      complete: () => undefined,
    },
  );
  await connected;
  await who.ask('{ viewer { id } }'); // a round trip after the subscription's own
  return {
    next: async (fits) => {
      for (;;) {
        const found = heard.find(fits);
        if (found) return found;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    close: () => void client.dispose(),
  };
}
