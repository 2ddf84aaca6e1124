import { describe, expect, it } from '@jest/globals';
import { aDatabase, anEmptyRedis, closeAfterTests, describeOnRedis } from '../testing.ts';
import { Queues, type QueueBackend } from './queues.ts';
import { Scheduled, startScheduled } from './scheduled.ts';

/** Work that notes when it is called for. */
class Rounds extends Scheduled {
  override readonly name = 'rounds';
  override readonly times = { often: { everyMs: 200 }, nightly: { cron: '0 3 * * *', zone: 'Europe/Paris' } };
  readonly called: string[] = [];
  atOnce = 0;
  mostAtOnce = 0;
  private readonly enough: () => void;
  constructor(enough: () => void) {
    super();
    this.enough = enough;
  }

  override async run(moment: string): Promise<void> {
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.atOnce);
    this.called.push(moment);
    await new Promise((resolve) => setImmediate(resolve));
    this.atOnce--;
    if (this.called.length >= 3) this.enough();
  }
}

function worksOn(backendOf: () => Promise<QueueBackend>): void {
  it('is called for by the clock, and by each moment once however many workers there are', async () => {
    const backend = await backendOf();
    const { promise: enough, resolve } = Promise.withResolvers<void>();
    const errors: unknown[] = [];
    const workers = [1, 2].map(() => ({
      queues: new Queues(backend, (error) => errors.push(error)),
      work: new Rounds(resolve),
    }));
    closeAfterTests(() => Promise.all(workers.map(({ queues }) => queues.close())));
    for (const { queues, work } of workers) await startScheduled(queues, [work], (error) => errors.push(error));
    await enough;
    expect(new Set(workers.flatMap(({ work }) => work.called))).toEqual(new Set(['often']));
    expect(Math.max(...workers.map(({ work }) => work.mostAtOnce))).toBe(1);
    // The moments themselves: one of each, though two workers said so; what is no moment any more ends.
    const { queues } = workers[0]!;
    expect(await queues.moments('rounds')).toEqual(['nightly', 'often']);
    await queues.schedule('rounds', { nightly: { cron: '0 4 * * *', zone: 'Europe/Paris' } });
    expect(await queues.moments('rounds')).toEqual(['nightly']);
    expect(errors).toEqual([]);
  });
}

describe('scheduled work, on queues in PostgreSQL', () =>
  worksOn(async () => ({ kind: 'postgres', url: (await aDatabase()).url })));
describeOnRedis('scheduled work, on queues in Redis', () =>
  worksOn(async () => ({ kind: 'redis', url: await anEmptyRedis() })),
);
