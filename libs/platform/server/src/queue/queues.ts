import { Queue, Worker, createPostgresBackend, type ConnectionOptions, type Job, type Processor } from 'bullmq';
import { Redis } from 'ioredis';
import type { ScheduledTime } from './scheduled.ts';

/** One job to hand over: `id` makes adding it twice the same as once, while it is in the queue. */
export interface NewJob<D> {
  id: string;
  data: D;
}

/** Where jobs live. Redis for real installations; PostgreSQL, in the schema `bullmq`, where there is none. */
export type QueueBackend = { kind: 'redis'; url: string } | { kind: 'postgres'; url: string };

/** Retries of a job, the first attempt included. */
const ATTEMPTS = 8;
/** First pause before a retry, doubled each time: 8 attempts span about four minutes. */
const BACKOFF_MS = 2_000;

/** The queues of one process, on either backend. Connections are opened when first needed and closed together. */
export class Queues {
  private readonly queues = new Map<string, Queue>();
  private readonly workers: Worker[] = [];
  private redis: Redis | undefined;
  private readonly backend: QueueBackend;
  private readonly onError: (error: unknown) => void;

  constructor(backend: QueueBackend, onError: (error: unknown) => void) {
    this.backend = backend;
    this.onError = onError;
  }

  /** Adds jobs. A job is forgotten once done or given up: what is owed is known by rows, not by the queue. */
  async add<D>(name: string, jobs: readonly NewJob<D>[]): Promise<void> {
    await this.queue(name).addBulk(
      jobs.map(({ id, data }) => ({
        name,
        data,
        opts: {
          jobId: id,
          attempts: ATTEMPTS,
          backoff: { type: 'exponential', delay: BACKOFF_MS, jitter: 0.5 },
          removeOnComplete: true,
          removeOnFail: true,
        },
      })),
    );
  }

  /**
   * Has a queue get a job `{ moment }` at these times, by their names, whichever process says so and however often; times
   * of before that are not among them end. A job that fails waits for its next time.
   */
  async schedule(name: string, times: Readonly<Record<string, ScheduledTime>>): Promise<void> {
    const queue = this.queue(name);
    for (const moment of await this.moments(name)) if (!(moment in times)) await queue.removeJobScheduler(moment);
    for (const [moment, time] of Object.entries(times))
      await queue.upsertJobScheduler(
        moment,
        'everyMs' in time ? { every: time.everyMs } : { pattern: time.cron, tz: time.zone },
        { name, data: { moment }, opts: { removeOnComplete: true, removeOnFail: true } },
      );
  }

  /** The moments at which a queue gets a job, by their names. */
  async moments(name: string): Promise<string[]> {
    return (await this.queue(name).getJobSchedulers()).map(({ key }) => key).sort();
  }

  /** Starts working on a queue. `onGivenUp` hears of a job whose last attempt failed. */
  work<D>(
    name: string,
    process: (job: Job<D>) => Promise<void>,
    options: { concurrency: number; onGivenUp?: (job: Job<D>, cause: Error) => Promise<void> },
  ): void {
    const worker = new Worker(
      name,
      process as Processor,
      { connection: this.connection(), concurrency: options.concurrency, stalledInterval: 5_000, lockDuration: 15_000 },
      this.factory(),
    );
    worker.on('error', this.onError);
    worker.on('failed', (job, cause) => {
      if (job && job.attemptsMade >= (job.opts.attempts ?? 1)) options.onGivenUp?.(job, cause).catch(this.onError);
    });
    this.workers.push(worker);
  }

  /** Lets jobs at work finish, then closes every connection. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    this.redis?.disconnect();
  }

  /** How many jobs wait, run or are delayed in a queue. */
  async depth(name: string): Promise<number> {
    return this.queue(name).getJobCountByTypes('wait', 'active', 'delayed', 'prioritized');
  }

  private queue(name: string): Queue {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = new Queue(name, { connection: this.connection() }, this.factory());
      queue.on('error', this.onError);
      this.queues.set(name, queue);
    }
    return queue;
  }

  private connection(): ConnectionOptions {
    if (this.backend.kind === 'redis') {
      this.redis ??= new Redis(this.backend.url, { maxRetriesPerRequest: null });
      return this.redis;
    }
    // BullMQ's types know Redis only; its PostgreSQL backend takes these options (see stack decision record).
    return {
      connectionString: this.backend.url,
      schema: 'bullmq',
      migrate: true,
      max: 4,
      keepAlive: true,
    } as unknown as ConnectionOptions;
  }

  private factory(): never {
    return (this.backend.kind === 'postgres' ? createPostgresBackend : undefined) as never;
  }
}
