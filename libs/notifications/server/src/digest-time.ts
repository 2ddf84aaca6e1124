import { DateTime } from 'luxon';

/** How often someone wants their digest. */
export type DigestCadence = 'DAILY' | 'WEEKLY' | 'NEVER';

/** When someone's digests fall due. */
export interface DigestRhythm {
  cadence: 'DAILY' | 'WEEKLY';
  /** Hour of their day, 0 to 23. */
  hour: number;
  /** Day of their week for a weekly digest, 1 (Monday) to 7 (ISO 8601). */
  day: number;
  /** An IANA name, such as `Europe/Paris`. */
  timeZone: string;
}

/** A digest to come: the day it is for, as its reader's calendar has it, and the moment it falls due. */
export interface NextDigest {
  /** `DAILY 2026-03-29`; a person gets one digest at most for each. */
  period: string;
  at: Date;
}

/** Days looked ahead: a week always holds one of each day. */
const AHEAD = 8;

/**
 * The first digest after a moment. Days are counted on the reader's calendar and each has one moment: an hour that the
 * clock skips is taken at its far side, one that it strikes twice at the first stroke. So no change of the clock, in either
 * hemisphere, doubles or drops a digest.
 */
export function nextDigest({ cadence, hour, day, timeZone }: DigestRhythm, after: Date): NextDigest {
  const today = DateTime.fromJSDate(after, { zone: timeZone });
  for (let ahead = 0; ahead <= AHEAD; ahead++) {
    // From noon to noon: there is one on every day, wherever the clock jumps.
    const date = today.set({ hour: 12 }).plus({ days: ahead });
    if (cadence === 'WEEKLY' && date.weekday !== day) continue;
    const at = strike(date, hour);
    if (at > after) return { period: `${cadence} ${date.toISODate()}`, at };
  }
  throw new RangeError(`No digest ${cadence} at ${hour} in ${timeZone} after ${after.toISOString()}`);
}

/** The coming Monday at someone's digest hour: what "pause until Monday" means. */
export const nextMonday = ({ hour, timeZone }: Pick<DigestRhythm, 'hour' | 'timeZone'>, after: Date): Date =>
  nextDigest({ cadence: 'WEEKLY', day: 1, hour, timeZone }, after).at;

function strike(date: DateTime, hour: number): Date {
  const { year, month, day } = date;
  const at = DateTime.fromObject({ year, month, day, hour }, { zone: date.zone });
  return new Date(Math.min(...at.getPossibleOffsets().map((one) => one.toMillis())));
}
