import { describe, expect, it } from '@jest/globals';
import { cluesOf, hasLuhnKey, numbersIn, scoreWith, siteOf } from './clues.ts';

describe('the site of an initiative', () => {
  it.each([
    ['https://www.les-tilleuls.example/', 'les-tilleuls.example'],
    ['http://Les-Tilleuls.example/index.html', 'les-tilleuls.example'],
    ['les-tilleuls.example', 'les-tilleuls.example'],
    ['https://les-tilleuls.example/?utm_source=lettre#haut', 'les-tilleuls.example'],
    ['https://reseau.example/spip.php?article12', 'reseau.example/spip.php?article12='],
    ['https://reseau.example/jardins/Tilleuls/', 'reseau.example/jardins/tilleuls'],
    ['https://tilleuls.wordpress.com/contact', 'tilleuls.wordpress.com/contact'],
  ])('%s is %s', (address, site) => expect(siteOf(address)).toBe(site));

  it.each([
    ['https://www.facebook.com/jardin.tilleuls/', 'facebook.com/jardin.tilleuls'],
    ['https://fr-fr.facebook.com/jardin.tilleuls/photos', 'facebook.com/jardin.tilleuls'],
    ['https://m.facebook.com/groups/4512/', 'facebook.com/groups/4512'],
    ['https://facebook.com/profile.php?id=100&ref=x', 'facebook.com/profile.php?id=100'],
    ['https://www.helloasso.com/associations/les-tilleuls/adhesions/2026', 'helloasso.com/associations/les-tilleuls'],
    ['https://framaforms.org/les-tilleuls-inscription', 'framaforms.org/les-tilleuls-inscription'],
  ])('on a platform, %s is %s', (address, site) => expect(siteOf(address)).toBe(site));

  it.each([
    'https://www.facebook.com/',
    'https://helloasso.com/associations',
    'mailto:a@b.example',
    'localhost',
    '',
    'à venir',
  ])('%s is none', (address) => expect(siteOf(address)).toBeNull());
});

describe('the numbers of an initiative', () => {
  it('are those of the registers, an establishment being its association', () => {
    expect(numbersIn('Association W292003456, SIRET 732 829 320 00074.')).toEqual([
      'W292003456',
      '732829320',
      '732829320',
    ]);
    expect(numbersIn('w292003456')).toEqual(['W292003456']);
    expect(numbersIn('Siren : 732.829.320')).toEqual(['732829320']);
    expect(numbersIn('TVA FR 44 732829320')).toEqual(['732829320']);
    expect(numbersIn('73282932000074')).toEqual(['732829320']);
  });

  it('are no other numbers', () => {
    expect(numbersIn('SIREN 732 829 321')).toEqual([]); // the key is wrong
    expect(numbersIn('732829320 habitants')).toEqual([]); // nothing says what it is
    expect(numbersIn('Tél. +33 612 345 678, 06 12 34 56 78, réf. 732829320000741')).toEqual([]);
    expect(numbersIn('W12345, AW292003456')).toEqual([]);
    expect(numbersIn('SIREN 000 000 000')).toEqual([]);
    expect(hasLuhnKey('79927398713')).toBe(true);
  });
});

it('a directory is the same however its name is written, and what identifies stands once', () => {
  const said = { title: 'Tilleuls', summary: 'W292003456', description: 'W292003456', website: 'tilleuls.example' };
  const clues = cluesOf({
    ...said,
    sourceUrl: 'https://tilleuls.example/',
    sourceName: 'Annuaire  RNA',
    sourceExternalId: '7',
  });
  expect(clues).toEqual([
    { kind: 'SITE', value: 'tilleuls.example' },
    { kind: 'NUMBER', value: 'W292003456' },
    { kind: 'RECORD', value: 'annuaire rna 7' },
  ]);
});

it('what identifies both makes a pair as good as certain', () => {
  expect(scoreWith([], 0.1)).toBe(0.1);
  expect(scoreWith([{ kind: 'SITE', value: 'a.example' }], 0.1)).toBe(0.95);
  expect(scoreWith([{ kind: 'SITE', value: 'a.example' }], 0.99)).toBe(0.99);
});
