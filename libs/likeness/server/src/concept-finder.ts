import { languages, type Language } from '@essaim/catalogue';
import { isFunctionWord } from './function-words.ts';
import { plainWords, type TextWord } from './plain-words.ts';
import type { Concept } from './thesaurus.ts';

/** An idea that a text names. */
export interface NamedConcept {
  id: string;
  /** How often the text names it. */
  times: number;
  /** The words that say it, as the text has them: of one saying in their order, then those that others add. */
  words: TextWord[];
}

/** Puts a stem to a plain word of one language; null for a word without one. */
export type StemOf = (plain: string) => string | null;

/** A label as it is looked for, in one language. */
export interface SoughtLabel {
  concept: string;
  language: Language;
  words: TextWord[];
  label: string;
}

/** A label of several words, by its stems. */
interface Phrase extends Label {
  stems: readonly string[];
}

/** A label, and the idea that it says. */
interface Label {
  concept: string;
  label: string;
}

/** A finder of other labels, and those of its labels that are not looked for any more. */
export interface FinderBelow {
  finder: ConceptFinder;
  isLeftOut: (concept: string, label: string) => boolean;
}

/** Places at which a word is looked at, from the beginning on: a text that repeats it says no more by it. */
const MOST_PLACES = 20;

/**
 * Finds the ideas of the thesaurus in texts. A label of several words is recognised by its stems, in any order, with a few
 * words between ("un potager dans chaque école" says "potager d'école"); one of a single word as it is written, singular or
 * plural, where it is not a part of a longer label; one in capitals only in capitals. Made once for a thesaurus.
 */
export class ConceptFinder {
  /** By the stem of theirs that the fewest labels have. */
  private readonly phrases = perLanguage(() => new Map<string, Phrase[]>());
  private readonly single = perLanguage(() => new Map<string, Label>());
  private readonly capitals = perLanguage(() => new Map<string, Label>());
  /** The labels of each idea, in either language. */
  private readonly labelled = new Map<string, { label: string; stems: readonly string[] }[]>();
  private readonly wordsKnown = new Map<string, ReadonlySet<string>>();
  private readonly below: FinderBelow | null;

  /**
   * `stems` has a function for each language, which knows the words of these labels. `below`: what else is looked for, as
   * if it stood alone, so that a few labels more change nothing for texts without them.
   */
  constructor(labels: Iterable<SoughtLabel>, stems: Record<Language, StemOf>, below: FinderBelow | null = null) {
    this.below = below;
    const phrases = perLanguage((): Phrase[] => []);
    for (const { concept, language, words, label } of labels) {
      const all = words.map(({ plain }) => stems[language](plain));
      const known = [...new Set(all.filter((stem) => stem !== null))];
      // Of several words, one stem alone would be found wherever it stands: "réseau de réseaux".
      if (words.length > 1 && (all.includes(null) || known.length === 1)) continue;
      this.labelled.set(concept, [...(this.labelled.get(concept) ?? []), { label, stems: known }]);
      if (words.length > 1) phrases[language].push({ concept, label, stems: known });
      else if (isAcronym(label)) keepFirst(this.capitals[language], words[0]!.plain, { concept, label });
      else for (const form of formsOf(words[0]!.plain)) keepFirst(this.single[language], form, { concept, label });
    }
    for (const language of languages) plant(this.phrases[language], phrases[language]);
  }

  /**
   * The ideas that these words name. `stems`: of the text's language, or of both where it is not known. `reach`: words
   * that the words of a label may be apart.
   */
  find(words: readonly TextWord[], stems: Partial<Record<Language, StemOf>>, reach: number): NamedConcept[] {
    const found = new Map<string, NamedConcept>();
    for (const language of languages) {
      const stemOf = stems[language];
      if (!stemOf) continue;
      for (const stream of streamsOf(words))
        for (const [id, named] of this.scan(stream, language, stemOf, reach)) {
          const already = found.get(id);
          // What one way of reading has found is not counted again by another.
          if (already) addWords(already, named.words);
          else found.set(id, named);
        }
    }
    return [...found.values()];
  }

  /** The idea that a label already says, however it is written: in another order, with other small words, in the plural. */
  ideaSaying({ language, words, label }: SoughtLabel, stems: Record<Language, StemOf>): string | undefined {
    if (words.length === 1) return this.wordIn(isAcronym(label) ? 'capitals' : 'single', language, words[0]!.plain);
    const all = [...new Set(words.map(({ plain }) => stems[language](plain) ?? plain))];
    const isSame = (phrase: Phrase) =>
      phrase.stems.length === all.length && phrase.stems.every((stem) => all.includes(stem));
    return all.flatMap((stem) => this.phrasesAt(language, stem)).find(isSame)?.concept;
  }

  /** Stems of all the words with which people say an idea, in either language. */
  wordsOf(concept: string): ReadonlySet<string> {
    let words = this.wordsKnown.get(concept);
    if (!words) {
      const below = this.below?.finder.labelled.get(concept) ?? [];
      const all = [
        ...below.filter(({ label }) => !this.below!.isLeftOut(concept, label)),
        ...(this.labelled.get(concept) ?? []),
      ];
      words = new Set(all.flatMap(({ stems }) => stems));
      this.wordsKnown.set(concept, words);
    }
    return words;
  }

