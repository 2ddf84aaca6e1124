import type { Language } from '@essaim/catalogue';

/** One thing that a calendar holds. */
export interface CalendarEvent {
  /** The same for ever, wherever and in whatever words it is told. */
  id: string;
  /** How often it was changed. */
  changes: number;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  /** Plain text. */
  description: string;
  /** Where it can be read. */
  url: string;
  cancelled: boolean;
  createdAt: Date;
  updatedAt: Date;
}

/** A calendar: what it is, where it is, and what it holds, in its order. */
export interface Calendar {
  title: string;
  language: Language;
  /** Its own address, and that of the page it goes with. */
  self: string;
  page: string;
  events: readonly CalendarEvent[];
}

/** Seconds after which programs that subscribe look again, where they ask when. */
const LOOK_AGAIN_S = 3600;

/** What must not stand in a text (RFC 5545, 3.1: CONTROL), and halves of characters. */
const UNREADABLE = /[^\t\n\r\u{20}-\u{7E}\u{80}-\u{D7FF}\u{E000}-\u{10FFFF}]/gu;

/**
 * The calendar as iCalendar (RFC 5545, 7986). Times are UTC, so that no list of time zones has to come along; nothing in it
 * changes unless what it tells of does. What writes it is loaded with the first calendar that is asked for.
 */
export async function writeCalendar({ title, language, self, page, events }: Calendar): Promise<string> {
  const { default: ical, ICalEventStatus, escape } = await import('ical-generator');
  const calendar = ical({
    prodId: { company: 'Essaim', product: 'Meetings', language: language.toUpperCase() },
    name: escape(readable(title), false), // the library escapes what events say, and not this
    url: page,
    source: self,
    ttl: LOOK_AGAIN_S,
    events: events.map((event) => ({
      id: event.id,
      sequence: event.changes,
      stamp: event.updatedAt,
      created: event.createdAt,
      lastModified: event.updatedAt,
      start: event.startsAt,
      end: event.endsAt,
      summary: readable(event.title),
      location: event.place && readable(event.place),
      description: readable(event.description) || null,
      url: event.url,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })),
  });
  return `${calendar.toString()}\r\n`;
}

const readable = (text: string): string => text.replace(UNREADABLE, '\u{FFFD}');
