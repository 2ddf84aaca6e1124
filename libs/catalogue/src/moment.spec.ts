import { expect, it } from '@jest/globals';
import { sayMoment } from './moment.ts';

it.each([
  ['2026-12-03T17:30:00.000Z[Europe/Paris]', 'fr', 'jeudi 3 décembre 2026 à 18:30 (heure d’Europe centrale)'],
  ['2026-12-03T17:30:00.000Z[Europe/Paris]', 'en', 'Thursday, 3 December 2026 at 18:30 (Central European Time)'],
  ['2026-12-03T21:30:00.000Z[Indian/Reunion]', 'fr', 'vendredi 4 décembre 2026 à 01:30 (heure de La Réunion)'],
  ['2026-12-01T17:30:00.000Z[Europe/Paris]', 'fr', 'mardi 1er décembre 2026 à 18:30 (heure d’Europe centrale)'],
  ['2026-12-01T17:30:00.000Z[Europe/Paris]', 'en', 'Tuesday, 1 December 2026 at 18:30 (Central European Time)'],
  ['2026-12-03T17:30:00.000Z[Terre/Milieu]', 'en', 'Thursday, 3 December 2026 at 17:30 (Coordinated Universal Time)'],
  ['bientôt', 'fr', 'bientôt'],
])('says when, on the clock that is meant: %s in %s', (moment, language, said) => {
  expect(sayMoment(moment, language)).toBe(said);
});
