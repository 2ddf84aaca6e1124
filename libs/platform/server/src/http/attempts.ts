import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import pg from 'pg';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { RateLimited } from '../errors/domain-error.ts';

/** A limit: so many attempts in so many seconds for one key. */
export interface AttemptLimit {
  name: string;
  attempts: number;
  seconds: number;
}

/**
 * Counts attempts across all processes, in Redis where there is one, else in PostgreSQL (table `attempt`). While Redis is
 * away each process counts for itself: people still come in, and guessing is still slow. Keys are hashed: they are
 * addresses of people.
 */
export class Attempts {
  private readonly limiters = new Map<string, RateLimiterAbstract>();
  private readonly redis: Redis | undefined;
  private readonly pool: pg.Pool | undefined;
  private readonly on: boolean;

  constructor(databaseUrl: string, redisUrl: string | undefined, on: boolean, onError: (error: unknown) => void) {
    this.on = on;
    if (!on) return;
    if (redisUrl)
      this.redis = new Redis(redisUrl, { enableOfflineQueue: true, maxRetriesPerRequest: 2 }).on('error', onError);
    else this.pool = new pg.Pool({ connectionString: databaseUrl, max: 2 }).on('error', onError);
  }

  /** Counts one attempt. Throws RATE_LIMITED with the time to wait once there were too many. */
  async count(limit: AttemptLimit, key: string): Promise<void> {
    if (!this.on) return;
    try {
      await this.limiter(limit).consume(createHash('sha256').update(key).digest('base64url'));
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw new RateLimited(refusal.msBeforeNext / 1000);
      throw refusal;
    }
  }

  /** Forgets the attempts of a key: the right password was given. */
  async forget(limit: AttemptLimit, key: string): Promise<void> {
    if (this.on) await this.limiter(limit).delete(createHash('sha256').update(key).digest('base64url'));
  }

  async close(): Promise<void> {
    this.redis?.disconnect();
    await this.pool?.end();
  }

  private limiter({ name, attempts, seconds }: AttemptLimit): RateLimiterAbstract {
    let limiter = this.limiters.get(name);
    if (!limiter) {
      const options = { keyPrefix: name, points: attempts, duration: seconds };
      limiter = this.redis
        ? new RateLimiterRedis({
            ...options,
            storeClient: this.redis,
            rejectIfRedisNotReady: true,
            insuranceLimiter: new RateLimiterMemory(options),
          })
        : new RateLimiterPostgres({
            ...options,
            storeClient: this.pool,
            tableName: 'attempt',
            tableCreated: true,
            clearExpiredByTimeout: false,
          });
      this.limiters.set(name, limiter);
    }
    return limiter;
  }
}
