import type { Place } from '@essaim/territories-web';
import { type LookedFor, queryOf } from './feed-address.ts';

/** The calendar of the meetings at a page that has one. */
export const meetingsCalendar = (of: 'projects' | 'federations' | 'organisations', slug: string, language: string) =>
  `/feeds/${of}/${encodeURIComponent(slug)}/meetings.ics?lang=${language}`;

/** The calendar of the meetings of projects such as are looked for, there or around there. */
export const lookedForCalendar = (lookedFor: LookedFor, place: Place | null, language: string) =>
  `/feeds/meetings.ics?${queryOf(lookedFor, place, language)}`;

/** One meeting alone, for the reader's own calendar. */
export const meetingCalendar = (id: string, language: string) =>
  `/feeds/meetings/${encodeURIComponent(id)}.ics?lang=${language}`;
