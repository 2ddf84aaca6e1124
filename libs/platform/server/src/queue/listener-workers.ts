import type { Database } from '../database/database.ts';
import { DomainEvent } from '../events/domain-event.entity.ts';
import { EventHandling } from '../events/event-handling.entity.ts';
import { EVENT_CHANNEL } from '../events/event-log.ts';
import { EventRelay } from '../events/event-relay.ts';
import type { Listener } from '../events/listener.ts';
import type { Broadcast } from '../broadcast/broadcast.ts';
import type { Queues } from './queues.ts';

/**
 * The working half of a worker process: one queue per listener, and the relay that feeds them.
 * Returns what stops it, jobs at work finished first.
 */
export function startListening(
  db: Database,
  queues: Queues,
  broadcast: Broadcast,
  listeners: readonly Listener[],
  onError: (error: unknown) => void,
): { relay: EventRelay; stop: () => Promise<void> } {
  const names = listeners.map((listener) => listener.name);
  if (new Set(names).size !== names.length) throw new Error(`Two listeners share a name: ${names.sort().join(', ')}`);

  for (const listener of listeners)
    queues.work<{ eventId: string }>(listener.name, (job) => perform(db, listener, job.data.eventId), {
      concurrency: listener.concurrency,
      onGivenUp: async (job, cause) => {
        const { eventId } = job.data;
        onError(cause);
        await db.source.manager.update(
          EventHandling,
          { eventId, listener: listener.name },
          { failedAt: new Date(), failure: String(cause.stack ?? cause).slice(0, 4000) },
        );
      },
    });

  const relay = new EventRelay(db, queues, listeners, onError);
  relay.start();
  const stopHearing = broadcast.onPostgresNotification(EVENT_CHANNEL, () => relay.wake());
  return {
    relay,
    stop: async () => {
      stopHearing();
      await relay.stop();
      await queues.close();
    },
  };
}

/** What one job does: nothing if the row says it is done. */
async function perform(db: Database, listener: Listener, eventId: string): Promise<void> {
  const key = { eventId, listener: listener.name };
  const [event, owed] = await Promise.all([
    db.source.manager.findOneBy(DomainEvent, { id: eventId }),
    db.source.manager.findOneBy(EventHandling, key),
  ]);
  if (!event || owed?.handledAt) return;
  await listener.handle(event);
  await db.source.manager.update(EventHandling, key, { handledAt: new Date() });
}
