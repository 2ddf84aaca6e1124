import { expect, it } from '@jest/globals';
import { afterDe, placeAfterDe } from './after-de.ts';

it.each([
  ['Anne', 'd’Anne'],
  ['Yann', 'de Yann'],
  ['Yves', 'd’Yves'],
  ['Hélène', 'd’Hélène'],
  ['Élodie', 'd’Élodie'],
  ['L’Appentis', 'de L’Appentis'],
])('says a name after « de »: %s', (name, said) => {
  expect(afterDe(name)).toBe(said);
});

it.each([
  ['Pont-Croix', 'de Pont-Croix'],
  ['Audierne', 'd’Audierne'],
  ['Évry', 'd’Évry'],
  ['Le Havre', 'du Havre'],
  ['Les Sables-d’Olonne', 'des Sables-d’Olonne'],
  ['La Rochelle', 'de La Rochelle'],
  ['Lestrem', 'de Lestrem'],
])('says a place after « de »: %s', (place, said) => {
  expect(placeAfterDe(place)).toBe(said);
});
