import { expect, it } from '@jest/globals';
import { beginningAt, changesOf, draftOf, emptyMeeting, inputOf, type MeetingDraft } from './meeting-draft.ts';

const inAudierne: MeetingDraft = {
  title: 'Répétition',
  startsAt: '2026-12-05T14:00',
  endsAt: '2026-12-05T16:30',
  timeZone: 'Europe/Paris',
  place: 'Salle des fêtes',
  link: ' ',
  details: '',
};

it('a time is that of the clock where people meet, in winter and in summer', () => {
  expect(inputOf(inAudierne)).toMatchObject({
    startsAt: '2026-12-05T13:00:00.000Z',
    place: 'Salle des fêtes',
    link: null,
  });
  expect(inputOf({ ...inAudierne, startsAt: '2026-07-05T14:00' }).startsAt).toBe('2026-07-05T12:00:00.000Z');
  expect(inputOf({ ...inAudierne, timeZone: 'Pacific/Noumea' }).startsAt).toBe('2026-12-05T03:00:00.000Z');
});

it('what the API told is shown by that clock, and sent back as the same moments', () => {
  const told = { ...inputOf(inAudierne), link: undefined };
  expect(draftOf(told)).toEqual({ ...inAudierne, link: '' });
  expect(inputOf(draftOf(told))).toEqual({ ...told, link: null });
});

it('a zone that the browser does not know is shown as UTC, and stays as it is', () => {
  const told = { ...inputOf(inAudierne), timeZone: 'Terre/Milieu' };
  const draft = draftOf(told);
  expect(draft).toMatchObject({ startsAt: '2026-12-05T13:00', timeZone: 'UTC' });
  expect(changesOf({ ...draft, startsAt: '2026-12-05T14:00' }, ['startsAt'])).toEqual({
    startsAt: '2026-12-05T14:00:00.000Z',
  });
});

it('the end follows the beginning: two hours at first, then as long as was said', () => {
  const first = { ...emptyMeeting('Europe/Paris'), ...beginningAt(emptyMeeting('Europe/Paris'), '2026-12-05T14:00') };
  expect(first.endsAt).toBe('2026-12-05T16:00');
  expect(beginningAt(inAudierne, '2026-12-06T09:00').endsAt).toBe('2026-12-06T11:30');
  expect(beginningAt(inAudierne, '').endsAt).toBe(inAudierne.endsAt);
  expect(beginningAt({ ...inAudierne, endsAt: '2026-12-05T10:00' }, '2026-12-06T09:00').endsAt).toBe(
    '2026-12-06T11:00',
  );
});

it('the end that was typed stays while the beginning is typed, where it comes after it', () => {
  const typing = { ...inAudierne, startsAt: '' };
  expect(beginningAt(typing, '2026-12-05T15:00').endsAt).toBe(inAudierne.endsAt);
  expect(beginningAt(typing, '2026-12-06T09:00').endsAt).toBe('2026-12-06T11:00');
});

it('only what was changed is sent; another zone moves both ends', () => {
  expect(changesOf(inAudierne, ['place'])).toEqual({ place: 'Salle des fêtes' });
  expect(Object.keys(changesOf(inAudierne, ['timeZone'])).sort()).toEqual(['endsAt', 'startsAt', 'timeZone']);
});

it('what is no moment is left for the API to refuse', () => {
  expect(inputOf({ ...inAudierne, startsAt: '' }).startsAt).toBe('');
});
