import { expect, it } from '@jest/globals';
import { editDistance, forgivenSlips } from './edit-distance.ts';

it.each([
  ['jardin', 'jardin', 0],
  ['jadrin', 'jardin', 1], // neighbours exchanged
  ['covoiturrage', 'covoiturage', 1],
  ['epicrie', 'epicerie', 1],
  ['recicleri', 'recyclerie', 2],
  ['', 'velo', 4],
])('%s and %s are %d slips apart, either way', (a, b, slips) => {
  expect([editDistance(a, b), editDistance(b, a)]).toEqual([slips, slips]);
});

it('forgives more in longer words', () => {
  expect([3, 4, 7, 8].map(forgivenSlips)).toEqual([0, 1, 1, 2]);
});
