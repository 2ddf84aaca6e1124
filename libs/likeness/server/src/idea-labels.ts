import { languages, type Language } from '@essaim/catalogue';
import type { FieldProblem, Tx } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import type { IdeaSaid } from './amended-thesaurus.ts';
import { isCommonWord } from './common-words.ts';
import { isAcronym, soughtLabels, type SoughtLabel, type StemOf } from './concept-finder.ts';
import { isFunctionWord } from './function-words.ts';
import { plainWords } from './plain-words.ts';
import { Stemmer } from './stemmer.ts';
import { ThesaurusKeeper } from './thesaurus-keeper.ts';

/** Fewest letters of a single word: shorter ones stand for too many things, unless they are written in capitals. */
const SHORTEST_WORD = 4;
/** Fewest letters of an acronym. */
const SHORTEST_ACRONYM = 3;

/** The lists of labels that an instance writes. */
export const labelFields = ['fr', 'en', 'misspelt'] as const;
export type LabelField = (typeof labelFields)[number];

/** A label that comes into force. */
export interface NewLabel {
  conceptId: string;
  label: string;
  /** The list that it stands in. */
  field: LabelField;
  /** Essaim knew it by itself; it was switched off. */
  given: boolean;
}

/** Tells which labels would mislead: those that say too little, and those that say another idea already. */
@Injectable()
export class IdeaLabels {
  private readonly thesaurus: ThesaurusKeeper;
  private readonly stemmer: Stemmer;
  constructor(thesaurus: ThesaurusKeeper, stemmer: Stemmer) {
    this.thesaurus = thesaurus;
    this.stemmer = stemmer;
  }

  /**
   * What is wrong with labels that come into force. `said`: what the instance will say of every idea. Ideas are named in
   * the problems' `params` by id.
   */
  async problems(tx: Tx, labels: readonly NewLabel[], said: readonly IdeaSaid[]): Promise<FieldProblem[]> {
    const coming = new Set(labels.map(({ conceptId }) => conceptId));
    // Everything but what the ideas at hand add: what they have switched off is free for others.
    const others = this.thesaurus.saying(
      said.map((one) => (coming.has(one.conceptId) ? { ...one, fr: [], en: [], misspelt: [] } : one)),
    );
    const finder = await others.finder(tx);
    const taken = new Map<string, string>();
    const problems: FieldProblem[] = [];
    for (const { conceptId, label, field, given } of labels) {
      const path = given ? 'labelsOff' : field;
      const sought = soughtAs(conceptId, label, field);
      const problem = given ? null : tooLittle(label, field, sought);
      if (problem) {
        problems.push({ path, ...problem, params: { label, ...problem.params } });
        continue;
      }
      const stems = await this.stemsOf(tx, sought);
      if (sought.every((one) => one.words.some(({ plain }) => stems[one.language](plain) === null))) {
        problems.push({ path, reason: 'likeness.label_function_words', params: { label } });
        continue;
      }
      for (const one of sought) {
        const known = finder.ideaSaying(one, stems);
        const idea = known && known !== conceptId ? known : taken.get(keyOf(one, stems));
        if (idea !== undefined && idea !== conceptId) {
          problems.push({ path, reason: 'likeness.label_taken', params: { label, idea } });
          break;
        }
        taken.set(keyOf(one, stems), conceptId);
      }
    }
    return problems;
  }

  private async stemsOf(tx: Tx, sought: readonly SoughtLabel[]): Promise<Record<Language, StemOf>> {
    const stems = {} as Record<Language, StemOf>;
    for (const language of languages) {
      const words = sought.flatMap((one) => (one.language === language ? one.words.map(({ plain }) => plain) : []));
      stems[language] = await this.stemmer.stems(tx, words, language);
    }
    return stems;
  }
}

/** How a label is looked for. */
export const soughtAs = (conceptId: string, label: string, field: LabelField): SoughtLabel[] => [
  ...soughtLabels([
    {
      id: conceptId,
      labels: { fr: field === 'fr' ? [label] : [], en: field === 'en' ? [label] : [] },
      misspelt: field === 'misspelt' ? [label] : [],
      broader: [],
    },
  ]),
];

/** Why a label would be found everywhere, or nowhere; null where it says enough. Pure. */
export function tooLittle(
  label: string,
  field: LabelField,
  sought: readonly SoughtLabel[],
): Omit<FieldProblem, 'path'> | null {
  const language = field === 'misspelt' ? null : field;
  const words = plainWords(label)
    .map(({ plain }) => plain)
    .filter((plain) => plain.length > 1);
  const telling = words.filter((plain) => !isFunctionWord(plain, language));
  if (!telling.length) return { reason: words.length ? 'likeness.label_function_words' : 'likeness.label_no_words' };
  if (!sought.length) return { reason: 'likeness.label_one_word_left', params: { word: telling[0]! } };
  if (telling.every(isCommonWord)) return { reason: 'likeness.label_common_words' };
  const alone = sought.every((one) => one.words.length === 1) ? sought[0]!.words[0]!.plain : null;
  const least = isAcronym(label) ? SHORTEST_ACRONYM : SHORTEST_WORD;
  return alone !== null && alone.length < least ? { reason: 'likeness.label_short', params: { least } } : null;
}

/** The same for two labels that are found in the same texts. */
const keyOf = ({ language, words, label }: SoughtLabel, stems: Record<Language, StemOf>): string => {
  const said = words.map(({ plain }) => stems[language](plain) ?? plain).sort();
  return `${language} ${isAcronym(label) ? 'capitals' : said.length} ${[...new Set(said)].join(' ')}`;
};
