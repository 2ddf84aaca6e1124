import { expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { lastStruck } from './sweep-night.ts';

const HOUR_MS = 3_600_000;

it.each([
  ['Europe/Paris', 2], // skipped in March, struck twice in October
  ['America/Santiago', 0], // a day in September begins at one
])('in %s it is %i o’clock once a day all year long', (zone, hour) => {
  const begins = Date.UTC(2026, 0, 1);
  const moments = Array.from({ length: 365 * 24 }, (_, nth) => begins + nth * HOUR_MS);
  const struck = moments.map((at) => lastStruck(hour, zone, new Date(at)).getTime());
  expect(moments.filter((at, nth) => struck[nth]! > at || struck[nth]! < at - 25 * HOUR_MS)).toEqual([]);
  const days = [...new Set(struck)].map((at) => DateTime.fromMillis(at, { zone }).toISODate());
  expect(new Set(days).size).toBe(days.length);
  expect([365, 366]).toContain(days.length);
});
