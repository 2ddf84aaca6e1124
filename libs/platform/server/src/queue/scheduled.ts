import type { Queues } from './queues.ts';

/** When something is to be done: so often, or when the clock of a zone says so. */
export type ScheduledTime = { everyMs: number } | { cron: string; zone: string };

/**
 * Work that the clock calls for, in the worker. Its name is the name of its queue; each of its moments is one job at a
 * time, however many workers there are. A job that a crash cuts short is done again: `run` bears repeating.
 */
export abstract class Scheduled {
  abstract readonly name: string;
  /** Its moments, by their names. */
  abstract readonly times: Readonly<Record<string, ScheduledTime>>;
  /** Does what is due at a moment; `stop` is aborted when the process ends, and what is left then is for the next one. */
  abstract run(moment: string, stop: AbortSignal): Promise<void>;
}

/** Has the clock call for all this, here or in another worker. Returns what stops it, before the queues are closed. */
export async function startScheduled(
  queues: Queues,
  scheduled: readonly Scheduled[],
  onError: (error: unknown) => void,
): Promise<() => void> {
  const stop = new AbortController();
  for (const work of scheduled) {
    queues.work<{ moment: string }>(work.name, ({ data }) => work.run(data.moment, stop.signal), {
      concurrency: 1,
      onGivenUp: (_, cause) => Promise.resolve(onError(cause)),
    });
    await queues.schedule(work.name, work.times);
  }
  return () => stop.abort();
}
