import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byCode, packCounts, unpackCounts } from './word-counts.ts';

it('Of all the words of a text, those asked for are found again with how often they stand there, and no others', () => {
  const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 80 });
  fc.assert(
    fc.property(words, fc.infiniteStream(fc.integer({ min: 1, max: 70_000 })), (all, numbers) => {
      const text = all.filter((_, at) => at % 3 < 2);
      const times = new Map(text.map((word) => [word, numbers.next().value!]));
      const asked = all.filter((_, at) => at % 3 > 0);
      const expected = text
        .filter((word) => asked.includes(word))
        .map((word) => [word, Math.min(65_535, times.get(word)!)]);
      expect([...unpackCounts(packCounts(times), byCode(asked))]).toEqual(expected);
    }),
  );
});
