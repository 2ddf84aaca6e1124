import type { RequestHandler } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { refuse } from './refuse.ts';

/** Counts one request of a source; whether it may go on. */
export type RequestRate = (source: string) => Promise<boolean>;

/**
 * Holds back a source that asks more than `perMinute` times a minute. Each process counts for itself: this protects
 * the process; attempts on accounts are counted across all (`Attempts`).
 */
export function requestRate(perMinute: number): RequestRate {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return (source) =>
    limiter.consume(source).then(
      () => true,
      () => false,
    );
}

/** The same, as the first thing that a request over HTTP meets. */
export function limitRequestRate(perMinute: number): RequestHandler {
  const rate = requestRate(perMinute);
  return (req, res, next) =>
    void rate(req.ip ?? '').then((within) => {
      if (within) return next();
      res.set('Retry-After', '60');
      refuse(res, { status: 429, code: 'RATE_LIMITED', reason: 'rate_limited', params: { minutes: 1 } });
    });
}
