import { describe, expect, it } from '@jest/globals';
import { compareCharters } from './charter-comparison.ts';

const charter = (funding: string) => ({ transparency: 'Tout est public.', collaboration: '', funding });
const fundingOf = (one: string, other: string) => compareCharters(charter(one), charter(other))[2]!;

describe('two charters side by side', () => {
  it('are the same where they say the same, or nothing', () => {
    const [transparency, collaboration] = compareCharters(charter(''), charter(''));
    expect(transparency).toEqual({
      part: 'transparency',
      likeness: 'same',
      one: [{ text: 'Tout est public.', only: false }],
      other: [{ text: 'Tout est public.', only: false }],
    });
    expect(collaboration).toEqual({ part: 'collaboration', likeness: 'same', one: [], other: [] });
  });

  it('have the sentences marked that the other does not say, each in its own place', () => {
    const { likeness, one, other } = fundingOf(
      'Chacun garde son argent. Les dons sont partagés. On en parle une fois par an.',
      'Chacun garde son argent. On en parle une fois par mois. On en parle une fois par an.',
    );
    expect(likeness).toBe('partly');
    expect(one.map(({ only }) => only)).toEqual([false, true, false]);
    expect(other.filter(({ only }) => only).map(({ text }) => text)).toEqual(['On en parle une fois par mois.']);
  });

  it('stand apart where they have no sentence in common, as where one says nothing', () => {
    expect(fundingOf('', 'Pas de caisse.\n- ni compte')).toMatchObject({
      likeness: 'apart',
      one: [],
      other: [
        { text: 'Pas de caisse.', only: true },
        { text: '- ni compte', only: true },
      ],
    });
  });

  it('sees through white space and apostrophes', () => {
    expect(fundingOf("L'argent  reste ici.\nOn le dit.", 'L’argent reste ici. On le dit.').likeness).toBe('same');
  });

  it('keeps the words of each side as they were written', () => {
    const { one, other } = fundingOf("L'argent reste.", 'L’argent reste.');
    expect([one[0]!.text, other[0]!.text]).toEqual(["L'argent reste.", 'L’argent reste.']);
  });

  it('does not cut a number or an abbreviation in two', () => {
    expect(fundingOf('Au plus 1.5 euro par km, p. ex. en ville.', '').one).toHaveLength(1);
  });
});
