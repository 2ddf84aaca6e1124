import { describe, expect, it } from '@jest/globals';
import { parseColumnMap, UnknownField } from './column-map.ts';
import { knownThemes } from './known-themes.ts';
import { asListing, type Listing } from './listing.ts';
import { cutAtWord, firstSentences } from './shorten.ts';

const listing = (record: Record<string, unknown>, manners = {}): Listing => {
  const made = asListing({ source: 'annuaire', ...record }, manners);
  if (typeof made === 'string') throw new Error(made);
  return made;
};

describe('a record as a listing', () => {
  it('takes what it knows by its usual names', () => {
    expect(
      listing({
        id: 7,
        titre: ' Four  à pain ',
        texte: 'Le samedi.\r\nPour tous.',
        ville: 'Audierne',
        site: 'https://four.example',
        licence: 'CC BY 4.0',
      }),
    ).toMatchObject({
      source: 'annuaire',
      externalId: '7',
      title: 'Four à pain',
      summary: 'Le samedi. Pour tous.',
      description: 'Le samedi.\nPour tous.',
      place: 'Audierne',
      url: 'https://four.example/',
      licence: 'CC BY 4.0',
    });
  });

  it('takes the columns it is told, and no others for these', () => {
    const map = parseColumnMap('title=Nom, place=Où = là');
    expect(listing({ Nom: 'Lavoir', title: 'autre', 'Où = là': 'Brest', ville: 'Lyon' }, { map })).toMatchObject({
      title: 'Lavoir',
      place: 'Brest',
    });
    expect(() => parseColumnMap('titel=Nom')).toThrow(UnknownField);
    expect(() => parseColumnMap('title=')).toThrow(UnknownField);
  });

  it('finds a column however its name is written', () => {
    expect(listing({ TITRE: 'Lavoir', ' Thématiques ': 'Énergie', Résumé: 'Court.' })).toMatchObject({
      title: 'Lavoir',
      themes: ['energie'],
      summary: 'Court.',
    });
  });

  it('is none without a title or a source', () => {
    expect(asListing({ text: 'sans titre', source: 'annuaire' }, {})).toBe('no_title');
    expect(asListing({ title: ' \u0000 ', source: 'annuaire' }, {})).toBe('no_title');
    expect(asListing({ title: 'Lavoir' }, {})).toBe('no_source');
    expect(asListing({ title: 'Lavoir' }, { source: 'Ailleurs', licence: 'ODbL' })).toMatchObject({
      source: 'Ailleurs',
      licence: 'ODbL',
    });
  });

  it('cuts a long title at a word and keeps it whole in the description', () => {
    const title = `${'Des habitants '.repeat(20)}agissent`;
    const made = listing({ title, text: 'Le texte.' });
    expect([...made.title].length).toBeLessThanOrEqual(200);
    expect(made.title).toMatch(/ Des…$/);
    expect(made.description).toBe(`${title}\n\nLe texte.`);
    expect(made.summary).toBe('Le texte.');
  });

  it('keeps text that a database can hold', () => {
    expect(listing({ title: 'a\u0000b\ud800c', text: 'x\u0007y' })).toMatchObject({
      title: 'ab\ufffdc',
      description: 'xy',
    });
    expect([...listing({ title: 'a', text: '🐝'.repeat(30_000) }).description]).toHaveLength(20_000);
  });

  it('finds an id where the directory gives none, always the same', () => {
    expect(listing({ title: 'Lavoir', url: 'https://x.example/1' }).externalId).toBe('https://x.example/1');
    const [one, same, other] = ['Brest', 'Brest', 'Lyon'].map(
      (place) => listing({ title: 'Lavoir', place }).externalId,
    );
    expect(one).toBe(same);
    expect(one).not.toBe(other);
  });

  it('takes a point only whole and on Earth', () => {
    expect(listing({ title: 'a', lat: '48,5', lon: -4 })).toMatchObject({ latitude: 48.5, longitude: -4 });
    expect(listing({ title: 'a', lat: 48 })).toMatchObject({ latitude: null, longitude: null });
    expect(listing({ title: 'a', lat: 148, lon: 0 })).toMatchObject({ latitude: null, longitude: null });
  });
});

describe('themes of a directory', () => {
  it.each([
    [
      ['Énergie', 'VÉLO', 'Astrologie'],
      ['energie', 'velo'],
    ],
    ['Shared gardens; jardins partagés | health', ['jardins', 'sante']],
    [undefined, []],
    [[1, null, { name: 'velo' }], []],
  ])('%j are %j', (given, kept) => expect(knownThemes(given)).toEqual(kept));
});

describe('shortening', () => {
  it.each([
    ['assez court', 20, 'assez court'],
    ['un deux trois quatre', 14, 'un deux trois…'],
    ['un deux, trois', 10, 'un deux…'],
    ['anticonstitutionnellement', 10, 'anticonst…'],
  ])('%s to %d', (text, most, cut) => expect(cutAtWord(text, most)).toBe(cut));

  it('takes as many whole sentences as fit, the first one cut if need be', () => {
    expect(firstSentences('Un. Deux mots. Trois mots ici.', 14)).toBe('Un. Deux mots.');
    expect(firstSentences('Une première phrase bien trop longue. Une autre.', 20)).toBe('Une première phrase…');
    expect(firstSentences('', 20)).toBe('');
  });
});
