import { languages } from '@essaim/catalogue';
import type { Tx } from '@essaim/platform-server';
import { formsOf, isAcronym, type SoughtLabel } from './concept-finder.ts';
import { ideaStem } from './idea-stems.ts';
import type { Stemmer } from './stemmer.ts';

/** What a change of ideas may be told by in the index. */
export interface TouchedBy {
  /** Ideas that texts may no longer name, or name as another kind of thing. */
  ideas: readonly string[];
  /** Labels that texts may say without being known to. */
  labels: readonly SoughtLabel[];
}

/** A question to the index: stems that a text has all of, in one language or in any. */
interface Asked {
  stems: string;
  language: string;
}

/**
 * SQL that selects the projects a change may touch: those that name one of the ideas by now, and those whose words hold all
 * of a new label's. More than those that do say it, never fewer. Parameters $1 and $2 are `stems` and `languages`.
 */
export const touchedSql = `SELECT DISTINCT document.project_id FROM unnest($1::text[], $2::text[]) AS asked (stems, language)
  JOIN likeness_document document ON document.words @> string_to_array(asked.stems, ' ')
   AND (asked.language = '' OR document.language IS NULL OR document.language = asked.language)`;

/** The parameters of `touchedSql`. */
export async function touchedParameters(
  tx: Tx,
  stemmer: Stemmer,
  { ideas, labels }: TouchedBy,
): Promise<[stems: string[], languages: string[]]> {
  const asked: Asked[] = ideas.map((id) => ({ stems: ideaStem(id), language: '' }));
  for (const language of languages) {
    const own = labels.filter((label) => label.language === language);
    const forms = own.flatMap((label) => label.words.flatMap(({ plain }) => formsSaying(plain, label)));
    const stemOf = await stemmer.stems(tx, forms, language);
    for (const label of own) {
      const [first] = label.words;
      if (label.words.length === 1)
        for (const form of formsSaying(first!.plain, label)) asked.push({ stems: stemOf(form) ?? '', language });
      else asked.push({ stems: label.words.map(({ plain }) => stemOf(plain) ?? '').join(' '), language });
    }
  }
  // A label with a word that the dictionary drops is not looked for.
  const answerable = [...new Map(asked.map((one) => [`${one.language} ${one.stems}`, one])).values()].filter(
    ({ stems }) => stems !== '' && !/^ | {2}| $/.test(stems),
  );
  return [answerable.map(({ stems }) => stems), answerable.map(({ language }) => language)];
}

/** What a single word is found as; several are found by their stems. */
const formsSaying = (plain: string, { words, label }: SoughtLabel): string[] =>
  words.length > 1 || isAcronym(label) ? [plain] : formsOf(plain);
