import { describe, expect, it } from '@jest/globals';
import { freeConceptId } from './idea-id.ts';
import { listedIdeas, soughtIdeas } from './idea-list.ts';
import type { Concept } from './thesaurus.ts';

const concept = (id: string, fr: string[], en: string[]): [string, Concept] => [
  id,
  { id, labels: { fr, en }, misspelt: [], broader: [] },
];
const given = new Map([
  concept('seed-library', ['grainothèque', 'troc de graines'], ['seed library']),
  concept('toy-library', ['ludothèque'], ['toy library']),
]);
const said = { fr: [], en: [], misspelt: [], broader: [], off: false, labelsOff: [] };
const ideas = listedIdeas(
  given,
  [
    { ...said, conceptId: 'washhouse-walk', fr: ['balade des lavoirs'] },
    { ...said, conceptId: 'toy-library', labelsOff: ['toy library'] },
  ],
  'fr',
);
const found = (query: string, scope: Parameters<typeof soughtIdeas>[2] = 'ALL') =>
  soughtIdeas(ideas, query, scope).map(({ slug }) => slug);

describe('ideas in a list', () => {
  it('stand by the names that the reader knows', () => {
    expect(ideas.map(({ name }) => name)).toEqual(['balade des lavoirs', 'grainothèque', 'ludothèque']);
  });

  it('are found by the beginnings of one of their names, whole or in part, accents or none', () => {
    expect(found('grainotheque')).toEqual(['seed-library']);
    expect(found('troc gra')).toEqual(['seed-library']);
    expect(found('library')).toEqual(['seed-library', 'toy-library']);
    expect(found('troc library')).toEqual([]);
  });

  it('are the instance’s own, those that it completes, or those of which it leaves something out', () => {
    expect(found('', 'OWN')).toEqual(['washhouse-walk']);
    expect(found('', 'AMENDED')).toEqual(['toy-library']);
    expect(found('', 'OFF')).toEqual(['toy-library']);
  });
});

describe('the id of a new idea', () => {
  const free = (fr: string[], en: string[], there: string[] = []) =>
    freeConceptId({ fr, en }, (id) => there.includes(id));
  it('is its name, English first, with a number where it is taken', () => {
    expect(free(['Tournée des lavoirs'], ['Wash-house walk'])).toBe('washhouse-walk');
    expect(free(['Tournée des lavoirs'], [], ['tournee-des-lavoirs'])).toBe('tournee-des-lavoirs-2');
    expect(free(['3D pour tous'], [])).toBe('idea-3d-pour-tous');
  });
});
