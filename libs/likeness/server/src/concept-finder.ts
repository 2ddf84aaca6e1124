import { languages, type Language } from '@essaim/catalogue';
import { isFunctionWord } from './function-words.ts';
import { plainWords, type TextWord } from './plain-words.ts';
import type { Concept } from './thesaurus.ts';

/** An idea that a text names. */
export interface NamedConcept {
  id: string;
  /** As the text says it. */
  shown: string;
  /** The plain words that say it. */
  words: string[];
}

/** Puts a stem to a plain word of one language; null for a word without one. */
export type StemOf = (plain: string) => string | null;

/** Stems, one after the other, that make a label; `concepts` where one ends. */
interface Branch {
  next: Map<string, Branch>;
  concept: string | null;
}

/** What a label becomes: how it is looked for, in one language. */
export interface SoughtLabel {
  concept: string;
  language: Language;
  words: TextWord[];
  label: string;
}

/** Part of a text's words above which capitals tell no acronym: it is all written so. */
const MOST_CAPITALS = 0.5;

/**
 * Finds the ideas of the thesaurus in texts, the longest label first. A label of several words is recognised by its stems,
 * whatever small words stand between; one of a single word as it is written, singular or plural; one in capitals only in
 * capitals. Made once for a thesaurus.
 */
export class ConceptFinder {
  private readonly trees = perLanguage(() => branch());
  private readonly single = perLanguage(() => new Map<string, string>());
  private readonly capitals = perLanguage(() => new Map<string, string>());

  /** `stems` has a function for each language, which knows the words of these labels. */
  constructor(labels: Iterable<SoughtLabel>, stems: Record<Language, StemOf>) {
    for (const label of labels) this.plant(label, stems[label.language]);
  }

  /** The ideas that these words name, in their order. `stems`: of the text's language, or of both where it is not known. */
  find(words: readonly TextWord[], stems: Partial<Record<Language, StemOf>>): NamedConcept[] {
    const acronyms = words.filter(({ capitals }) => capitals).length <= words.length * MOST_CAPITALS;
    const found: NamedConcept[] = [];
    for (const language of languages) {
      const stemOf = stems[language];
      if (!stemOf) continue;
      // What one way of reading has found is not counted again by another.
      for (const stream of streamsOf(words)) {
        const known = new Set(found.map(({ id }) => id));
        found.push(...this.scan(stream, language, stemOf, acronyms).filter(({ id }) => !known.has(id)));
      }
    }
    return found;
  }

  private scan(words: readonly TextWord[], language: Language, stemOf: StemOf, acronyms: boolean): NamedConcept[] {
    const found: NamedConcept[] = [];
    for (let at = 0; at < words.length;) {
      const { end, concept } = this.longestAt(words, at, language, stemOf, acronyms);
      if (concept) {
        const said = words.slice(at, end);
        found.push({ id: concept, shown: shownOf(said), words: said.map(({ plain }) => plain) });
      }
      at = end;
    }
    return found;
  }

  private longestAt(words: readonly TextWord[], at: number, language: Language, stemOf: StemOf, acronyms: boolean) {
    let end = at + 1;
    const { plain, capitals } = words[at]!;
    let concept =
      (capitals && acronyms ? this.capitals[language].get(plain) : undefined) ?? this.single[language].get(plain);
    let here: Branch | undefined = this.trees[language];
    for (let to = at; to < words.length; to++) {
      const stem = stemOf(words[to]!.plain);
      here = stem === null ? undefined : here.next.get(stem);
      if (!here) break;
      if (here.concept) [end, concept] = [to + 1, here.concept];
    }
    return { end, concept };
  }

  private plant({ concept, language, words, label }: SoughtLabel, stemOf: StemOf): void {
    const [first] = words;
    if (words.length === 1) {
      if (isAcronym(label)) keepFirst(this.capitals[language], first!.plain, concept);
      else for (const form of formsOf(first!.plain)) keepFirst(this.single[language], form, concept);
      return;
    }
    let here = this.trees[language];
    for (const { plain } of words) {
      const stem = stemOf(plain);
      if (stem === null) return;
      let next = here.next.get(stem);
      if (!next) here.next.set(stem, (next = branch()));
      here = next;
    }
    here.concept ??= concept;
  }
}

/** How each label is looked for: by its words that carry an idea, a hyphened one as a whole and by its parts. */
export function* soughtLabels(concepts: Iterable<Concept>): Iterable<SoughtLabel> {
  for (const { id, labels, misspelt } of concepts)
    for (const language of languages)
      for (const label of [...labels[language], ...misspelt]) {
        for (const said of streamsOf(plainWords(label))) {
          const words = said.filter(({ plain }) => plain.length > 1 && !isFunctionWord(plain, language));
          if (isSpecific(words, said, label)) yield { concept: id, language, words, label };
        }
      }
}

/** A label of which one word is left, of several, would be found wherever that word stands. */
const isSpecific = (words: readonly TextWord[], said: readonly TextWord[], label: string): boolean =>
  words.length > 1 || (words.length === 1 && said.length === 1 && !/\s/.test(label.trim()));

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
const formsOf = (plain: string): string[] => [plain, `${plain}s`, `${plain}x`];

/** How words are shown together: each written form once, for the parts of a hyphened word share theirs. */
const shownOf = (words: readonly TextWord[]): string => [...new Set(words.map(({ shown }) => shown))].join(' ');

const branch = (): Branch => ({ next: new Map(), concept: null });

const perLanguage = <T>(make: () => T) =>
  Object.fromEntries(languages.map((language) => [language, make()])) as Record<Language, T>;

function keepFirst(known: Map<string, string>, key: string, concept: string): void {
  if (!known.has(key)) known.set(key, concept);
}
