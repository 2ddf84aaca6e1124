import { describe, expect, it } from '@jest/globals';
import { ConceptFinder, soughtLabels, type StemOf } from './concept-finder.ts';
import { isFunctionWord } from './function-words.ts';
import { plainWords } from './plain-words.ts';
import type { Concept } from './thesaurus.ts';

const concept = (id: string, fr: string[], en: string[] = [], misspelt: string[] = []): Concept => ({
  id,
  labels: { fr, en },
  misspelt,
  broader: [],
});

/** Words without their plural: stems enough for a test. */
const stem: StemOf = (plain) => plain.replace(/s$/, '');
const finder = new ConceptFinder(
  soughtLabels([
    concept('little-library', ['boîte à livres', 'cabane aux livres'], ['little free library']),
    concept('book-swap', ['livres']),
    concept('exchange-system', ['SEL', "système d'échange local"]),
    concept('homelessness', ['sans-abri', 'sans abris']),
    concept('ride-sharing', ['covoiturage'], ['ride sharing'], ['covoiturrage']),
    concept('zone', ['zone 30']),
    concept('women', ['développeuses']),
    concept('network-of-networks', ['réseau de réseaus']),
    concept('time-bank', ['une heure contre une heure', 'banque de temps'], ['community-run time bank']),
  ]),
  { fr: stem, en: stem },
);

const meaningful = (text: string) =>
  plainWords(text).filter(({ plain }) => plain.length > 1 && !isFunctionWord(plain, 'fr'));
const found = (text: string, reach = 5) => finder.find(meaningful(text), { fr: stem }, reach).map(({ id }) => id);

describe('ideas in a text', () => {
  it('are found however small words and plurals stand, the longer way of saying it alone', () => {
    expect(found('Des boîtes aux livres dans le quartier')).toEqual(['little-library']);
    expect(found('Une caisse pleine de livres')).toEqual(['book-swap']);
  });

  it('are found in another order and with some words between, but not across a whole text', () => {
    expect(found('Des livres dans une jolie boîte')).toEqual(['little-library']);
    expect(found('Une boîte rouge, verte, bleue, jaune, orange et grise ; des livres', 3)).toEqual(['book-swap']);
  });

  it('are shown with the words that say them, and counted', () => {
    const [named] = finder.find(meaningful('La boîte à livres du port, et une autre boîte à livres'), { fr: stem }, 3);
    expect(named).toMatchObject({ id: 'little-library', times: 2 });
    expect(named!.words.map(({ shown }) => shown)).toEqual(['boîte', 'livres']);
  });

  it('are found in both writings of a hyphened word, and counted once', () => {
    expect(found('Co-voiturage du dimanche')).toEqual(['ride-sharing']);
    expect(found('Un toit pour les sans-abri')).toEqual(['homelessness']);
    expect(found('Un abri pour hérissons')).toEqual([]);
  });

  it('of an acronym want its capitals, unless everything is written so', () => {
    expect(found('Un SEL au village')).toEqual(['exchange-system']);
    expect(found('Moins de sel à la cantine')).toEqual([]);
    expect(found('MOINS DE SEL')).toEqual([]);
    expect(found('SEL')).toEqual(['exchange-system']);
  });

  it('of one word want it as it is, and are not found by what is left of a longer label', () => {
    expect(found('Développer le vélo')).toEqual([]);
    expect(found('La zone humide')).toEqual([]);
    expect(found('Le covoiturrage des anciens')).toEqual(['ride-sharing']);
  });

  it('are not found by a word that a label only says twice', () => {
    expect(found('Une heure de lecture')).toEqual([]);
    expect(found('Un réseau entre voisins')).toEqual([]);
    expect([...finder.wordsOf('network-of-networks')]).toEqual([]);
  });

  it('are said by the words of every way of reading them', () => {
    const [named] = finder.find(plainWords('A community-run time bank'), { en: stem }, 5);
    expect(named!.words.map(({ plain }) => plain).sort()).toEqual(['bank', 'community', 'communityrun', 'run', 'time']);
    expect(named!.times).toBe(1);
  });

  it('are said by the words of every saying', () => {
    const [named] = finder.find(meaningful('SEL : un système d’échange local'), { fr: stem }, 5);
    expect(named).toMatchObject({ id: 'exchange-system', times: 2 });
    expect(named!.words.map(({ plain }) => plain).sort()).toEqual(['echange', 'local', 'sel', 'systeme']);
  });

  it('know all the words with which anybody says them, in either language', () => {
    expect([...finder.wordsOf('little-library')].sort()).toEqual([
      'boite',
      'cabane',
      'free',
      'library',
      'little',
      'livre',
    ]);
    expect([...finder.wordsOf('unknown')]).toEqual([]);
    const isLeftOut = (_: string, label: string) => label === 'cabane aux livres';
    const above = new ConceptFinder(
      soughtLabels([concept('little-library', ['armoire à lire'])]),
      { fr: stem, en: stem },
      { finder, isLeftOut },
    );
    expect([...above.wordsOf('little-library')].sort()).toEqual([
      'armoire',
      'boite',
      'free',
      'library',
      'lire',
      'little',
      'livre',
    ]);
  });

  it('are looked for in the language of the text alone', () => {
    expect(finder.find(plainWords('a little free library'), { fr: stem }, 5)).toEqual([]);
    expect(finder.find(plainWords('a little free library'), { en: stem }, 5).map(({ id }) => id)).toEqual([
      'little-library',
    ]);
  });
});
