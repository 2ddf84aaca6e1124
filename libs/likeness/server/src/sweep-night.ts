import { DateTime } from 'luxon';

/**
 * The latest moment by `now` at which it was `hour` in a zone: one for each day of its calendar, also for a day whose clock
 * skips that hour (then the hour after it) or strikes it twice (then the first). Pure.
 */
export function lastStruck(hour: number, zone: string, now: Date): Date {
  const here = DateTime.fromJSDate(now, { zone });
  const struckOn = (day: DateTime) => day.startOf('day').set({ hour });
  const today = struckOn(here);
  return (today <= here ? today : struckOn(here.minus({ days: 1 }))).toJSDate();
}
