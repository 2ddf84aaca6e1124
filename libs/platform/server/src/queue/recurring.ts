import { setTimeout as pause } from 'node:timers/promises';

/**
 * Work that no fact sets off but the clock: looked for again and again in every worker. What is due, and when it was last
 * done, is said by rows and not by the process or a queue: so it outlives both, a moment that nobody was there for is seen
 * at the next look, and a clock that is changed doubles nothing. `run` claims row by row, or by a lock, and bears being run
 * by several at once.
 */
export abstract class Recurring {
  abstract readonly name: string;
  /** Milliseconds between the end of one run and the next. */
  abstract readonly everyMs: number;
  /** Does what is due; `stop` is aborted when the process ends, and what is left then is for another. */
  abstract run(stop: AbortSignal): Promise<unknown>;
}

/** Each pause is up to this much shorter, so that workers started together do not look together. */
const SPREAD = 0.2;

/** Runs each task in its own rhythm; a run that fails is told and tried again at the next. Returns what stops them, runs finished. */
export function startRecurring(tasks: readonly Recurring[], onError: (error: unknown) => void): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const repeat = async (task: Recurring) => {
    while (!signal.aborted) {
      await task.run(signal).catch((error: unknown) => {
        if (!signal.aborted) onError(error);
      });
      await pause(task.everyMs * (1 - SPREAD * Math.random()), undefined, { signal }).catch(() => undefined);
    }
  };
  const running = tasks.map(repeat);
  return async () => {
    stopping.abort();
    await Promise.all(running);
  };
}
