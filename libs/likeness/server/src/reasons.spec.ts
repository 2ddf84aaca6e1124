import { describe, expect, it } from '@jest/globals';
import { readPublics } from './publics.ts';
import { reasonsFor, reasonsInWords } from './reasons.ts';
import type { Sketch, SketchWord } from './sketch.ts';
import { DOCUMENTS, Statistics } from './statistics.ts';

const statistics = new Statistics();
statistics.set('whole', DOCUMENTS, 1000);

/** A text whose words are their own stems; `~` before one that carries no idea, a capital for a name. */
function saying(phrase: string): Sketch {
  const words = new Map<string, SketchWord>();
  const said = phrase.split(' ').map((word) => ({
    shown: word.replace('~', '').toLowerCase(),
    stem: word.startsWith('~') ? null : word.toLowerCase(),
    name: /^\p{Lu}/u.test(word),
  }));
  for (const { stem, name } of said) {
    if (!stem) continue;
    words.set(stem, { stem, otherStem: null, times: 1, plain: stem, name });
    statistics.set('word', stem, 5);
  }
  return {
    language: 'fr',
    counted: false,
    words,
    title: [...words.keys()],
    length: words.size,
    titleText: '',
    pitchText: '',
    shown: new Map(),
    saidBy: new Map(),
    sayable: new Map(),
    publics: [],
    phrases: [said],
  };
}

const ideas = new Map([
  ['seed-swap', { id: 'seed-swap', labels: { fr: ['grainothèque'], en: ['seed library'] }, misspelt: [], broader: [] }],
]);

const publics = readPublics();

const terms = (phrase: string, shared: string[]) =>
  reasonsFor(saying(phrase), statistics, (stem) => shared.includes(stem), { mine: [], theirs: [] })[0]?.terms;

describe('reasons', () => {
  it('name shared words as they stand together', () => {
    expect(terms('cuisine ~de rue ~pour étudiants', ['cuisine', 'rue'])).toEqual(['cuisine de rue']);
    expect(terms('cuisine ~pour étudiants', ['cuisine', 'étudiants'])?.sort()).toEqual(['cuisine', 'étudiants']);
    expect(terms('bibliothèque ~d objets', ['bibliothèque', 'objets'])).toEqual(["bibliothèque d'objets"]);
  });

  it('are not names, nor what every project says where there is better', () => {
    expect(terms('covoiturage Sizun', ['covoiturage', 'sizun'])).toEqual(['covoiturage']);
    expect(terms('projet ~avec covoiturage', ['projet', 'covoiturage'])).toEqual(['covoiturage']);
    expect(terms('projet ~avec habitants', ['projet'])).toEqual(['projet']);
  });

  it('are also words of the rest that the counts do not know, and the other one says', () => {
    const text = { ...saying('four pain zinzolin'), title: ['four'] };
    statistics.set('word', 'zinzolin', 0);
    const has = (stem: string) => stem === 'zinzolin';
    expect(reasonsFor(text, statistics, has, { mine: [], theirs: [] })).toEqual([
      { code: 'SHARED_WORDS', terms: ['zinzolin'] },
    ]);
  });

  it('are none where nothing is shared, and few where much is', () => {
    expect(terms('four pain', [])).toBeUndefined();
    const many = 'un ~et deux ~et trois ~et quatre ~et cinq ~et six';
    expect(terms(many, ['un', 'deux', 'trois', 'quatre', 'cinq', 'six'])).toHaveLength(4);
  });

  it('name the idea that both have, however each says it, and not its words again', () => {
    const text = saying('troc ~de graines printemps');
    text.words.set('#seed-swap', { stem: '#seed-swap', otherStem: null, times: 2, plain: '#seed-swap', name: false });
    text.title.push('#seed-swap');
    text.saidBy.set('#seed-swap', new Set(['troc', 'graines']));
    const facts = reasonsFor(text, statistics, () => true, { mine: [], theirs: [] });
    expect(facts).toEqual([
      { code: 'SHARED_IDEA', terms: ['seed-swap'] },
      { code: 'SHARED_WORDS', terms: ['printemps'] },
    ]);
    const far = { nearness: 'FAR' as const, name: null, area: null, distanceKm: null };
    expect(reasonsInWords(facts, far, 'en', ideas, publics)[0]).toEqual({
      code: 'SHARED_IDEA',
      text: 'Idea in common: seed library',
      terms: ['seed library'],
    });
    // An idea that the thesaurus has no more goes unsaid.
    expect(reasonsInWords(facts, far, 'fr', new Map(), publics).map(({ code }) => code)).toEqual(['SHARED_WORDS']);
  });

  it('are told in the language of the reader, with where it is', () => {
    const facts = [
      { code: 'SHARED_WORDS' as const, terms: ['four', 'pain'] },
      { code: 'SHARED_THEME' as const, terms: ['cuisine'] },
    ];
    const near = { nearness: 'NEAR' as const, name: 'Audierne', area: null, distanceKm: 6.2 };
    expect(reasonsInWords(facts, near, 'fr', ideas, publics).map(({ text }) => text.replace(/\s/g, ' '))).toEqual([
      'En commun : four, pain',
      'Même thème : Cuisine et repas',
      'À 6 km',
    ]);
    expect(
      reasonsInWords(facts, { ...near, nearness: 'SAME' }, 'en', ideas, publics).map(({ code, text }) => [code, text]),
    ).toEqual([
      ['SHARED_WORDS', 'In common: four, pain'],
      ['SHARED_THEME', 'Same theme: Cooking and meals'],
      ['SAME_TERRITORY', 'In the same place: Audierne'],
    ]);
    expect(reasonsInWords(facts, { ...near, nearness: 'FAR', name: 'Brest' }, 'fr', ideas, publics)).toHaveLength(2);
  });

  it('name whom both are for, and the wider territory that holds both', () => {
    const facts = [{ code: 'SHARED_PUBLIC' as const, terms: ['older-people', 'gone'] }];
    const inside = { nearness: 'NEAR' as const, name: 'Audierne', area: 'Finistère', distanceKm: 40 };
    expect(reasonsInWords(facts, inside, 'fr', ideas, publics).map(({ text }) => text.replace(/\s/g, ' '))).toEqual([
      'Pour les mêmes personnes : personnes âgées',
      'Dans le même territoire : Finistère',
    ]);
    expect(reasonsInWords(facts, inside, 'en', ideas, publics).map(({ code, text }) => [code, text])).toEqual([
      ['SHARED_PUBLIC', 'For the same people: older people'],
      ['SAME_TERRITORY', 'In the same territory: Finistère'],
    ]);
  });
});
