import { describe, expect, it } from '@jest/globals';
import { markedExcerpt, markedWords } from './marked-words.ts';

const shown = (pieces: { text: string; marked: boolean }[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('words that say an idea', () => {
  it('are marked as they are written, and their parts and others are not', () => {
    const words = new Set(['boîte', 'livres']);
    expect(shown(markedWords('La Boîte à livres, sa boîteuse et ses LIVRES.', words))).toBe(
      'La [Boîte] à [livres], sa boîteuse et ses [LIVRES].',
    );
    expect(shown(markedWords('Du co-voiturage', new Set(['co-voiturage'])))).toBe('Du [co-voiturage]');
    expect(shown(markedWords('rien', words))).toBe('rien');
  });

  it('are shown with what stands around them in a long text', () => {
    const text = `${'Avant cela, rien. '.repeat(20)}La boîte est là. ${'Après cela, rien. '.repeat(40)}`;
    const excerpt = shown(markedExcerpt(text, new Set(['boîte'])));
    expect(excerpt).toMatch(/^… \S.*\[boîte\] est là\..* …$/);
    expect(excerpt.length).toBeLessThan(260);
    expect(markedExcerpt(text, new Set(['absent']))).toEqual([]);
  });
});
