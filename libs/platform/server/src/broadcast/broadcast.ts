import { EventEmitter } from 'node:events';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Together } from '../queue/together.ts';

/** PostgreSQL takes at most 8000 bytes a notification; messages here carry ids only. */
const MAX_BYTES = 7_900;
/** Messages that go out in one statement where many wait. */
const MESSAGES_AT_ONCE = 500;
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
  private readonly carrying = new Together<string>(MESSAGES_AT_ONCE, 1, (texts) => this.carry(texts));
  private readonly databaseUrl: string;
  private readonly redisUrl: string | undefined;
  private readonly onError: (error: unknown) => void;

  constructor(databaseUrl: string, redisUrl: string | undefined, onError: (error: unknown) => void) {
    this.databaseUrl = databaseUrl;
    this.redisUrl = redisUrl;
    this.onError = onError;
  }

  /** Tells all processes, in one go. Resolves once the carrier has it. */
  async publish(topic: string, ...messages: readonly unknown[]): Promise<void> {
    const texts = messages.map((message) => JSON.stringify({ topic, message }));
    if (texts.some((text) => Buffer.byteLength(text) > MAX_BYTES))
      throw new Error(`A broadcast on ${topic} is too large`);
    await Promise.all(texts.map((text) => this.carrying.do(text)));
  }

  private async carry(texts: readonly string[]): Promise<void> {
    if (this.redisUrl) {
      this.publisher ??= this.openRedis(this.redisUrl);
      const pipeline = this.publisher.pipeline();
      for (const text of texts) pipeline.publish(CHANNEL, text);
      await pipeline.exec();
      return;
    }
    this.pool ??= new pg.Pool({ connectionString: this.databaseUrl, max: 1 }).on('error', this.onError);
    await this.pool.query('SELECT pg_notify($1, message) FROM unnest($2::text[]) AS message', [CHANNEL, texts]);
  }

  /**
   * Calls back at the messages on a topic, one call after the other, with all that came during the one before. Resolves once
   * listening has begun, to what ends it.
   */
  async listen<M>(topic: string, act: (messages: readonly M[]) => Promise<void>): Promise<() => void> {
    const heard = new Together<M>(MESSAGES_AT_ONCE, 1, act);
    const hear = (message: M) => void heard.do(message).catch(this.onError);
    this.topics.on(topic, hear);
    await this.listenToCarrier();
    return () => void this.topics.off(topic, hear);
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

  private listenToCarrier(): Promise<unknown> {
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