  private phrasesAt(language: Language, stem: string): readonly Phrase[] {
    const own = this.phrases[language].get(stem) ?? [];
    if (!this.below) return own;
    const { finder, isLeftOut } = this.below;
    return [...finder.phrasesAt(language, stem).filter(({ concept, label }) => !isLeftOut(concept, label)), ...own];
  }

  private wordIn(kind: 'single' | 'capitals', language: Language, plain: string): string | undefined {
    const below = this.below?.finder[kind][language].get(plain);
    if (below && !this.below!.isLeftOut(below.concept, below.label)) return below.concept;
    return this[kind][language].get(plain)?.concept;
  }

  private scan(
    words: readonly TextWord[],
    language: Language,
    stemOf: StemOf,
    reach: number,
  ): Map<string, NamedConcept> {
    const places = new Map<string, number[]>();
    words.forEach(({ plain }, at) => {
      const stem = stemOf(plain);
      if (stem === null) return;
      const known = places.get(stem);
      if (!known) places.set(stem, [at]);
      else if (known.length < MOST_PLACES) known.push(at);
    });
    const found = new Map<string, NamedConcept>();
    const taken = new Set<number>();
    for (const [stem, here] of places)
      for (const phrase of this.phrasesAt(language, stem))
        for (const at of here) {
          const said = together(phrase, at, places, reach);
          if (!said) continue;
          for (const place of said) taken.add(place);
          name(
            found,
            phrase.concept,
            said.map((place) => words[place]!),
          );
        }
    words.forEach((word, at) => {
      const acronym = word.capitals ? this.wordIn('capitals', language, word.plain) : undefined;
      const concept = acronym ?? (taken.has(at) ? undefined : this.wordIn('single', language, word.plain));
      if (concept) name(found, concept, [word]);
    });
    // In the order in which the text names them first.
    const first = ({ words: [word] }: NamedConcept) => words.indexOf(word!);
    return new Map([...found].sort(([, a], [, b]) => first(a) - first(b)));
  }
}

/** The places, in their order, at which a text says a phrase around one of its stems; null where it does not. */
function together(
  { stems }: Phrase,
  at: number,
  places: ReadonlyMap<string, number[]>,
  reach: number,
): number[] | null {
  const said = new Set([at]);
  for (const stem of stems) {
    const nearest = places
      .get(stem)
      ?.reduce((best, place) => (Math.abs(place - at) < Math.abs(best - at) ? place : best));
    if (nearest === undefined || Math.abs(nearest - at) > reach) return null;
    said.add(nearest);
  }
  return [...said].sort((a, b) => a - b);
}

function name(found: Map<string, NamedConcept>, id: string, words: TextWord[]): void {
  const named = found.get(id);
  if (!named) found.set(id, { id, times: 1, words });
  else {
    named.times++;
    addWords(named, words);
  }
}

function addWords(named: NamedConcept, words: readonly TextWord[]): void {
  const isNew = ({ plain }: TextWord) => named.words.every((known) => known.plain !== plain);
  named.words.push(...words.filter(isNew));
}

function plant(byStem: Map<string, Phrase[]>, phrases: readonly Phrase[]): void {
  const having = new Map<string, number>();
  for (const { stems } of phrases) for (const stem of stems) having.set(stem, (having.get(stem) ?? 0) + 1);
  for (const phrase of phrases) {
    const rarest = phrase.stems.reduce((best, stem) => (having.get(stem)! < having.get(best)! ? stem : best));
    byStem.set(rarest, [...(byStem.get(rarest) ?? []), phrase]);
  }
}

/** How each label is looked for: by its words that carry an idea, a hyphened one as a whole and by its parts. */
export function* soughtLabels(concepts: Iterable<Concept>): Iterable<SoughtLabel> {
  for (const { id, labels, misspelt } of concepts)
    for (const language of languages)
      for (const label of [...labels[language], ...misspelt])
        for (const said of streamsOf(plainWords(label))) {
          const words = said.filter(({ plain }) => plain.length > 1 && !isFunctionWord(plain, language));
          if (isSpecific(words, said, label)) yield { concept: id, language, words, label };
        }
}

/** A label of which one word is left, of several, or that says one twice, would be found wherever that word stands. */
const isSpecific = (words: readonly TextWord[], said: readonly TextWord[], label: string): boolean =>
  new Set(words.map(({ plain }) => plain)).size > 1 ||
  (words.length === 1 && said.length === 1 && !/\s/.test(label.trim()));

/** Written in capitals and signs alone: SEL, RIC, R.E.R. */
export const isAcronym = (label: string): boolean => /^[\p{Lu}\p{N}.&-]{2,}$/u.test(label);

/**
 * The words as they follow one another: hyphened ones as wholes, then, where there are any, by their parts.
 * A whole comes right after its parts and is shown as they are.
 */
function streamsOf(words: readonly TextWord[]): TextWord[][] {
  if (!words.some(({ part }) => part)) return [[...words]];
  const isWhole = (word: TextWord, at: number) =>
    !word.part && words[at - 1]?.part === true && words[at - 1]!.shown === word.shown;
  return [words.filter(({ part }) => !part), words.filter((word, at) => !isWhole(word, at))];
}

/** A word and its plurals; a label that is itself a plural stays one. */
export const formsOf = (plain: string): string[] => [plain, `${plain}s`, `${plain}x`];

const perLanguage = <T>(make: () => T) =>
  Object.fromEntries(languages.map((language) => [language, make()])) as Record<Language, T>;

function keepFirst(known: Map<string, Label>, key: string, label: Label): void {
  if (!known.has(key)) known.set(key, label);
}
