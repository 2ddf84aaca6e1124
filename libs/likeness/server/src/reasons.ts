import { inWords, type Language } from '@essaim/catalogue';
import { themes as allThemes } from '@essaim/projects-server';
import { isCommonWord } from './common-words.ts';
import { heaviestWords } from './candidates.ts';
import type { Clue } from './clues.ts';
import { ideaOfStem, isWordStem } from './idea-stems.ts';
import type { Sketch } from './sketch.ts';
import type { Statistics } from './statistics.ts';
import { nameOf, type Concept } from './thesaurus.ts';

/** Why two texts look alike, as it is stored: words are found when somebody reads it. */
export interface ReasonFacts {
  code: 'SAME_SITE' | 'SAME_NUMBER' | 'SAME_RECORD' | 'SHARED_IDEA' | 'SHARED_WORDS' | 'SHARED_THEME' | 'SHARED_PUBLIC';
  /** Sites, numbers or records as clues have them; ids of ideas, words as the text has them, slugs of themes, or ids of publics. */
  terms: string[];
}

/** A reason as somebody reads it. */
export interface Reason {
  code: string;
  text: string;
  terms: string[];
}

/** Where the other one is, from here. */
export interface ReasonPlace {
  nearness: 'SAME' | 'NEAR' | 'FAR' | 'UNKNOWN';
  /** Name of the other one's territory. */
  name: string | null;
  /** Name of the wider territory that holds both, where that is what makes them near. */
  area: string | null;
  distanceKm: number | null;
}

/** Terms named in one reason. */
const MOST_TERMS = 4;
/** Ideas named. */
const MOST_IDEAS = 2;
/** Words that make one term. */
const LONGEST_TERM = 3;

const codeOfClue = { SITE: 'SAME_SITE', NUMBER: 'SAME_NUMBER', RECORD: 'SAME_RECORD' } as const;

/** What identifies both, as reasons. */
export const reasonsOfClues = (clues: readonly Clue[]): ReasonFacts[] =>
  Object.entries(codeOfClue).flatMap(([kind, code]) => {
    const terms = clues.filter((clue) => clue.kind === kind).map(({ value }) => value);
    return terms.length ? [{ code, terms }] : [];
  });

/**
 * What makes a pair alike: ideas of the thesaurus that both name, the rarest words that both say, as they stand together
 * in the text, and their themes. `has` tells whether the other text says a stem. Pure.
 */
export function reasonsFor(
  text: Sketch,
  statistics: Statistics,
  has: (stem: string) => boolean,
  themes: { mine: readonly string[]; theirs: readonly string[] },
): ReasonFacts[] {
  const ideas = sharedIdeas(text, statistics, has);
  const terms = sharedTerms(
    text,
    statistics,
    has,
    new Set(ideas.flatMap((stem) => [...(text.saidBy.get(stem) ?? [])])),
  );
  const shared = themes.mine.filter((theme) => themes.theirs.includes(theme));
  return [
    ...(ideas.length ? [{ code: 'SHARED_IDEA' as const, terms: ideas.map((stem) => ideaOfStem(stem)!) }] : []),
    ...(terms.length ? [{ code: 'SHARED_WORDS' as const, terms }] : []),
    ...(shared.length ? [{ code: 'SHARED_THEME' as const, terms: shared }] : []),
  ];
}

/** Stems of the ideas that both name, those of the title first, then the rarest. */
function sharedIdeas(text: Sketch, statistics: Statistics, has: (stem: string) => boolean): string[] {
  const inTitle = (stem: string) => (text.title.includes(stem) ? 1 : 0);
  return [...text.words.keys()]
    .filter((stem) => ideaOfStem(stem) && has(stem))
    .sort((a, b) => inTitle(b) - inTitle(a) || statistics.rarity(b) - statistics.rarity(a))
    .slice(0, MOST_IDEAS);
}

