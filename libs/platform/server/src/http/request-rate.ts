import type { RequestHandler } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { inWords } from '@essaim/catalogue';
import { readerLanguage } from '../graphql/reader-language.ts';

/**
 * Holds back a source that asks more than `perMinute` times a minute. Each process counts for itself: this protects
 * the process; attempts on accounts are counted across all (`Attempts`).
 */
export function limitRequestRate(perMinute: number): RequestHandler {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return (req, res, next) => {
    limiter.consume(req.ip ?? '').then(
      () => next(),
      () => {
        const message = inWords(readerLanguage())('server.errors.rate_limited', { minutes: 1 });
        res.status(429).set('Retry-After', '60').json({ errors: [{ message, extensions: { code: 'RATE_LIMITED', reason: 'rate_limited' } }] });
      },
    );
  };
}
