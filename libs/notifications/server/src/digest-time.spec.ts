import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { nextDigest, nextMonday, type DigestRhythm } from './digest-time.ts';

const daily = (hour: number, timeZone: string): DigestRhythm => ({ cadence: 'DAILY', hour, day: 1, timeZone });
const after = (moment: string, rhythm: DigestRhythm) => {
  const { period, at } = nextDigest(rhythm, new Date(moment));
  return [period, at.toISOString()];
};

describe('the next digest', () => {
  it('comes at the hour of the reader’s own clock, in summer as in winter', () => {
    expect(after('2026-01-10T12:00:00Z', daily(8, 'Europe/Paris'))).toEqual([
      'DAILY 2026-01-11',
      '2026-01-11T07:00:00.000Z',
    ]);
    expect(after('2026-07-10T05:59:59Z', daily(8, 'Europe/Paris'))).toEqual([
      'DAILY 2026-07-10',
      '2026-07-10T06:00:00.000Z',
    ]);
    expect(after('2026-07-10T06:00:00Z', daily(8, 'Europe/Paris'))[0]).toBe('DAILY 2026-07-11');
  });

  it('is on time where the clock skips its hour, and once where it strikes twice', () => {
    expect(after('2026-03-28T12:00:00Z', daily(2, 'Europe/Paris'))).toEqual([
      'DAILY 2026-03-29',
      '2026-03-29T01:00:00.000Z', // three o'clock: there was no two
    ]);
    expect(after('2026-10-24T12:00:00Z', daily(2, 'Europe/Paris'))).toEqual([
      'DAILY 2026-10-25',
      '2026-10-25T00:00:00.000Z',
    ]);
    expect(after('2026-10-25T00:00:00Z', daily(2, 'Europe/Paris'))).toEqual([
      'DAILY 2026-10-26',
      '2026-10-26T01:00:00.000Z',
    ]);
  });

  it('knows days that begin at one in the morning, and clocks that move by half an hour', () => {
    expect(after('2026-09-05T12:00:00Z', daily(0, 'America/Santiago'))).toEqual([
      'DAILY 2026-09-06',
      '2026-09-06T04:00:00.000Z',
    ]);
    expect(after('2026-04-04T10:00:00Z', daily(2, 'Australia/Lord_Howe'))).toEqual([
      'DAILY 2026-04-05',
      '2026-04-04T15:30:00.000Z',
    ]);
  });

  it('comes on the day that was chosen when it is weekly, Monday being 1', () => {
    const thursdays: DigestRhythm = { cadence: 'WEEKLY', hour: 18, day: 4, timeZone: 'America/Montreal' };
    expect(after('2026-11-26T22:59:00Z', thursdays)).toEqual(['WEEKLY 2026-11-26', '2026-11-26T23:00:00.000Z']);
    expect(after('2026-11-26T23:00:00Z', thursdays)[0]).toBe('WEEKLY 2026-12-03');
    expect(nextMonday(thursdays, new Date('2026-11-26T12:00:00Z')).toISOString()).toBe('2026-11-30T23:00:00.000Z');
  });

  it('follows the one before, a calendar day later, whatever the zone, the hour and the year', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 23 }),
        fc.date({ min: new Date('2024-01-01'), max: new Date('2034-01-01'), noInvalidDate: true }),
        (timeZone, hour, moment) => {
          const one = nextDigest(daily(hour, timeZone), moment);
          const next = nextDigest(daily(hour, timeZone), one.at);
          expect(one.at.getTime()).toBeGreaterThan(moment.getTime());
          expect(one.at.getTime() - moment.getTime()).toBeLessThanOrEqual(26 * 3_600_000);
          const day = (period: string) => DateTime.fromISO(period.slice(6), { zone: 'UTC' });
          expect(day(next.period).diff(day(one.period), 'days').days).toBe(1);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
