import { describe, expect, it } from '@jest/globals';
import { lineChanges } from './line-changes.ts';

const marks = { SAME: ' ', ADDED: '+', REMOVED: '-' } as const;
const told = (before: string, after: string) => lineChanges(before, after).map(({ kind, text }) => marks[kind] + text);

describe('what changed in a text, line by line', () => {
  it.each([
    ['nothing', 'a\nb', 'a\nb', [' a', ' b']],
    ['a first text', '', 'a\nb', ['+a', '+b']],
    ['an emptied text', 'a\nb', '', ['-a', '-b']],
    ['a line in the middle', 'a\nb\nc', 'a\nB\nc', [' a', '-b', '+B', ' c']],
    ['a line put at the end', 'a', 'a\nb', [' a', '+b']],
    ['a line taken from the beginning', 'a\nb', 'b', ['-a', ' b']],
    ['a repeated line, once more', 'a\na', 'a\na\na', [' a', ' a', '+a']],
    ['two places at once', 'a\nb\nc\nd', 'A\nb\nc\nD', ['-a', '+A', ' b', ' c', '-d', '+D']],
  ])('%s', (_what, before, after, lines) => expect(told(before, after)).toEqual(lines));

  it('is told for any two texts, and gives each of them back', () => {
    const random = (seed: number) => () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    for (let seed = 1; seed <= 50; seed++) {
      const next = random(seed);
      const text = () =>
        Array.from({ length: Math.floor(next() * 40) }, () => 'abcdef'[Math.floor(next() * 6)]).join('\n');
      const [before, after] = [text(), text()];
      const changes = lineChanges(before, after);
      expect(
        changes
          .filter(({ kind }) => kind !== 'ADDED')
          .map((line) => line.text)
          .join('\n'),
      ).toBe(before);
      expect(
        changes
          .filter(({ kind }) => kind !== 'REMOVED')
          .map((line) => line.text)
          .join('\n'),
      ).toBe(after);
    }
  });

  it('takes little time for two long texts that have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 60_000 }, (_, line) => `${word}${line}`).join('\n');
    const start = performance.now();
    const changes = lineChanges(`same\n${long('a')}\nend`, `same\n${long('b')}\nend`);
    expect(performance.now() - start).toBeLessThan(1500); // ms; some tens where nothing else runs
    expect(changes).toHaveLength(120_002);
  });
});
