import { expect, it } from '@jest/globals';
import { OutwardFailure } from '@essaim/platform-server';
import { failureOf, failureOfRequest } from './push-failure.ts';

const noon = Date.parse('2026-03-03T12:00:00Z');
const answer = (status: number, retryAfter?: string) => ({
  status,
  headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  body: 'what it says\n',
});

it.each([200, 201, 202, 204])('a push service that answers %d took the message', (status) => {
  expect(failureOf(answer(status))).toBeNull();
});

it.each([
  [404, 'GONE'],
  [410, 'GONE'],
  [429, 'LATER'],
  [500, 'SERVICE'],
  [502, 'SERVICE'],
  [503, 'SERVICE'],
  [401, 'IDENTITY'],
  [403, 'IDENTITY'],
  [307, 'MESSAGE'],
  [400, 'MESSAGE'],
  [413, 'MESSAGE'],
])('%d means %s, and its words are kept', (status, kind) => {
  expect(failureOf(answer(status))).toMatchObject({ kind, message: `${status} what it says` });
});

it.each([
  ['in so many seconds', '120', 120_000],
  ['at a moment', 'Tue, 03 Mar 2026 12:05:00 GMT', 300_000],
  ['at a moment that is over', 'Tue, 03 Mar 2026 11:00:00 GMT', 1_000],
  ['tomorrow', '86400', 3_600_000],
  ['at once', '0', 1_000],
  ['some day', 'mañana', 60_000],
  ['without saying when', undefined, 60_000],
])('asked to come back %s, one does within bounds', (_when, retryAfter, afterMs) => {
  expect(failureOf(answer(429, retryAfter), noon)).toMatchObject({ kind: 'LATER', afterMs });
});

it('a service that is overloaded and says for how long is come back to, not blamed', () => {
  expect(failureOf(answer(503, '30'))).toMatchObject({ kind: 'LATER', afterMs: 30_000 });
});

it('an address that we do not speak to is gone; silence is the service’s; anything else is no failure of theirs', () => {
  expect(failureOfRequest(new OutwardFailure('REFUSED', 'inside'))).toMatchObject({ kind: 'GONE' });
  for (const kind of ['SILENT', 'UNREACHABLE'] as const)
    expect(failureOfRequest(new OutwardFailure(kind, 'no answer'))).toMatchObject({ kind: 'SERVICE' });
  const ours = new TypeError('ours');
  expect(failureOfRequest(ours)).toBe(ours);
});
