import type { OutwardAnswer } from './outward-requests.ts';

/** A server that asks for more than an hour is asked again after one. */
const LONGEST_MS = 3_600_000;

/**
 * Milliseconds for which an answer asks to be left alone, from none to an hour: `Retry-After` in seconds or as a date
 * (RFC 9110, 10.2.3). Null where it does not say, or nothing that can be read.
 */
export function retryAfterMs({ headers }: Pick<OutwardAnswer, 'headers'>, now = Date.now()): number | null {
  const asked = headers['retry-after'] ?? '';
  const ms = /^\d+$/.test(asked) ? Number(asked) * 1_000 : Date.parse(asked) - now;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), LONGEST_MS);
}
