import { expect, it } from '@jest/globals';
import { addressOf, filterOf, type ProjectSearch, searchFrom } from './project-search.ts';

const nothing: ProjectSearch = { words: '', themes: [], stages: [], radiusKm: 30, view: 'list' };
const audierne = { kind: 'COMMUNE', name: 'Audierne', code: '29003', latitude: 48.02, longitude: -4.54 } as const;

it('a search survives its address', () => {
  const search: ProjectSearch = {
    words: 'jardin partagé',
    themes: ['food', 'nature'],
    stages: ['IDEA', 'ACTIVE'],
    radiusKm: 100,
    view: 'map',
  };
  expect(searchFrom(new URL(addressOf(search), 'http://here').searchParams)).toEqual(search);
  expect(addressOf(nothing)).toBe('/');
});

it('what makes no sense in an address is left out', () => {
  const query = new URLSearchParams('q=%20x%20&theme=a<b&theme=food&stage=DRAFT&stage=NONE&km=7&view=globe');
  expect(searchFrom(query)).toEqual({ ...nothing, words: 'x', themes: ['food'] });
});

it('looks around a commune, and inside a wider territory', () => {
  expect(filterOf(nothing, audierne)).toEqual({ near: { latitude: 48.02, longitude: -4.54, radiusKm: 30 } });
  expect(filterOf(nothing, { kind: 'REGION', name: 'Bretagne', code: '53', latitude: 48, longitude: -3 })).toEqual({
    territory: { kind: 'REGION', code: '53' },
  });
  expect(filterOf({ ...nothing, themes: ['food'], stages: ['IDEA'] }, null)).toEqual({
    themes: ['food'],
    stages: ['IDEA'],
  });
});
