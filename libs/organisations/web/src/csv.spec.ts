import { expect, it } from '@jest/globals';
import { csvOf } from './csv.ts';

it('is read by a spreadsheet of the language: its separator, its accents', () => {
  expect(csvOf([['Étape', 'Lieu']], 'fr')).toBe('\uFEFFÉtape;Lieu\r\n');
  expect(csvOf([['Stage', 'Place']], 'en')).toBe('\uFEFFStage,Place\r\n');
});

it('keeps separators, quotes and new lines inside their cell', () => {
  expect(csvOf([['a;b', 'c,d', 'dit "non"', 'deux\nlignes']], 'fr')).toBe(
    '\uFEFF"a;b";"c,d";"dit ""non""";"deux\nlignes"\r\n',
  );
});

it('gives a spreadsheet no formula to run', () => {
  expect(csvOf([['=1+1', '@x', '-2', '+33', 'a=b']], 'fr')).toBe("\uFEFF'=1+1;'@x;'-2;'+33;a=b\r\n");
});
