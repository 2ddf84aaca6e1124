import { zoneKnownHere } from '@essaim/catalogue/printed-time';
import { DateTime } from 'luxon';

/** A meeting as its form holds it. Both moments are what the clock says where people meet: `2026-12-05T14:00`. */
export interface MeetingDraft {
  title: string;
  startsAt: string;
  endsAt: string;
  /** IANA name. */
  timeZone: string;
  place: string;
  link: string;
  details: string;
}
export type MeetingField = keyof MeetingDraft;

/** When a meeting is: what a clock says is nothing without its zone, so that two edits compare the three as one value. */
export const whenItIs = ['startsAt', 'endsAt', 'timeZone'] as const satisfies MeetingField[];

/** A meeting as the API tells it. */
interface ToldMeeting {
  title: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  place?: string | null;
  link?: string | null;
  details?: string | null;
}

const onTheWall = "yyyy-MM-dd'T'HH:mm";
const usual = { hours: 2 }; // how long people meet when nothing is said

/** A meeting that nobody has said anything of yet. */
export const emptyMeeting = (timeZone: string): MeetingDraft => ({
  title: '',
  startsAt: '',
  endsAt: '',
  timeZone,
  place: '',
  link: '',
  details: '',
});

/** A meeting as its form shows it: by the clock where people meet, or UTC where this browser does not know that one. */
export function draftOf({ title, startsAt, endsAt, timeZone, place, link, details }: ToldMeeting): MeetingDraft {
  const zone = zoneKnownHere(timeZone);
  return {
    title,
    startsAt: DateTime.fromISO(startsAt, { zone }).toFormat(onTheWall),
    endsAt: DateTime.fromISO(endsAt, { zone }).toFormat(onTheWall),
    timeZone: zone,
    place: place ?? '',
    link: link ?? '',
    details: details ?? '',
  };
}

/** The form's content as the API wants it: both moments in UTC, and what was left empty is null. */
export function inputOf(draft: MeetingDraft) {
  const { title, startsAt, endsAt, timeZone, place, link, details } = draft;
  return {
    title,
    startsAt: inUtc(startsAt, timeZone),
    endsAt: inUtc(endsAt, timeZone),
    timeZone,
    place: place.trim() || null,
    link: link.trim() || null,
    details: details.trim() || null,
  };
}

/** The changed fields alone; another zone is another moment, though the clock on the wall says the same. */
export function changesOf(draft: MeetingDraft, names: readonly MeetingField[]): Partial<ReturnType<typeof inputOf>> {
  const sent = new Set<string>(names);
  if (sent.has('timeZone')) sent.add('startsAt').add('endsAt');
  return Object.fromEntries(Object.entries(inputOf(draft)).filter(([name]) => sent.has(name)));
}

/**
 * Begins at another moment: the end follows, as far from it as it was, or two hours after where there was none. While the
 * beginning is typed it is no moment for a while: an end that comes after it once it is one stays as it was said.
 */
export function beginningAt(draft: MeetingDraft, startsAt: string): Pick<MeetingDraft, 'startsAt' | 'endsAt'> {
  const [before, end, start] = [draft.startsAt, draft.endsAt, startsAt].map((wall) =>
    DateTime.fromISO(wall, { zone: 'utc' }),
  ) as [DateTime, DateTime, DateTime];
  if (!start.isValid) return { startsAt, endsAt: draft.endsAt };
  if (!before.isValid && end > start) return { startsAt, endsAt: draft.endsAt };
  const length = end.diff(before);
  return { startsAt, endsAt: start.plus(length.isValid && length.toMillis() > 0 ? length : usual).toFormat(onTheWall) };
}

/** What the clock on a wall says, as a moment in UTC; what is no moment stays as it was typed, for the API to refuse. */
function inUtc(wall: string, timeZone: string): string {
  const moment = DateTime.fromISO(wall, { zone: timeZone });
  return moment.isValid ? moment.toUTC().toISO() : wall;
}
