import { languages, type Language } from '@essaim/catalogue';
import type { Tx } from '@essaim/platform-server';
import { isFunctionWord } from './function-words.ts';
import type { Normalised } from './normalise.ts';
import type { TextWord } from './plain-words.ts';
import type { Stemmer } from './stemmer.ts';

/** A word as the matcher sees it. */
export interface SketchWord {
  stem: string;
  /** Stem in the other language, where the text's own is not known and both differ. */
  otherStem: string | null;
  /** How often it stands in the text; in the title it counts twice. */
  times: number;
  /** One of its plain forms. */
  plain: string;
  /** It is always written like a name: it says who or where, not what. */
  name: boolean;
}

/** All that is compared of a text: what is left of it after normalising and stemming. */
export interface Sketch {
  language: Language | null;
  /** The text itself is among the counted ones: it stands in the index. */
  counted: boolean;
  /** By stem. */
  words: Map<string, SketchWord>;
  /** Stems of the title, each once. */
  title: string[];
  /** Sum of `times`. */
  length: number;
  /** Plain words of title and pitch: what letters are compared of. */
  titleText: string;
  pitchText: string;
  /** One written form of each stem. */
  shown: Map<string, string>;
  /** Title and summary with the stem of each word, null for those that carry no idea. */
  phrases: { shown: string; stem: string | null }[][];
}

/** Part of a title's words above which capitals do not tell names: "Jardin Partagé Du Quartier". */
const MOST_NAMES = 0.6;

const share = <T>(all: readonly T[], is: (one: T) => boolean): number =>
  all.length ? all.filter(is).length / all.length : 0;

/** How much more a word counts in the title. */
const TITLE_WEIGHT = 2;

/** Puts stems to normalised texts. Reads the database for words never seen before. */
export async function sketch(tx: Tx, stemmer: Stemmer, text: Normalised, counted = false): Promise<Sketch> {
  const plain = [...text.title, ...text.body].map((word) => word.plain);
  const own = text.language ?? languages[0];
  const other = text.language ? null : (languages.find((language) => language !== own) ?? null);
  const stemOf = await stemmer.stems(tx, plain, own);
  const otherStemOf = other && (await stemmer.stems(tx, plain, other));

  // A text that writes most of its words so does not mean names by it.
  const namesTell = text.language === 'fr' && share(text.title, ({ name }) => name === true) < MOST_NAMES;
  const words = new Map<string, SketchWord>();
  const shown = new Map<string, string>();
  let length = 0;
  const count = (word: TextWord, weight: number) => {
    const stem = stemOf(word.plain);
    if (!stem) return;
    const otherStem = otherStemOf?.(word.plain) ?? null;
    const seen = words.get(stem);
    const name = word.name === true && namesTell;
    if (seen) {
      seen.times += weight;
      seen.name &&= name;
    } else
      words.set(stem, {
        stem,
        otherStem: otherStem === stem ? null : otherStem,
        times: weight,
        plain: word.plain,
        name,
      });
    if (!shown.has(stem)) shown.set(stem, word.shown);
    length += weight;
  };
  for (const word of text.title) count(word, TITLE_WEIGHT);
  for (const word of text.body) count(word, 1);

  const ideaOf = (word: string) => (isFunctionWord(word, text.language) ? null : stemOf(word));
  const joined = (some: readonly TextWord[]) => some.map((word) => word.plain).join(' ');
  return {
    language: text.language,
    counted,
    words,
    title: [...new Set(text.title.flatMap((word) => stemOf(word.plain) ?? []))],
    length,
    titleText: joined(text.title),
    pitchText: joined(text.pitch),
    shown,
    phrases: text.phrases.map((phrase) =>
      phrase.filter(({ part }) => !part).map((word) => ({ shown: word.shown, stem: ideaOf(word.plain) })),
    ),
  };
}

/** Stems under which a text is found: both languages' where its own is not known. */
export const indexedStems = ({ words }: Sketch): string[] => [
  ...new Set([...words.values()].flatMap(({ stem, otherStem }) => (otherStem ? [stem, otherStem] : [stem]))),
];
