import { describe, expect, it } from '@jest/globals';
import { BadUserInput, at } from '@essaim/platform-server';
import { Meeting } from './meeting.entity.ts';
import { tidyWish, type MeetingWish } from './meeting-wish.ts';

const now = new Date('2026-11-26T12:00:00Z');
const workday: MeetingWish = {
  title: 'Chantier du samedi',
  startsAt: new Date('2026-12-05T09:00:00Z'),
  endsAt: new Date('2026-12-05T12:00:00Z'),
  timeZone: 'Europe/Paris',
};
const meeting = (but: Partial<Meeting> = {}) => Object.assign(new Meeting(), workday, but);

/** What is wrong with a wish, `field reason`; nothing when all is well. */
const problems = (wish: MeetingWish, before: Meeting | null = null): string[] => {
  try {
    at(now, () => tidyWish(wish, before));
    return [];
  } catch (error) {
    if (!(error instanceof BadUserInput)) throw error;
    return error.fields.map(({ path, reason }) => `${path} ${reason}`);
  }
};

describe('a meeting as somebody wants it', () => {
  it('keeps its zone by the name that every browser knows', () => {
    expect(at(now, () => tidyWish({ ...workday, timeZone: 'europe/paris' }, null))).toMatchObject({
      timeZone: 'Europe/Paris',
    });
  });

  it('is kept tidy: one line, whole minutes, an address with its scheme, nothing for nothing', () => {
    const wish = {
      ...workday,
      title: ' Chantier\n du samedi ',
      startsAt: new Date('2026-12-05T09:00:59.999Z'),
      place: '  ',
      link: 'visio.example.org/jardin',
      details: 'Gants\r\net bottes',
    };
    expect(at(now, () => tidyWish(wish, null))).toEqual({
      ...workday,
      place: null,
      link: 'https://visio.example.org/jardin',
      details: 'Gants\net bottes',
    });
  });

  it('tells all that is missing at once', () => {
    expect(problems({})).toEqual(
      expect.arrayContaining(['title', 'timeZone', 'startsAt', 'endsAt'].map((field) => `${field} required`)),
    );
  });

  it.each<[string, MeetingWish, string[]]>([
    ['a title that nobody reads to its end', { title: 'x'.repeat(121) }, ['title too_long']],
    ['a place without end', { place: 'x'.repeat(301) }, ['place too_long']],
    ['details without end', { details: 'x'.repeat(2001) }, ['details too_long']],
    ['a beginning that is past', { startsAt: new Date('2026-11-26T11:59:00Z') }, ['startsAt meetings.past']],
    [
      'a day beyond two years',
      { startsAt: new Date('2028-11-26T12:01:00Z'), endsAt: new Date('2028-11-26T13:00:00Z') },
      ['startsAt meetings.too_far_ahead'],
    ],
    ['an end at the beginning', { endsAt: workday.startsAt }, ['endsAt meetings.ends_before_it_begins']],
    ['an end more than a month later', { endsAt: new Date('2027-01-06T09:00:00Z') }, ['endsAt meetings.too_long']],
    ['a zone of another planet', { timeZone: 'Mars/Olympus' }, ['timeZone meetings.unknown_time_zone']],
    ['an offset for a zone', { timeZone: '+02:00' }, ['timeZone meetings.unknown_time_zone']],
    ['a link that others can read along', { link: 'http://visio.example.org' }, ['link meetings.bad_link']],
    ['a link that runs', { link: 'javascript:alert(1)' }, ['link meetings.bad_link']],
    ['a link with a password', { link: 'https://ana:secret@visio.example.org' }, ['link meetings.bad_link']],
    ['a link that is no link', { link: 'au fond du jardin' }, ['link meetings.bad_link']],
  ])('is refused with %s', (_what, but, refused) => {
    expect(problems({ ...workday, ...but })).toEqual(refused);
  });

  it('begins two years ahead at the latest, to the minute', () => {
    const startsAt = new Date('2028-11-26T12:00:00Z');
    expect(problems({ ...workday, startsAt, endsAt: new Date('2028-11-26T13:00:00Z') })).toEqual([]);
  });
});

describe('a change of a meeting', () => {
  it('leaves what is absent, clears what is null, and refuses to clear what has to be', () => {
    const before = meeting({ place: 'Salle des fêtes' });
    expect(at(now, () => tidyWish({ place: null }, before))).toEqual({ place: null });
    expect(problems({ title: null, startsAt: null }, before)).toEqual(['title required', 'startsAt required']);
  });

  it('makes one that has begun longer, and does not let it have ended', () => {
    const begun = meeting({ startsAt: new Date('2026-11-26T11:00:00Z'), endsAt: new Date('2026-11-26T13:00:00Z') });
    const { startsAt } = begun;
    expect(problems({ startsAt, endsAt: new Date('2026-11-26T14:00:00Z') }, begun)).toEqual([]);
    expect(problems({ endsAt: new Date('2026-11-26T11:30:00Z') }, begun)).toEqual(['endsAt meetings.past']);
  });

  it('is looked at with what stays: an end that no longer comes after the beginning', () => {
    expect(problems({ startsAt: new Date('2026-12-05T12:00:00Z') }, meeting())).toEqual([
      'endsAt meetings.ends_before_it_begins',
    ]);
  });
});
