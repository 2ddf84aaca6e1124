import { EventEmitter, on } from 'node:events';
import { Redis } from 'ioredis';
import pg from 'pg';

/** PostgreSQL takes at most 8000 bytes a notification; messages here carry ids only. */
const MAX_BYTES = 7_900;
const CHANNEL = 'essaim_broadcast';
/** Milliseconds before a lost connection is tried again. */
const RETRY_MS = 500;

/**
 * Tells every process something at once: by Redis where there is one, else by PostgreSQL's NOTIFY. Nothing is kept:
 * whoever was not there reads the rows. Topics are free text, messages small JSON.
 */
export class Broadcast {
  private readonly topics = new EventEmitter().setMaxListeners(0);
  private readonly channels = new EventEmitter().setMaxListeners(0);
  private listening: Promise<unknown> | undefined;
  private client: pg.Client | undefined;
  private publisher: Redis | undefined;
  private subscriber: Redis | undefined;
  private pool: pg.Pool | undefined;
  private closed = false;
  private readonly databaseUrl: string;
  private readonly redisUrl: string | undefined;
  private readonly onError: (error: unknown) => void;

  constructor(databaseUrl: string, redisUrl: string | undefined, onError: (error: unknown) => void) {
    this.databaseUrl = databaseUrl;
    this.redisUrl = redisUrl;
    this.onError = onError;
  }

  /** Tells all processes. Resolves once the carrier has it. */
  async publish(topic: string, message: unknown): Promise<void> {
    const text = JSON.stringify({ topic, message });
    if (Buffer.byteLength(text) > MAX_BYTES) throw new Error(`A broadcast on ${topic} is too large`);
    if (this.redisUrl) {
      this.publisher ??= this.openRedis(this.redisUrl);
      await this.publisher.publish(CHANNEL, text);
      return;
    }
    this.pool ??= new pg.Pool({ connectionString: this.databaseUrl, max: 1 }).on('error', this.onError);
    await this.pool.query('SELECT pg_notify($1, $2)', [CHANNEL, text]);
  }

  /**
   * What is told on a topic from now on, until the iterator is returned. Resolves once listening has begun. `read` turns
   * each message into what the listener wants; null leaves the message out.
   */
  async subscribe<M, T>(topic: string, read: (message: M) => Promise<T | null>): Promise<AsyncIterableIterator<T>> {
    const heard = on(this.topics, topic) as AsyncIterableIterator<[M]>;
    await this.listen();
    // Not a generator: a generator waiting for its next message could not be returned.
    const iterator: AsyncIterableIterator<T> = {
      next: async () => {
        for (;;) {
          const { done, value } = (await heard.next()) as IteratorResult<[M], undefined>;
          if (done) return { done, value: undefined };
          const wanted = await read(value[0]);
          if (wanted !== null) return { done: false, value: wanted };
        }
      },
      return: async () => ({ done: true, value: (await heard.return!(), undefined) }),
      throw: async (error: unknown) => ({ done: true, value: (await heard.throw!(error), undefined) }),
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  }

  /** Calls back at each PostgreSQL notification on `channel`, whichever carrier broadcasts use. Returns what ends it. */
  onPostgresNotification(channel: string, act: () => void): () => void {
    this.channels.on(channel, act);
    void this.listenPostgres()
      .then(() => this.client?.query(`LISTEN ${channel}`))
      .catch(this.onError);
    return () => void this.channels.off(channel, act);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.publisher?.disconnect();
    this.subscriber?.disconnect();
    await Promise.all([this.client?.end().catch(() => undefined), this.pool?.end()]);
  }

  private listen(): Promise<unknown> {
    if (!this.redisUrl) return this.listenPostgres();
    if (!this.subscriber) {
      this.subscriber = this.openRedis(this.redisUrl);
      this.subscriber.on('message', (_channel: string, text: string) => this.hear(text));
      this.listening = this.subscriber.subscribe(CHANNEL);
    }
    return this.listening!;
  }

  private pgListening: Promise<void> | undefined;
  private listenPostgres(): Promise<void> {
    return (this.pgListening ??= this.connectPostgres());
  }

  /** A lost connection is opened again for as long as this lives; what was told meanwhile is read from rows. */
  private async connectPostgres(): Promise<void> {
    while (!this.closed) {
      const client = new pg.Client({ connectionString: this.databaseUrl, keepAlive: true });
      try {
        client.on('notification', ({ channel, payload }) =>
          channel === CHANNEL ? this.hear(payload ?? '') : this.channels.emit(channel),
        );
        client.on('error', () => undefined);
        await client.connect();
        for (const channel of [CHANNEL, ...this.channels.eventNames()]) await client.query(`LISTEN ${String(channel)}`);
        this.client = client;
        client.once('end', () => {
          if (!this.closed) this.pgListening = this.connectPostgres();
        });
        return;
      } catch (error) {
        this.onError(error);
        await client.end().catch(() => undefined);
        await new Promise((retry) => setTimeout(retry, RETRY_MS));
      }
    }
  }

  private openRedis(url: string): Redis {
    return new Redis(url, { maxRetriesPerRequest: null }).on('error', this.onError);
  }

  private hear(text: string): void {
    const { topic, message } = JSON.parse(text) as { topic: string; message: unknown };
    this.topics.emit(topic, message);
  }
}
