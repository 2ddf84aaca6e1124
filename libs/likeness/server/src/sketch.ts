import { languages, type Language } from '@essaim/catalogue';
import type { Tx } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import type { ConceptFinder, NamedConcept, StemOf } from './concept-finder.ts';
import { isFunctionWord } from './function-words.ts';
import { ideaStem, widerStem } from './idea-stems.ts';
import type { Normalised } from './normalise.ts';
import type { TextWord } from './plain-words.ts';
import { publicsOf } from './publics.ts';
import { Stemmer } from './stemmer.ts';
import { ThesaurusKeeper, type Thesaurus } from './thesaurus-keeper.ts';

/** A word as the matcher sees it, or an idea of the thesaurus, which counts as one more word of the text. */
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
  /** Stems of the title, each once, ideas among them. */
  title: string[];
  /** Sum of the words' `times`. */
  length: number;
  /** Plain words of title and pitch: what letters are compared of. */
  titleText: string;
  pitchText: string;
  /** One written form of each stem. */
  shown: Map<string, string>;
  /** Stems of the words by which each idea is said, by the idea's own. */
  saidBy: Map<string, ReadonlySet<string>>;
  /** Stems of all the words with which anybody says each idea that the text names, by the idea's own. */
  sayable: Map<string, ReadonlySet<string>>;
  /** Ids of whom it is for, three at most (`publics.yaml`). */
  publics: string[];
  /** Title and summary with the stem of each word, null for those that carry no idea. */
  phrases: { shown: string; stem: string | null }[][];
}

/** Part of a title's words above which capitals do not tell names: "Jardin Partagé Du Quartier". */
const MOST_NAMES = 0.6;

const share = <T>(all: readonly T[], is: (one: T) => boolean): number =>
  all.length ? all.filter(is).length / all.length : 0;

/** How much more a word counts in the title. */
const TITLE_WEIGHT = 2;
/** Words that the words of a label may be apart: a title is about one thing, a text about several; a public is named in one go. */
const REACH = { title: 8, body: 5, public: 2 };

/** Puts stems and ideas to normalised texts. Reads the database for words never seen before. */
@Injectable()
export class Sketcher {
  private readonly stemmer: Stemmer;
  private readonly thesaurus: ThesaurusKeeper;
  constructor(stemmer: Stemmer, thesaurus: ThesaurusKeeper) {
    this.stemmer = stemmer;
    this.thesaurus = thesaurus;
  }

  /** `counted`: the text stands in the index. `thesaurus`: the one to look for, where it is not the one in force. */
  async sketch(tx: Tx, text: Normalised, counted = false, thesaurus?: Thesaurus): Promise<Sketch> {
    const { own, other, stems } = await this.stemsOf(tx, text);
    const stemOf = stems[own]!;
    const otherStemOf = other && stems[other]!;
    const sought = thesaurus ?? (await this.thesaurus.inForce(tx));
    const finder = await sought.finder(tx);
    const ideas = ideasIn(text, stems, finder);
    const publics = await this.thesaurus.publicsFinder(tx);
    const whomIn = (words: readonly TextWord[]) => publics.find(words, stems, REACH.public);

    const drawn = new Drawing(text, stemOf, otherStemOf);
    for (const word of text.title) drawn.count(word, TITLE_WEIGHT);
    for (const word of text.body) drawn.count(word, 1);
    const title = text.title.flatMap((word) => stemOf(word.plain) ?? []);
    const wider = (id: string) => sought.concepts.get(id)?.broader ?? [];
    for (const idea of ideas.title) title.push(drawn.countIdea(idea, TITLE_WEIGHT, wider(idea.id)));
    for (const idea of ideas.body) drawn.countIdea(idea, 1, wider(idea.id));

    const ideaOf = (word: string) => (isFunctionWord(word, text.language) ? null : stemOf(word));
    const joined = (some: readonly TextWord[]) => some.map((word) => word.plain).join(' ');
    return {
      language: text.language,
      counted,
      words: drawn.words,
      title: [...new Set(title)],
      length: drawn.length,
      titleText: joined(text.title),
      pitchText: joined(text.pitch),
      shown: drawn.shown,
      saidBy: drawn.saidBy,
      sayable: new Map([...ideas.title, ...ideas.body].map(({ id }) => [ideaStem(id), finder.wordsOf(id)])),
      publics: publicsOf({ title: whomIn(text.title), pitch: whomIn(text.pitch), body: whomIn(text.body) }),
      phrases: text.phrases.map((phrase) =>
        phrase.filter(({ part }) => !part).map((word) => ({ shown: word.shown, stem: ideaOf(word.plain) })),
      ),
    };
  }

