import { describe, expect, it } from '@jest/globals';
import { languageOf, normalise } from './normalise.ts';
import { plainWords } from './plain-words.ts';
import { isTemplateHeading } from './template-headings.ts';

const textOf = (title: string, summary = '', description = '') => normalise({ title, summary, description });
const plain = (words: readonly { plain: string }[]) => words.map((word) => word.plain);

describe('words of a text', () => {
  it('lose capitals, accents and ligatures, and keep what they looked like', () => {
    expect(plainWords('Œuvre Éphémère')).toEqual([
      { plain: 'oeuvre', shown: 'œuvre' },
      { plain: 'ephemere', shown: 'éphémère', name: true },
    ]);
  });

  it('are the same in all capitals', () => {
    expect(plain(textOf('CANTINE DE QUARTIER À PRIX LIBRE').title)).toEqual(
      plain(textOf('Cantine de quartier à prix libre').title),
    );
  });

  it('are not emoji, numbers, addresses or signs', () => {
    expect(
      plain(plainWords('🌻🌻 Jardin ❤️ 2024 — https://exemple.org/a?b=c contact@exemple.org www.exemple.org ***')),
    ).toEqual(['jardin', 'contact'].slice(0, 1));
  });

  it('come apart at an elision, and at a hyphen, where they also count as one', () => {
    expect(plain(plainWords("l'école d’été"))).toEqual(['l', 'ecole', 'd', 'ete']);
    expect(plain(plainWords('co-voiturage'))).toEqual(['co', 'voiturage', 'covoiturage']);
  });

  it('of other scripts are words too', () => {
    expect(plain(plainWords('Общий огород'))).toEqual(['общии', 'огород']);
  });
});

describe('normalising', () => {
  it('keeps a word that is grammar in one language and an idea in the other, where little tells which', () => {
    expect(languageOf(plainWords('Car sharing'))).toBeNull();
    expect(plain(textOf('Car sharing').title)).toEqual(['car', 'sharing']);
    expect(plain(textOf('Un jardin, car nous en avons besoin').title)).not.toContain('car');
  });

  it('drops function words of the language, French or English', () => {
    expect(plain(textOf('Des voisins qui se retrouvent dans le jardin').title)).toEqual([
      'voisins',
      'retrouvent',
      'jardin',
    ]);
    expect(plain(textOf('The people who share what they have with the others').title)).toEqual(['people', 'share']);
  });

  it('finds nothing in a text of function words only', () => {
    expect(textOf('Ce que nous avons et ce que vous êtes', 'Pour tous, avec chacun')).toMatchObject({
      title: [],
      body: [],
    });
    expect(textOf('What we are', 'This is for those who have been with us')).toMatchObject({ title: [], body: [] });
  });

  it('tells the language by its function words, and admits when it cannot', () => {
    expect(textOf('Un jardin pour les voisins').language).toBe('fr');
    expect(textOf('A garden for the neighbours').language).toBe('en');
    expect(textOf('Repair café Nantes').language).toBeNull();
    expect(languageOf([])).toBeNull();
  });

  it('drops headings that templates put into every text, and nothing that says more', () => {
    const { body } = textOf(
      'Titre',
      '',
      '## Le problème\nTrop de trajets en voiture.\n## La solution\nUn taxi à vélo.\n**Contact** :',
    );
    expect(plain(body)).toEqual(['trajets', 'voiture', 'taxi', 'velo']);
    expect(isTemplateHeading('## Le problème :')).toBe(true);
    expect(isTemplateHeading('Le problème de la mobilité en vallée')).toBe(false);
  });

  it('takes empty texts, and cuts endless ones', () => {
    expect(textOf('', '', '')).toMatchObject({ title: [], body: [], pitch: [] });
    expect(textOf('x'.repeat(200_000), '', 'mot '.repeat(50_000)).body.length).toBeLessThan(10_000);
  });

  it('reads the beginning of what follows the title as the pitch', () => {
    const { pitch } = textOf('Four', 'Un four à pain allumé le samedi.', 'Encore '.repeat(100));
    expect(plain(pitch).slice(0, 4)).toEqual(['four', 'pain', 'allume', 'samedi']);
    expect(pitch.length).toBeLessThan(30);
  });
});

it('takes hostile texts in linear time', () => {
  const started = performance.now();
  for (const text of [
    'x'.repeat(200_000),
    '@'.repeat(200_000),
    '-'.repeat(200_000),
    'a-'.repeat(100_000),
    '.'.repeat(200_000),
    '# '.repeat(100_000),
    'www.'.repeat(50_000),
  ])
    normalise({ title: text, summary: text, description: text });
  expect(performance.now() - started).toBeLessThan(3000);
});
