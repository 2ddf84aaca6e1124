import { expect, it } from '@jest/globals';
import { changedFields, reconcile } from './merge-changes.ts';
import type { Settings } from './settings.ts';

const base: Settings = {
  title: 'Jardin',
  summary: 'Un jardin pour le quartier.',
  description: '',
  website: '',
  welcomesNewcomers: true,
  stage: 'IDEA',
  themes: ['jardins', 'alimentation'],
  territory: { kind: 'COMMUNE', code: '29003', name: 'Audierne', latitude: 48.02, longitude: -4.54 },
  transparency: 'tout',
  collaboration: 'ensemble',
  funding: 'rien',
};

it('what only one of two people changed is taken from that one', () => {
  const { merged, clashes } = reconcile(base, { ...base, title: 'Jardin du port' }, { ...base, stage: 'ACTIVE' });
  expect(clashes).toEqual([]);
  expect(merged).toEqual({ ...base, title: 'Jardin du port', stage: 'ACTIVE' });
});

it('what both changed differently is a clash, and stays as the writer has it', () => {
  const { merged, clashes } = reconcile(
    base,
    { ...base, title: 'A', funding: 'dons' },
    { ...base, title: 'B', website: 'https://b.example' },
  );
  expect(clashes).toEqual(['title']);
  expect(merged).toMatchObject({ title: 'A', funding: 'dons', website: 'https://b.example' });
});

it('two people who changed the same thing in the same way agree', () => {
  expect(reconcile(base, { ...base, stage: 'ACTIVE' }, { ...base, stage: 'ACTIVE' }).clashes).toEqual([]);
});

it('fields that say something only together are one value, whoever of the two changed which of them', () => {
  const when = { hour: '14:00', zone: 'Europe/Paris', place: 'Ici' };
  const [later, elsewhere] = [
    { ...when, hour: '15:00' },
    { ...when, zone: 'Indian/Reunion' },
  ];
  const oneValue = ['hour', 'zone'] as const;
  expect(reconcile(when, later, elsewhere, oneValue)).toEqual({ merged: later, clashes: ['hour'] });
  expect(reconcile(when, elsewhere, later, oneValue)).toEqual({ merged: elsewhere, clashes: ['hour'] });
  expect(reconcile(when, later, { ...when, place: 'Là' }, oneValue)).toEqual({
    merged: { ...later, place: 'Là' },
    clashes: [],
  });
  expect(reconcile(when, later, later, oneValue).clashes).toEqual([]);
});

it('themes in another order and a place told with less detail have not changed', () => {
  const again: Settings = {
    ...base,
    themes: ['alimentation', 'jardins'],
    territory: { kind: 'COMMUNE', code: '29003', name: 'AUDIERNE' },
  };
  expect(changedFields(base, again)).toEqual([]);
});