/** Words that both say; `named` are stems that an idea says already. */
function sharedTerms(
  text: Sketch,
  statistics: Statistics,
  has: (stem: string) => boolean,
  named: ReadonlySet<string>,
): string[] {
  const shared = new Map<string, number>();
  const either = (stem: string, otherStem: string | null) => has(stem) || (otherStem !== null && has(otherStem));
  const asked = [...heaviestWords(text, statistics, has), ...text.title.flatMap((stem) => text.words.get(stem) ?? [])];
  const common = new Set<string>();
  for (const { stem, otherStem, plain, name } of asked) {
    if (name || !isWordStem(stem) || named.has(stem) || !either(stem, otherStem)) continue;
    shared.set(stem, statistics.rarity(stem, plain));
    if (isCommonWord(plain)) common.add(stem);
  }

  const terms = new Map<string, { shown: string; weight: number; stems: string[] }>();
  for (const phrase of text.phrases)
    for (const term of runs(phrase, shared))
      if (!terms.has(term.stems.join(' '))) terms.set(term.stems.join(' '), term);
  // What only the description says is named by its word alone.
  const inPhrases = new Set([...terms.values()].flatMap(({ stems }) => stems));
  for (const [stem, weight] of shared)
    if (!inPhrases.has(stem)) terms.set(stem, { shown: text.shown.get(stem) ?? stem, weight, stems: [stem] });

  // What every project says is a reason only beside something better, or where there is nothing better.
  const telling = [...terms.values()].filter(({ stems }) => stems.some((stem) => !common.has(stem)));
  const chosen: string[] = [];
  const said = new Set<string>();
  for (const { shown, stems } of (telling.length ? telling : [...terms.values()]).sort((a, b) => b.weight - a.weight)) {
    if (chosen.length === MOST_TERMS) break;
    if (stems.some((stem) => said.has(stem)) || chosen.includes(shown)) continue;
    for (const stem of stems) said.add(stem);
    chosen.push(shown);
  }
  return chosen;
}

/** Small words that may stand between two shared ones: "cuisine de rue", "charter of trees". */
const links = new Set(['de', 'du', 'des', 'd', 'en', 'of']);

/** Shared words that stand together, with at most one small word between two of them. */
function runs(phrase: Sketch['phrases'][number], shared: ReadonlyMap<string, number>) {
  const found: { shown: string; weight: number; stems: string[] }[] = [];
  let run: typeof phrase = [];
  const end = () => {
    while (run.length && !run.at(-1)!.stem) run.pop();
    const stems = run.flatMap(({ stem }) => stem ?? []);
    if (stems.length)
      found.push({
        shown: run
          .map(({ shown }) => shown)
          .join(' ')
          .replaceAll(' d ', " d'"),
        weight: stems.reduce((sum, stem) => sum + shared.get(stem)!, 0),
        stems,
      });
    run = [];
  };
  for (const word of phrase) {
    const isShared = word.stem !== null && shared.has(word.stem);
    const small = word.stem === null && links.has(word.shown) && run.length > 0 && run.at(-1)!.stem !== null;
    if (!isShared && !small) end();
    else if (isShared && run.filter(({ stem }) => stem).length === LONGEST_TERM) {
      end();
      run = [word];
    } else run.push(word);
  }
  end();
  return found;
}

/** Reasons in the reader's words, with what geography adds. `ideas` and `publics`: what they have no more goes unsaid. */
export function reasonsInWords(
  facts: readonly ReasonFacts[],
  place: ReasonPlace,
  language: Language,
  ideas: ReadonlyMap<string, Concept>,
  publics: ReadonlyMap<string, Concept>,
): Reason[] {
  const t = inWords(language);
  const shownAs: Record<ReasonFacts['code'], (term: string) => string | undefined> = {
    SAME_SITE: (site) => site,
    SAME_NUMBER: (number) => number,
    SAME_RECORD: (record) => record,
    SHARED_IDEA: (id) => (ideas.has(id) ? nameOf(ideas.get(id)!, language) : undefined),
    SHARED_WORDS: (word) => word,
    SHARED_PUBLIC: (id) => (publics.has(id) ? nameOf(publics.get(id)!, language) : undefined),
    SHARED_THEME: (slug) => allThemes.find((theme) => theme.slug === slug)?.[language],
  };
  const reasons = facts.flatMap(({ code, terms }): Reason[] => {
    const shown = terms.flatMap((term) => shownAs[code](term) ?? []);
    if (!shown.length) return [];
    const text = t(`server.likeness.reasons.${code}`, { terms: shown.join(', '), count: shown.length });
    return [{ code, text, terms: shown }];
  });
  const spot = spotOf(place, language);
  return spot ? [...reasons, spot] : reasons;
}

function spotOf({ nearness, name, area, distanceKm }: ReasonPlace, language: Language): Reason | null {
  const t = inWords(language);
  if (nearness === 'NEAR' && area)
    return { code: 'SAME_TERRITORY', text: t('server.likeness.reasons.INSIDE', { place: area }), terms: [area] };
  if (nearness === 'SAME' && name)
    return {
      code: 'SAME_TERRITORY',
      text: t('server.likeness.reasons.SAME_TERRITORY', { place: name }),
      terms: [name],
    };
  if (nearness !== 'NEAR' || distanceKm === null) return null;
  const km = Math.max(1, Math.round(distanceKm));
  return { code: 'NEARBY', text: t('server.likeness.reasons.NEARBY', { km }), terms: [] };
}
