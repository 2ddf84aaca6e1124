import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Together } from './together.ts';

/** Acts whose end is decided by the test, and what each was asked to do. */
function acts() {
  const asked: (readonly string[])[] = [];
  const ends: { done: () => void; failed: (cause: Error) => void }[] = [];
  const act = (keys: readonly string[]) => {
    asked.push(keys);
    return new Promise<void>((done, failed) => ends.push({ done, failed }));
  };
  return { asked, ends, act };
}

describe('What is asked at the same time', () => {
  it('is done at once, though a hand was free for each, and what comes meanwhile after it', async () => {
    const { asked, ends, act } = acts();
    const together = new Together<string>(3, 2, act);
    const all = Promise.all(['a', 'b', 'c', 'd'].map((key) => together.do(key)));
    await turn();
    expect(asked).toEqual([['a', 'b', 'c'], ['d']]);
    const later = Promise.all(['e', 'f'].map((key) => together.do(key)));
    await turn();
    expect(asked).toHaveLength(2);
    ends[1]!.done();
    await turn();
    expect(asked[2]).toEqual(['e', 'f']);
    ends[0]!.done();
    ends[2]!.done();
    await Promise.all([all, later]);
  });

  it('is done one by one where one of it is at fault', async () => {
    const act = (keys: readonly string[]) =>
      keys.includes('bad') ? Promise.reject(new Error('bad')) : Promise.resolve();
    const together = new Together<string>(3, 1, act);
    const settled = await Promise.allSettled(['a', 'bad', 'b'].map((key) => together.do(key)));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
