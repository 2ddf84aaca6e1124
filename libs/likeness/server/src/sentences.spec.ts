import { describe, expect, it } from '@jest/globals';
import { normalise } from './normalise.ts';
import { sentencesOf, withoutSentences } from './sentences.ts';

const hashesOf = (text: string) => [...sentencesOf(text)].map(({ hash }) => hash);
const piecesOf = (text: string) => [...sentencesOf(text)].map(({ start, end }) => text.slice(start, end).trim());

describe('the sentences of a text', () => {
  it('are those of four words or more, and its headings', () => {
    const text =
      '## Notre projet\n\nDes voisins cultivent un jardin. Venez ! Ils partagent la récolte\n**Le lieu**\nMoyens :\nune cour';
    expect(piecesOf(text)).toEqual([
      '## Notre projet',
      'Des voisins cultivent un jardin.',
      'Ils partagent la récolte',
      '**Le lieu**',
      'Moyens :',
    ]);
  });

  it('are the same whatever figures, signs and capitals they are written with', () => {
    expect(hashesOf('Le budget est de 4 000 € par an.')).toEqual(hashesOf('LE BUDGET EST DE 12 € PAR AN'));
    expect(hashesOf('### Le lieu')).toEqual(hashesOf('# Le lieu :'));
    expect(hashesOf('Un jardin pour les voisins.')).not.toEqual(hashesOf('Un verger pour les voisins.'));
  });

  it('go out of a text that is left as it was otherwise', () => {
    const text = 'Un jardin pour tous ici. Chacun participe selon ses moyens.\n\nOn y sème des fèves !';
    const [, everybodys] = hashesOf(text);
    expect(withoutSentences(text, new Set([everybodys!]))).toBe('Un jardin pour tous ici.\n\nOn y sème des fèves !');
    const words = normalise({ title: 'Jardin', summary: '', description: text }, new Set([everybodys!]));
    expect(words.body.map(({ plain }) => plain)).toEqual(expect.arrayContaining(['jardin', 'feves']));
    expect(words.body.map(({ plain }) => plain)).not.toContain('moyens');
  });

  it('are found in a long text without end of sentence, and in none', () => {
    expect(hashesOf('')).toEqual([]);
    expect(hashesOf('mot '.repeat(50_000))).toHaveLength(1);
  });
});
