import { describe, expect, it } from '@jest/globals';
import { distanceBetween, nearnessOf, whereaboutsOf, type Whereabouts } from './nearness.ts';

const douarnenez: Whereabouts = { kind: 'COMMUNE', code: '29046', latitude: 48.0884, longitude: -4.3246 };
const poullan: Whereabouts = { kind: 'COMMUNE', code: '29226', latitude: 48.0814, longitude: -4.4067 };
const quimper: Whereabouts = { kind: 'COMMUNE', code: '29232', latitude: 47.9972, longitude: -4.0964 };
const finistere: Whereabouts = { kind: 'DEPARTEMENT', code: '29', latitude: 48.2611, longitude: -4.0589 };
const nowhere = whereaboutsOf(null);

describe('nearness', () => {
  it('is the same commune', () => expect(nearnessOf(douarnenez, { ...douarnenez })).toBe('SAME'));
  it('is at most 15 km between communes', () => {
    expect(distanceBetween(douarnenez, poullan)).toBeCloseTo(6.1, 0);
    expect(nearnessOf(douarnenez, poullan)).toBe('NEAR');
    expect(nearnessOf(douarnenez, quimper)).toBe('FAR');
  });
  it('is a spot without a code, by its coordinates', () =>
    expect(nearnessOf({ kind: 'OTHER', code: null, latitude: 48.09, longitude: -4.33 }, douarnenez)).toBe('NEAR'));
  it('is the same code of a wider territory, not the middle of one', () => {
    expect(nearnessOf(finistere, { ...finistere })).toBe('SAME');
    expect(nearnessOf(finistere, { ...quimper, latitude: 48.26, longitude: -4.06 })).toBe('FAR');
  });
  it('means nothing between kinds of one code', () =>
    expect(nearnessOf({ ...finistere, kind: 'REGION', code: '53' }, { ...finistere, code: '53' })).toBe('FAR'));
  it('is the whole world for two that are everywhere', () =>
    expect(nearnessOf({ ...nowhere, kind: 'WORLD' }, { ...nowhere, kind: 'WORLD' })).toBe('SAME'));
  it('is unknown where one of the two says nothing', () => {
    expect(nearnessOf(nowhere, douarnenez)).toBe('UNKNOWN');
    expect(nearnessOf({ ...nowhere, kind: 'OTHER' }, douarnenez)).toBe('UNKNOWN');
    expect(distanceBetween(nowhere, douarnenez)).toBeNull();
  });
});
