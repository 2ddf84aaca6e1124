import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { writeCalendar, type Calendar, type CalendarEvent } from './calendar.ts';

// It knows RFC 5545 alone: NAME is of RFC 7986.
ICAL.design.icalendar.property['name'] = { defaultType: 'text' };

const event: CalendarEvent = {
  id: 'urn:uuid:0198f2a0-0000-7000-8000-000000000001',
  changes: 2,
  title: 'Chantier du samedi',
  startsAt: new Date('2026-12-05T08:30:00Z'),
  endsAt: new Date('2026-12-05T11:00:00Z'),
  place: 'Derrière la mairie',
  description: 'Gants et bottes.',
  url: 'https://essaim.example/projects/jardin/meetings/TWVldGluZzox',
  cancelled: false,
  createdAt: new Date('2026-11-26T10:00:00Z'),
  updatedAt: new Date('2026-11-27T10:00:00Z'),
};
const calendar = (but: Partial<CalendarEvent> = {}, of: Partial<Calendar> = {}): Calendar => ({
  title: 'Jardin : rencontres',
  language: 'fr',
  self: 'https://essaim.example/feeds/projects/jardin/meetings.ics?lang=fr',
  page: 'https://essaim.example/projects/jardin/meetings',
  events: [{ ...event, ...but }],
  ...of,
});

/** As another library reads it. */
async function read(written: Calendar) {
  const text = await writeCalendar(written);
  const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = component.getAllSubcomponents('vevent');
  return { text, component, events, first: new ICAL.Event(events[0]!) };
}

describe('A calendar, as another library reads it', () => {
  it('says what, when in UTC, where, how often it was changed, and for how long it may be kept', async () => {
    const { component, events, first } = await read(calendar());
    const [only] = events;
    expect(component.getFirstPropertyValue('name')).toBe('Jardin : rencontres');
    expect(component.getFirstPropertyValue('source')).toContain('/meetings.ics');
    expect(String(component.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
    expect([first.uid, first.sequence, first.summary, first.location, first.description]).toEqual([
      event.id,
      2,
      'Chantier du samedi',
      'Derrière la mairie',
      'Gants et bottes.',
    ]);
    expect([first.startDate, first.endDate].map((time) => [time.zone.tzid, time.toJSDate()])).toEqual([
      ['UTC', event.startsAt],
      ['UTC', event.endsAt],
    ]);
    expect(only!.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(only!.getFirstPropertyValue('url')).toBe(event.url);
    expect(String(only!.getFirstPropertyValue('last-modified'))).toBe('2026-11-27T10:00:00Z');
    expect((await read(calendar({ cancelled: true }))).events[0]!.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('is the same each time it is written, and nothing but it where it is empty', async () => {
    expect(await writeCalendar(calendar())).toBe(await writeCalendar(calendar()));
    const empty = await writeCalendar(calendar({}, { events: [] }));
    expect(new ICAL.Component(ICAL.parse(empty) as unknown[]).getAllSubcomponents()).toEqual([]);
  });

  const hostile = `Fête; d’été, "à\\bas" \\n ${'🐝é'.repeat(60)}\r\nEND:VEVENT\nBEGIN:VALARM\rX:1`;
  it('keeps whatever people type where it belongs', async () => {
    const but = { title: hostile, place: hostile, description: hostile };
    const { text, component, events, first } = await read(calendar(but, { title: hostile }));
    const asRead = hostile.replace(/\r\n?/g, '\n');
    expect([first.summary, first.location, first.description]).toEqual([asRead, asRead, asRead]);
    expect(component.getFirstPropertyValue('name')).toBe(asRead);
    expect(events).toHaveLength(1);
    expect(events[0]!.getAllSubcomponents()).toEqual([]);
    expect(text).toMatch(/\r\nEND:VCALENDAR\r\n$/);
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75); // octets: RFC 5545, 3.1
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has nothing in it that no text may hold', async () => {
    const { text, first } = await read(calendar({ title: 'a\u0000b\u0007c\ud83dd\u007f' }));
    expect(first.summary).toBe('a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}');
    expect(text).not.toMatch(/(?![\r\n\t])\p{Cc}/u);
  });
});
