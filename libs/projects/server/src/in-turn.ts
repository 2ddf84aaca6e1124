import { setImmediate } from 'node:timers/promises';

let last: Promise<unknown> = Promise.resolve();

/**
 * Work that holds the processor for tens of milliseconds, such as comparing or rendering a long text: one piece per turn
 * of the event loop, however many a request asks for, so that everyone else's requests go on between them.
 */
export function inTurn<T>(work: () => T): Promise<T> {
  const mine = last.then(() => setImmediate()).then(work);
  last = mine.catch(() => undefined); // told to who asked; the next one has its turn all the same
  return mine;
}
