import { OutwardFailure, retryAfterMs, type OutwardAnswer } from '@essaim/platform-server';

/**
 * What a failure to push means (RFC 8030, 7.3 and 8.4). GONE: the browser unsubscribed, or its address is none we speak to.
 * LATER: its push service asks to come back. SERVICE: the push service could not be reached, fell silent, or is unwell; it
 * may have taken the message. IDENTITY: it does not believe that it is us: keys, subject or clock are wrong. MESSAGE: it will
 * never take this one.
 */
export type PushFailureKind = 'GONE' | 'LATER' | 'SERVICE' | 'IDENTITY' | 'MESSAGE';

/** A message that was not taken, with the push service's own words where it had some. */
export class PushFailure extends Error {
  override readonly name = 'PushFailure';
  readonly kind: PushFailureKind;
  /** For LATER, milliseconds that it asks for. */
  readonly afterMs: number;
  constructor(
    kind: PushFailureKind,
    message: string,
    { afterMs = 0, cause }: { afterMs?: number; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.kind = kind;
    this.afterMs = afterMs;
  }
}

/** Milliseconds to wait where a push service does not say, and at least. */
const UNSAID_MS = 60_000;
const LEAST_MS = 1_000;

/** Reads an answer; null where the message was taken. */
export function failureOf({ status, headers, body }: OutwardAnswer, now = Date.now()): PushFailure | null {
  if (status >= 200 && status < 300) return null;
  const words = `${status} ${body.trim().slice(0, 500)}`.trim();
  if (status === 404 || status === 410) return new PushFailure('GONE', words);
  if (status === 429 || (status === 503 && headers['retry-after']))
    return new PushFailure('LATER', words, {
      afterMs: Math.max(retryAfterMs({ headers }, now) ?? UNSAID_MS, LEAST_MS),
    });
  if (status === 401 || status === 403) return new PushFailure('IDENTITY', words);
  return new PushFailure(status >= 500 ? 'SERVICE' : 'MESSAGE', words);
}

/** Reads what kept a request from having an answer. */
export function failureOfRequest(error: unknown): unknown {
  if (!(error instanceof OutwardFailure)) return error;
  return new PushFailure(error.kind === 'REFUSED' ? 'GONE' : 'SERVICE', error.message, { cause: error });
}
