import { describe, expect, it } from '@jest/globals';
import { readThesaurus, type Concept } from './thesaurus.ts';
import { thesaurusAsSkos } from './thesaurus-as-skos.ts';

const base = 'https://essaim.example.org/ideas/';
const written = (...concepts: Concept[]) => [...thesaurusAsSkos(concepts, base)].join('');

describe('the thesaurus for other tools', () => {
  it('has for each idea its names, its misspellings and what is wider', () => {
    const text = written({
      id: 'seed-library',
      labels: { fr: ['grainothèque', 'troc de graines'], en: ['seed library'] },
      misspelt: ['grainotèque'],
      broader: ['gardening'],
    });
    expect(text).toContain('idea:seed-library a skos:Concept ;');
    expect(text).toContain('skos:prefLabel "grainothèque"@fr ;');
    expect(text).toContain('skos:altLabel "troc de graines"@fr ;');
    expect(text).toContain('skos:prefLabel "seed library"@en ;');
    expect(text).toContain('skos:hiddenLabel "grainotèque" ;');
    expect(text).toContain('skos:broader idea:gardening .');
  });

  it('writes quotes and backslashes so that they can be read again, and says which ideas have none wider', () => {
    const text = written({ id: 'odd', labels: { fr: ['le "bon" \\ coin'], en: [] }, misspelt: [], broader: [] });
    expect(text).toContain('"le \\"bon\\" \\\\ coin"@fr');
    expect(text).toContain(`skos:topConceptOf <${base}> .`);
  });

  it('has every idea, each sentence ended', () => {
    const concepts = readThesaurus();
    const parts = [...thesaurusAsSkos(concepts.values(), base)].slice(3);
    expect(parts).toHaveLength(concepts.size);
    for (const part of parts) expect(part.endsWith(' .\n')).toBe(true);
  });
});
