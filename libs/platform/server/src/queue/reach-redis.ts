import { Redis } from 'ioredis';
import { CannotStart } from '../why-not-started.ts';

/** Milliseconds that Redis has to answer at a start. */
const PATIENCE_MS = 5_000;

/** Resolves once Redis answers. Throws CannotStart when it does not: later it may come and go, at a start it is a mistake. */
export async function reachRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: PATIENCE_MS, retryStrategy: () => null });
  let cause: Error | undefined;
  redis.on('error', (error) => (cause = error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw new CannotStart(`Redis does not answer: ${(cause ?? (error as Error)).message}. REDIS_URL says where it is.`);
  } finally {
    redis.disconnect();
  }
}
