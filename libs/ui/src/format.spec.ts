import { describe, expect, it } from '@jest/globals';
import { formatsOf } from './format.ts';

const now = Date.UTC(2026, 10, 22, 12);
const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString();
const [hour, day] = [3_600, 86_400];

describe('formats', () => {
  it.each([
    [20, 'fr', 'maintenant'],
    [40, 'fr', 'il y a 1 minute'],
    [5 * 60, 'fr', 'il y a 5 minutes'],
    [3 * hour, 'fr', 'il y a 3 heures'],
    [day, 'fr', 'hier'],
    [15 * day, 'fr', 'il y a 2 semaines'],
    [65 * day, 'fr', 'il y a 2 mois'],
    [day, 'en', 'yesterday'],
    [15 * day, 'en', '2 weeks ago'],
  ])('say how long ago %d seconds were, in %s', (seconds, language, words) => {
    expect(formatsOf(language, 'UTC').since(ago(seconds), now)).toBe(words);
  });

  it('write the date itself for what is nearly a year old or more', () => {
    expect(formatsOf('fr', 'UTC').since(ago(400 * day), now)).toBe('18 octobre 2025');
  });

  it('write whole kilometres, one at least', () => {
    const spaces = (text: string) => text.replace(/\s/g, ' ');
    expect(spaces(formatsOf('fr').kilometres(6.4))).toBe('6 km');
    expect(spaces(formatsOf('fr').kilometres(0.2))).toBe('1 km');
    expect(spaces(formatsOf('fr').kilometres(1234))).toBe('1 234 km');
  });

  it('keep a unit with its number, a whole space apart', () => {
    expect(formatsOf('fr').kilometres(6)).toBe('6\u00a0km');
    expect(formatsOf('en').kilometres(6)).toBe('6\u00a0km');
  });

  it('write the first of a month as French does', () => {
    expect(formatsOf('fr', 'UTC').date('2025-12-01T12:00:00Z')).toBe('1er décembre 2025');
    expect(formatsOf('fr', 'UTC').date('2025-12-21T12:00:00Z')).toBe('21 décembre 2025');
    expect(formatsOf('fr', 'UTC').dateTime('2025-12-01T12:00:00Z')).toMatch(/^1er décembre 2025/);
    expect(formatsOf('en', 'UTC').date('2025-12-01T12:00:00Z')).toBe('1 December 2025');
  });

  it('write when something begins and ends, by the clock of a place', () => {
    const spaces = (text: string) => text.replace(/\u2060/g, '').replace(/\s/g, ' ');
    const period = (language: string, zone: string, hours: number) => {
      const end = new Date(Date.UTC(2026, 11, 1, 13) + hours * hour * 1000).toISOString();
      return spaces(formatsOf(language, zone).period('2026-12-01T13:00:00Z', end));
    };
    expect(period('fr', 'Europe/Paris', 3)).toBe('mardi 1er décembre 2026, 14:00 – 17:00');
    expect(period('fr', 'America/Montreal', 3)).toBe('mardi 1er décembre 2026, 08:00 – 11:00');
    expect(period('fr', 'Europe/Paris', 24)).toMatch(/^mardi 1er décembre 2026 à 14:00 – mercredi 2 décembre 2026/);
    expect(period('en', 'Europe/Paris', 3)).toBe('Tuesday, 1 December 2026, 14:00 – 17:00');
  });

  it('write a day as a calendar does, and whose clock it is', () => {
    expect(formatsOf('fr', 'Europe/Paris').day('2026-12-05T13:00:00Z')).toEqual({
      weekday: 'sam.',
      day: '5',
      month: 'déc.',
    });
    expect(formatsOf('fr', 'Europe/Paris').zone('2026-12-05T13:00:00Z')).toBe('heure d’Europe centrale');
  });

  it('join names as a sentence does', () => {
    expect(formatsOf('fr').list(['Anne', 'Yann', 'Marie'])).toBe('Anne, Yann et Marie');
  });
});
