import { setTimeout as pause } from 'node:timers/promises';
import {
  DelayedError,
  Queue,
  UnrecoverableError,
  Worker,
  createPostgresBackend,
  runMigrations,
  type ConnectionOptions,
  type Job,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { RetryPolicy } from '../events/listener.ts';
import { GivenUp, Postponed } from './outcomes.ts';

/** One job to hand over: `id` makes adding it twice the same as once, while it is in the queue. */
export interface NewJob<D> {
  id: string;
  data: D;
}

/** Where jobs live. Redis for real installations; PostgreSQL, in the schema `bullmq`, where there is none. */
export type QueueBackend = { kind: 'redis'; url: string } | { kind: 'postgres'; url: string };

/** How a queue is worked on. */
export interface WorkOptions<D> {
  concurrency: number;
  perSecond?: number | undefined;
  /** Hears of a job that is tried no more. */
  onGivenUp?: (job: Job<D>, cause: Error) => Promise<void>;
}

/** Milliseconds for which a job belongs to a worker that says nothing, and between two looks for such workers. */
const LOCK_MS = 15_000;
const LOOK_FOR_STALLED_MS = 5_000;
/** How often the process of a job may die before the job is taken to be the cause. */
const DEATHS_OF_A_JOB = 20;
/** Milliseconds before a worker whose queue could not be reached tries again. */
const RECONNECT_MS = 1_000;
/** Milliseconds that jobs at work have to finish when the process is told to stop; then they are put back. */
const FINISH_WITHIN_MS = 5_000;
/** Connections to PostgreSQL where jobs live there: each queue that is worked on keeps one to itself. */
const CONNECTIONS = 24;
/** Jobs that are added one by one: on PostgreSQL, BullMQ makes two temporary tables to add many. */
const ONE_BY_ONE = 4;

/** The queues of one process, on either backend. Connections are opened when first needed and closed together. */
export class Queues {
  private readonly queues = new Map<string, Queue>();
  private readonly workers: Worker[] = [];
  private readonly atWork = new Set<Job>();
  private readonly resting = new AbortController();
  private redis: Redis | undefined;
  private pool: pg.Pool | undefined;
  private opening: Promise<void> | undefined;
  private closing: Promise<void> | undefined;
  readonly backend: QueueBackend;
  private readonly onError: (error: unknown) => void;

  constructor(backend: QueueBackend, onError: (error: unknown) => void) {
    this.backend = backend;
    this.onError = onError;
  }

  /** Adds jobs, in their order. A job is forgotten once done or given up: what is owed is known by rows, not by the queue. */
  async add<D>(name: string, jobs: readonly NewJob<D>[], { attempts, backoffMs }: RetryPolicy): Promise<void> {
    await this.open();
    const queue = this.queue(name);
    const wanted = jobs.map(({ id, data }) => ({
      name,
      data,
      opts: {
        jobId: id,
        attempts,
        backoff: { type: 'exponential' as const, delay: backoffMs, jitter: 0.5 },
        removeOnComplete: true,
        removeOnFail: true,
      },
    }));
    if (this.backend.kind === 'redis' || wanted.length > ONE_BY_ONE) await queue.addBulk(wanted);
    else for (const { data, opts } of wanted) await queue.add(name, data, opts);
  }

  /** Starts working on a queue. */
  work<D>(name: string, act: (job: Job<D>) => Promise<void>, options: WorkOptions<D>): void {
    this.open()
      .then(() => this.closing ?? this.startWorker(name, act, options))
      .catch(this.onError);
  }

  private startWorker<D>(name: string, act: (job: Job<D>) => Promise<void>, options: WorkOptions<D>): void {
    const worker = new Worker<D>(
      name,
      (job) => this.perform(job, act, options),
      {
        connection: this.connection(),
        concurrency: options.concurrency,
        stalledInterval: LOOK_FOR_STALLED_MS,
        lockDuration: LOCK_MS,
        maxStalledCount: DEATHS_OF_A_JOB,
        runRetryDelay: RECONNECT_MS,
        // Without a limit none is given, for each job then waits its turn to be counted.
        ...(options.perSecond && { limiter: { max: options.perSecond, duration: 1_000 } }),
      },
      this.factory(),
    );
    worker.on('error', this.onError);
    worker.on('failed', (job, cause) => {
      if (job && (job.attemptsMade >= (job.opts.attempts ?? 1) || cause instanceof UnrecoverableError))
        options.onGivenUp?.(job, cause.cause instanceof GivenUp ? cause.cause : cause).catch(this.onError);
    });
    this.workers.push(worker);
    // What could not be reached when it began never begins by itself: it is replaced.
    worker.waitUntilReady().catch(async () => {
      this.workers.splice(this.workers.indexOf(worker), 1);
      await worker.close(true).catch(this.onError);
      await pause(RECONNECT_MS);
      if (!this.closing) this.startWorker(name, act, options);
    });
  }

  /** Resolves once the backend can take queues: where they live in PostgreSQL, BullMQ's tables are there. */
  open(): Promise<void> {
    return (this.opening ??= this.makeReady());
  }

  private async makeReady(): Promise<void> {
    if (this.backend.kind !== 'postgres') return;
    this.pool = new pg.Pool({
      connectionString: this.backend.url,
      application_name: 'essaim queues',
      // Nobody waits for the disk: what is owed is a row, and a job that a crash takes with it is handed over again.
      options: '-c search_path=bullmq -c synchronous_commit=off',
      max: CONNECTIONS,
      keepAlive: true,
    }).on('error', this.onError);
    this.pool.setMaxListeners(0); // each queue listens
    while (!this.closing) {
      try {
        const client = await this.pool.connect();
        try {
          await runMigrations(client);
        } finally {
          client.release();
        }
        return;
      } catch (error) {
        this.onError(error);
        await pause(RECONNECT_MS);
      }
    }
  }

  /** Lets jobs at work finish for some seconds, puts back those that do not, then closes every connection. */
  close(): Promise<void> {
    return (this.closing ??= this.finish());
  }

  /** How many jobs wait, run or are delayed in a queue. */
  async depth(name: string): Promise<number> {
    await this.open();
    return this.queue(name).getJobCountByTypes('wait', 'active', 'delayed', 'prioritized');
  }

  /**
   * Whether all that the backend had is gone since this was asked last, by any process: a Redis without persistence died.
   * True too the first time it is ever asked. What PostgreSQL loses in a crash, the last moments before it, is handed over
   * again by whoever leads next: the leader's lock is lost with it.
   */
  async isEmptied(): Promise<boolean> {
    if (this.backend.kind === 'postgres') return false;
    return (await this.redisClient(this.backend.url).set('essaim:queues', 'kept', 'NX')) === 'OK';
  }

  /** The queue of that name, for whoever shows it; call `open` first. */
  queue(name: string): Queue {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = new Queue(name, { connection: this.connection() }, this.factory());
      queue.on('error', this.onError);
      this.queues.set(name, queue);
      // What could not be reached when it began never is: the next who asks gets another.
      queue.waitUntilReady().catch(() => this.queues.delete(name));
    }
    return queue;
  }

  private async perform<D>(
    job: Job<D>,
    act: (job: Job<D>) => Promise<void>,
    { perSecond }: WorkOptions<D>,
  ): Promise<void> {
    this.atWork.add(job);
    try {
      await act(job);
    } catch (error) {
      if (error instanceof Postponed && (error.scope === 'job' || !perSecond)) {
        // BullMQ lets a queue rest only where it has a limit; elsewhere the hand that held the job does.
        const rests = error.scope === 'queue';
        if (rests) await pause(error.afterMs, undefined, { signal: this.resting.signal }).catch(() => undefined);
        await job.moveToDelayed(Date.now() + (rests ? 0 : error.afterMs), job.token);
        throw new DelayedError();
      }
      if (error instanceof Postponed) {
        await this.queue(job.queueName).rateLimit(error.afterMs);
        throw Worker.RateLimitError();
      }
      if (error instanceof GivenUp) throw Object.assign(new UnrecoverableError(error.message), { cause: error });
      throw error;
    } finally {
      this.atWork.delete(job);
    }
  }

  private async finish(): Promise<void> {
    this.resting.abort();
    const finished = Promise.all(this.workers.map((worker) => worker.close()));
    let patience: NodeJS.Timeout | undefined;
    const impatient = new Promise((resolve) => (patience = setTimeout(resolve, FINISH_WITHIN_MS)));
    await Promise.race([finished, impatient]);
    clearTimeout(patience);
    // Its row still says that it is owed: whoever takes it up from the queue does it again, and what it did is done once.
    await Promise.all([...this.atWork].map((job) => job.moveToWait(job.token).catch(this.onError)));
    if (this.atWork.size) await Promise.all(this.workers.map((worker) => worker.disconnect().catch(this.onError)));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    this.redis?.disconnect();
    await this.pool?.end();
  }

  private connection(): ConnectionOptions {
    if (this.backend.kind === 'redis') return this.redisClient(this.backend.url);
    // BullMQ's types know Redis only; its PostgreSQL backend takes a pool.
    return this.pool as unknown as ConnectionOptions;
  }

  private redisClient(url: string): Redis {
    return (this.redis ??= new Redis(url, { maxRetriesPerRequest: null }).on('error', this.onError));
  }

  private factory(): never {
    return (this.backend.kind === 'postgres' ? createPostgresBackend : undefined) as never;
  }
}