  /** The ideas that a text names, with the words that say them. */
  async ideas(tx: Tx, text: Normalised, { finder }: Thesaurus): Promise<NamedIdeas> {
    return ideasIn(text, (await this.stemsOf(tx, text)).stems, await finder(tx));
  }

  /** Stems of its words in its language, in both where that is not known. */
  private async stemsOf(tx: Tx, text: Normalised) {
    const plain = [...text.title, ...text.body].map((word) => word.plain);
    const own = text.language ?? languages[0];
    const other = text.language ? null : (languages.find((language) => language !== own) ?? null);
    const stems: Partial<Record<Language, StemOf>> = { [own]: await this.stemmer.stems(tx, plain, own) };
    if (other) stems[other] = await this.stemmer.stems(tx, plain, other);
    return { own, other, stems };
  }
}

/** Ideas named in each part of a text. */
export interface NamedIdeas {
  title: NamedConcept[];
  body: NamedConcept[];
}

const ideasIn = (
  { title, body }: Normalised,
  stems: Partial<Record<Language, StemOf>>,
  finder: ConceptFinder,
): NamedIdeas => ({ title: finder.find(title, stems, REACH.title), body: finder.find(body, stems, REACH.body) });

/** A sketch while its words are counted. */
class Drawing {
  readonly words = new Map<string, SketchWord>();
  readonly shown = new Map<string, string>();
  readonly saidBy = new Map<string, Set<string>>();
  length = 0;
  private readonly namesTell: boolean;
  private readonly stemOf: StemOf;
  private readonly otherStemOf: StemOf | null;

  constructor(text: Normalised, stemOf: StemOf, otherStemOf: StemOf | null) {
    this.stemOf = stemOf;
    this.otherStemOf = otherStemOf;
    // A text that writes most of its words so does not mean names by it.
    this.namesTell = text.language === 'fr' && share(text.title, ({ name }) => name === true) < MOST_NAMES;
  }

  count(word: TextWord, weight: number): void {
    const stem = this.stemOf(word.plain);
    if (!stem) return;
    const otherStem = this.otherStemOf?.(word.plain) ?? null;
    const name = word.name === true && this.namesTell;
    const seen = this.words.get(stem);
    if (seen) {
      seen.times += weight;
      seen.name &&= name;
    } else
      this.words.set(stem, {
        stem,
        otherStem: otherStem === stem ? null : otherStem,
        times: weight,
        plain: word.plain,
        name,
      });
    if (!this.shown.has(stem)) this.shown.set(stem, word.shown);
    this.length += weight;
  }

  /** An idea is one more word, and makes no text longer; so are those that are wider. The stem it goes by. */
  countIdea({ id, times, words }: NamedConcept, weight: number, wider: readonly string[]): string {
    const stem = ideaStem(id);
    for (const one of [stem, ...wider.map(widerStem)]) {
      const seen = this.words.get(one);
      if (seen) seen.times += weight * times;
      else this.words.set(one, { stem: one, otherStem: null, times: weight * times, plain: one, name: false });
    }
    const by = this.saidBy.get(stem) ?? new Set();
    for (const { plain } of words) by.add(this.stemOf(plain) ?? plain);
    this.saidBy.set(stem, by);
    return stem;
  }
}

/** Stems under which a text is found: both languages' where its own is not known. */
export const indexedStems = ({ words }: Sketch): string[] => [
  ...new Set([...words.values()].flatMap(({ stem, otherStem }) => (otherStem ? [stem, otherStem] : [stem]))),
];
