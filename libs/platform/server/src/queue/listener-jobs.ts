import { hash } from 'node:crypto';
import { BatchListener, type Listener } from '../events/listener.ts';
import type { NewJob } from './queues.ts';

/** What a job of a listener is about: facts that it owes something, oldest first. */
export interface ListenerJob {
  eventIds: readonly string[];
}

/** The facts that a job carries; one that a version before this one left in the queue carries a single one. */
export const factsOf = (data: ListenerJob | { eventId: string }): readonly string[] =>
  'eventId' in data ? [data.eventId] : data.eventIds;

/** Jobs that carry these facts to a listener, as many in each as it handles together. */
export function jobsOf(listener: Listener, eventIds: readonly string[]): NewJob<ListenerJob>[] {
  const size = listener instanceof BatchListener ? listener.together : 1;
  return Array.from({ length: Math.ceil(eventIds.length / size) }, (_, at) =>
    jobOf(listener, eventIds.slice(at * size, (at + 1) * size)),
  );
}

/** A job for each fact: one of them may be at fault, and is tried again by itself. */
export const jobsApart = (listener: Listener, eventIds: readonly string[]): NewJob<ListenerJob>[] =>
  eventIds.map((eventId) => jobOf(listener, [eventId]));

/** The same facts are one job, however often they are handed over while it waits; a fact in two jobs is handled by one. */
const jobOf = ({ name }: Listener, eventIds: readonly string[]): NewJob<ListenerJob> => ({
  id: `${eventIds.length > 1 ? hash('sha256', eventIds.join()) : eventIds[0]}-${name}`,
  data: { eventIds },
});
