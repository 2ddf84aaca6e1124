import { setTimeout as pause } from 'node:timers/promises';

/**
 * Runs `act` and answers no sooner than `ms` milliseconds later, refused or not: an act that writes a row for some and
 * nothing for others then takes the same time for all.
 */
export async function inEvenTime<T>(ms: number, act: () => Promise<T>): Promise<T> {
  const [outcome] = await Promise.allSettled([act(), pause(ms)]);
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
