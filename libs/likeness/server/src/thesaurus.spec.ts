import { describe, expect, it } from '@jest/globals';
import { languages } from '@essaim/catalogue';
import { soughtLabels } from './concept-finder.ts';
import { nameOf, readThesaurus, type Concept } from './thesaurus.ts';

const concepts = readThesaurus();

describe('the thesaurus of social projects', () => {
  it('has several hundred ideas, each named in both languages', () => {
    expect(concepts.size).toBeGreaterThan(600);
    for (const concept of concepts.values())
      for (const language of languages)
        expect([concept.id, concept.labels[language].length]).not.toEqual([concept.id, 0]);
  });

  it('knows which idea is wider than which, and none is wider than itself', () => {
    const wider = (id: string, seen: string[]): void => {
      expect(seen).not.toContain(id);
      for (const other of concepts.get(id)!.broader) wider(other, [...seen, id]);
    };
    for (const { id, broader } of concepts.values()) {
      for (const other of broader) expect([id, concepts.has(other) || other]).toEqual([id, true]);
      wider(id, []);
    }
  });

  it('says each thing of one idea alone, in one language', () => {
    const saidBy = new Map<string, string>();
    for (const { concept, language, label } of soughtLabels(concepts.values())) {
      const key = `${language} ${label}`;
      expect([key, saidBy.get(key) ?? concept]).toEqual([key, concept]);
      saidBy.set(key, concept);
    }
  });

  it('gives an idea the name that its reader knows, else the one that there is', () => {
    const amap: Concept = { id: 'csa', labels: { fr: ['AMAP'], en: [] }, misspelt: [], broader: [] };
    expect([nameOf(amap, 'fr'), nameOf(amap, 'en')]).toEqual(['AMAP', 'AMAP']);
    expect(nameOf({ ...amap, labels: { fr: [], en: [] } }, 'fr')).toBe('csa');
  });
});
