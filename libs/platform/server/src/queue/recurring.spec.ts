import { once } from 'node:events';
import { expect, it } from '@jest/globals';
import { Recurring, startRecurring } from './recurring.ts';

/** Work that is done in `act`, told which run it is. */
class Work extends Recurring {
  override readonly name = 'work';
  override readonly everyMs = 1;
  runs = 0;
  private readonly act: (nth: number, stop: AbortSignal) => Promise<void>;
  constructor(act: (nth: number, stop: AbortSignal) => Promise<void>) {
    super();
    this.act = act;
  }

  override run(stop: AbortSignal): Promise<void> {
    return this.act(++this.runs, stop);
  }
}

it('work that fails is told of and done again, and holds no other up', async () => {
  const { promise: enough, resolve } = Promise.withResolvers<void>();
  const errors: unknown[] = [];
  const failing = new Work((nth) => Promise.reject(new Error(`run ${nth}`)));
  const slow = new Work((_, stop) => once(stop, 'abort').then(() => undefined));
  const other = new Work(async (nth) => {
    if (nth >= 3 && failing.runs >= 3) resolve();
  });
  const stop = startRecurring([failing, slow, other], (error) => errors.push(error));
  await enough;
  await stop();
  expect(errors.slice(0, 2)).toEqual([new Error('run 1'), new Error('run 2')]);
  expect(slow.runs).toBe(1);
});

it('a process that stops waits for the run at work, and begins no other', async () => {
  const { promise: letGo, resolve: release } = Promise.withResolvers<void>();
  const { promise: begun, resolve: onBegun } = Promise.withResolvers<void>();
  let done = false;
  const work = new Work(async () => {
    onBegun();
    await letGo;
    done = true;
  });
  const stop = startRecurring([work], (error) => {
    throw error;
  });
  await begun;
  const stopped = stop();
  release();
  await stopped;
  expect([done, work.runs]).toEqual([true, 1]);
});
