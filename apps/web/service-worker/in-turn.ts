let last: Promise<unknown> = Promise.resolve();

/**
 * Does what concerns the screen one after the other: Chromium forgets a notification that is shown while those that show
 * are being listed. Nothing that waits for the network belongs in a turn.
 */
export function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const mine = last.then(act);
  last = mine.catch(() => undefined);
  return mine;
}
