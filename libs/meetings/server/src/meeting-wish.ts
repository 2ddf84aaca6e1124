import { InputCheck, isTimeZone, now } from '@essaim/platform-server';
import { webAddress } from '@essaim/projects-server';
import type { Meeting, MeetingTexts } from './meeting.entity.ts';

/** What somebody wants of a meeting. In a change, what is absent stays as it is. Lengths in characters. */
export interface MeetingWish {
  /** 1 to 120. */
  title?: string | null;
  /** Ahead, and at most two years; seconds are left out. */
  startsAt?: Date | null;
  /** After the beginning, by a month at most. */
  endsAt?: Date | null;
  /** IANA name. */
  timeZone?: string | null;
  /** Up to 300. */
  place?: string | null;
  /** https, up to 500. */
  link?: string | null;
  /** Up to 2000, on several lines. */
  details?: string | null;
}

const MAX_TITLE = 120;
const MAX_PLACE = 300;
const MAX_LINK = 500;
const MAX_DETAILS = 2_000;
const MAX_YEARS_AHEAD = 2;
/** Days that a meeting may last. */
export const MAX_DAYS_LONG = 31;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The wishes as they will be kept; `before` is the meeting that they change, null for a new one. Throws BAD_USER_INPUT. */
export function tidyWish(wish: MeetingWish, before: Meeting | null): Partial<MeetingTexts> {
  const check = new InputCheck();
  const wanted = (part: keyof MeetingWish) => !before || wish[part] !== undefined;
  const tidy: Partial<MeetingTexts> = {
    ...(wanted('title') && { title: check.line('title', wish.title, { min: 1, max: MAX_TITLE }) }),
    ...(wanted('timeZone') && { timeZone: tidyTimeZone(check, wish.timeZone) }),
    ...(wanted('place') && { place: check.line('place', wish.place, { max: MAX_PLACE }) || null }),
    ...(wanted('link') && { link: tidyLink(check, wish.link) }),
    ...(wanted('details') && { details: check.text('details', wish.details, { max: MAX_DETAILS }) || null }),
    ...(wanted('startsAt') && wish.startsAt && { startsAt: toTheMinute(wish.startsAt) }),
    ...(wanted('endsAt') && wish.endsAt && { endsAt: toTheMinute(wish.endsAt) }),
  };
  for (const part of ['startsAt', 'endsAt'] as const) if (wanted(part) && !wish[part]) check.problem(part, 'required');
  checkTime(check, tidy, before);
  check.done();
  return tidy;
}

/** What did not change may lie in the past: a meeting that has begun can be made longer. */
function checkTime(check: InputCheck, tidy: Partial<MeetingTexts>, before: Meeting | null): void {
  const { startsAt = before?.startsAt, endsAt = before?.endsAt } = tidy;
  if (startsAt && startsAt.getTime() !== before?.startsAt.getTime()) {
    if (startsAt < now()) check.problem('startsAt', 'meetings.past');
    else if (startsAt > yearsAhead()) check.problem('startsAt', 'meetings.too_far_ahead', { max: MAX_YEARS_AHEAD });
  }
  if (!startsAt || !endsAt) return;
  const lengthMs = endsAt.getTime() - startsAt.getTime();
  if (lengthMs <= 0) check.problem('endsAt', 'meetings.ends_before_it_begins');
  else if (lengthMs > MAX_DAYS_LONG * DAY_MS) check.problem('endsAt', 'meetings.too_long', { max: MAX_DAYS_LONG });
  else if (before && endsAt <= now()) check.problem('endsAt', 'meetings.past');
}

function yearsAhead(): Date {
  const limit = now();
  limit.setUTCFullYear(limit.getUTCFullYear() + MAX_YEARS_AHEAD);
  return limit;
}

const toTheMinute = (date: Date): Date => new Date(Math.floor(date.getTime() / MINUTE_MS) * MINUTE_MS);

/** The name that every browser knows the zone by: `Europe/Paris`, however it was written. */
function tidyTimeZone(check: InputCheck, given: string | null | undefined): string {
  const name = check.line('timeZone', given, { min: 1, max: 100 });
  if (!name) return name;
  if (isTimeZone(name)) return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  check.problem('timeZone', 'meetings.unknown_time_zone');
  return name;
}

/** An address that can be followed without fear of who listens; "visio.example.org/jardin" is one too. */
function tidyLink(check: InputCheck, given: string | null | undefined): string | null {
  const written = check.line('link', given, { max: MAX_LINK });
  if (!written) return null;
  const address = webAddress(written.includes('://') ? written : `https://${written}`);
  if (address?.startsWith('https://') && new URL(address).hostname.includes('.')) return address;
  check.problem('link', 'meetings.bad_link');
  return null;
}
