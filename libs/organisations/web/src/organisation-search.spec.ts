import { expect, it } from '@jest/globals';
import { firstWords } from './organisation-search.tsx';

it('tells a text by its first sentences, without its marks', () => {
  expect(
    firstWords(
      '# Nous\n\nNée d’un **legs**. Nous aidons [des projets](https://x.example) du Centre à tenir debout pendant deux ans.\n\nPuis le reste.',
    ),
  ).toBe('Nous Née d’un legs. Nous aidons des projets du Centre à tenir debout pendant deux ans.');
});

it('cuts a sentence without end between two words', () => {
  const words = firstWords('mot '.repeat(100));
  expect(words.length).toBeLessThan(205);
  expect(words.endsWith('mot…')).toBe(true);
});

it('takes a text without a full stop as it is', () => {
  expect(firstWords('Ateliers partagés')).toBe('Ateliers partagés');
});
