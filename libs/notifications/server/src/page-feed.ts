import { type EventEmitter, on } from 'node:events';

/** What is emitted under `key` from now on, until the iterator is returned. */
export function pageFeed<T>(pages: EventEmitter, key: string): AsyncIterableIterator<T> {
  const heard = on(pages, key) as AsyncIterableIterator<[T]>;
  // Not a generator: a generator waiting for its next value could not be returned.
  const iterator: AsyncIterableIterator<T> = {
    next: async () => {
      const { done, value } = (await heard.next()) as IteratorResult<[T], undefined>;
      return done ? { done, value: undefined } : { done: false, value: value[0] };
    },
    return: async () => ({ done: true, value: (await heard.return!(), undefined) }),
    throw: async (error: unknown) => ({ done: true, value: (await heard.throw!(error), undefined) }),
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}
