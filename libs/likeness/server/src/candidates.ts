import type { Tx } from '@essaim/platform-server';
import { USUAL_REACH_KM, type PlacePoint, type TerritoryKind } from '@essaim/territories-server';
import type { Background } from './calibration.ts';
import { unmeasured, type UnmeasuredCandidate } from './candidate-rows.ts';
import type { CandidateSnapshot } from './candidate-snapshot.ts';
import type { Clue } from './clues.ts';
import { codeOf, lettersOf, type LetterCounts } from './letters.ts';
import type { Sketch, SketchWord } from './sketch.ts';
import type { Statistics } from './statistics.ts';
import { byCode, unpackCounts } from './word-counts.ts';

/** What the index is asked for one text. */
export interface Question {
  /** Rare stems of the whole text. */
  words: { term: string; weight: number }[];
  /** Rare stems of the title, looked for in titles. */
  title: { term: string; weight: number }[];
  /** Two stems of a title made of frequent words only: titles that have both. */
  titlePair: string[];
  /** Rare groups of letters of the title, looked for in titles. */
  letters: { term: string; weight: number }[];
  /** All stems that the pairs will be measured by. */
  measured: string[];
}

/** A candidate with what measuring it takes. */
export interface Candidate {
  projectId: string;
  titleText: string;
  pitchText: string;
  titleWords: string[];
  /** How often each measured stem that it has stands in it. */
  times: Map<string, number>;
  length: number;
  themes: string[];
  /** Ids of whom it is for. */
  publics: string[];
  territoryKind: TerritoryKind | null;
  territoryCode: string | null;
  place: PlacePoint | null;
  /** Letters of title and pitch, where they are counted already. */
  letterCounts?: LetterCounts;
}

/** What stays out of the answer, and what is looked at first. */
export interface CandidateLimits {
  /** The project asked about, when it has a row of its own. */
  exceptProjectId?: string | null;
  /** That project is public, so its words are among the counted ones. */
  counted?: boolean;
  /** Its lineage: members of one lineage are never each other's likenesses. */
  exceptLineageId?: string | null;
  /** Where the text is about: what is near is looked at even where many are alike far away. */
  place?: PlacePoint | null;
  /** How far around it that is, km. */
  reachKm?: number;
  /** What identifies the text's initiative: others that it identifies too are candidates, whatever they say. */
  clues?: readonly Clue[];
  /** Themes of the text. */
  themes?: readonly string[];
  /** Only these projects, by id. */
  among?: readonly string[];
  /** Where nothing is looked for: `among` alone is measured. */
  known?: KnownBefore | null;
  /** Where the indexes are held in memory: candidates are looked up there. */
  snapshot?: CandidateSnapshot | null;
  /** Candidates of each kind; `candidatesPerKind` unless said. */
  perKind?: number;
}

/** What a look need not look for. */
export interface KnownBefore {
  /** How alike the merely alike are, as an earlier look at the same text saw it. */
  background: Background;
  /** All that it is to be measured against, by id. */
  candidates: ReadonlyMap<string, UnmeasuredCandidate>;
}

/** Stems that a pair is measured by, those of the title apart. */
export const MEASURED_WORDS = 40;
/** Rows of the index that one kind of question may touch among `BUDGETED` projects: what bounds the time of a search. */
const BUDGET = { words: 2000, title: 1500, letters: 800 };
/**
 * Where there are more, more of them say any one word, and fewer words fit into a budget: it grows as the cube root of
 * their number (docs/decisions/0063-a-budget-that-grows.md).
 */
const BUDGETED = 100_000;
/** Stems and groups of letters asked for at most, of those that touch nothing or next to nothing too. */
const MOST_TERMS = 40;
export const PER_KIND = 60;
/** Candidates from around the place. */
export const NEARBY = 60;
/** Degrees of latitude in a kilometre. */
const DEGREES_PER_KM = 1 / 111.195;

/** Half the sides of the box around a place, degrees of latitude and of longitude. */
export function halfSides({ latitude }: PlacePoint, reachKm = USUAL_REACH_KM): { latitude: number; longitude: number } {
  const around = reachKm * DEGREES_PER_KM;
  return { latitude: around, longitude: around / Math.max(0.1, Math.cos((latitude * Math.PI) / 180)) };
}

/** A word of a text with what it weighs. */
export interface HeavyWord extends SketchWord {
  rarity: number;
  /** Rarity by how much the text insists on it. */
  weight: number;
}

/** Whether a stem may be said by one project alone, which the counts in memory leave out. */
const mayBeSaidOnce = (text: Sketch, statistics: Statistics, stem: string): boolean =>
  !text.counted && statistics.count('word', stem) === 0;

/**
 * The heaviest words of a text, `MEASURED_WORDS` at most, of those that another project says too. `isSaid`: whether one of
 * those found says what the counts do not know.
 */
export function heaviestWords(
  text: Sketch,
  statistics: Statistics,
  isSaid: (stem: string) => boolean = () => false,
): HeavyWord[] {
  const own = text.counted ? 1 : 0;
  const said = (stem: string) =>
    statistics.count('word', stem) > own || (mayBeSaidOnce(text, statistics, stem) && isSaid(stem));
  return [...text.words.values()]
    .filter(({ stem, otherStem }) => said(stem) || (otherStem !== null && said(otherStem)))
    .map((word) => {
      const rarity = statistics.rarity(word.stem, word.plain) * (word.name ? NAME_WEIGHT : 1);
      return { ...word, rarity, weight: rarity * saturation(word.times, text.length, statistics.averageLength) };
    })
    .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
    .slice(0, MEASURED_WORDS);
}

/** Part of its rarity that a name counts: who and where does not make two ideas alike. */
const NAME_WEIGHT = 0.4;

/** The constants of BM25 (Robertson and Zaragoza, 2009): how soon repetition stops to count, how much length does. */
const K1 = 1.2;
const B = 0.6;

/** What `times` in a text of `length` words counts, by BM25. */
export const saturation = (times: number, length: number, averageLength: number): number =>
  (times * (K1 + 1)) / (times + K1 * (1 - B + (B * length) / averageLength));

/**
 * Second stage, its pure half: which entries of the index to look at. Rarest first, until the next one would touch more
 * rows than the budget allows: a search costs the same whatever people write.
 */
export function questionFor(text: Sketch, statistics: Statistics): Question {
  const growth = Math.max(1, Math.cbrt(statistics.documents / BUDGETED));
  const words = [...text.words.values()].flatMap(({ stem, otherStem, plain }) =>
    (otherStem ? [stem, otherStem] : [stem]).map((term) => ({
      term,
      weight: statistics.rarity(term, plain),
      rows: statistics.count('word', term),
    })),
  );
  const title = text.title.map((term) => ({
    term,
    weight: statistics.rarity(term, text.words.get(term)?.plain),
    rows: statistics.count('title', term),
  }));
  const letters = [...lettersOf(text.titleText)].map((term) => ({
    term,
    weight: statistics.letterRarity(codeOf(term)),
    rows: statistics.count('letters', term),
  }));
  const titleAsked = withinBudget(title, BUDGET.title * growth);
  const leftOut = title
    .filter(({ term }) => !titleAsked.some((asked) => asked.term === term))
    .sort((a, b) => a.rows - b.rows);
  const pairFrom = [...titleAsked.map(({ term }) => term).slice(0, 1), ...leftOut.map(({ term }) => term)];
  const wordsAsked = withinBudget(words, BUDGET.words * growth);
  return {
    words: wordsAsked,
    title: titleAsked,
    titlePair: leftOut.length && pairFrom.length > 1 ? pairFrom.slice(0, 2) : [],
    letters: withinBudget(letters, BUDGET.letters * growth),
    measured: [
      ...new Set([
        ...[...heaviestWords(text, statistics), ...text.title.flatMap((stem) => text.words.get(stem) ?? [])].flatMap(
          ({ stem, otherStem }) => (otherStem ? [stem, otherStem] : [stem]),
        ),
        // Whoever says what the counts do not know is a candidate by it.
        ...wordsAsked.flatMap(({ term }) => (mayBeSaidOnce(text, statistics, term) ? term : [])),
      ]),
    ],
  };
}

function withinBudget(
  terms: { term: string; weight: number; rows: number }[],
  budget: number,
): { term: string; weight: number }[] {
  const chosen: { term: string; weight: number }[] = [];
  let rows = 0;
  for (const { term, weight, rows: more } of terms.sort((a, b) => a.rows - b.rows || b.weight - a.weight)) {
    if (chosen.length === MOST_TERMS || (rows + more > budget && chosen.length)) break;
    if (more > budget * 2) break;
    rows += more;
    chosen.push({ term, weight });
  }
  return chosen;
}

const termsOf = (terms: readonly { term: string }[]): string[] => terms.map(({ term }) => term);
const weightsOf = (terms: readonly { weight: number }[]): number[] => terms.map(({ weight }) => weight);

/** Rows whose array `column` holds a term of the arrays at `$at` and `$at + 1`, the heaviest sums first. */
const holding = (column: string, at: number, length: string) => `
  (SELECT document.project_id FROM unnest($${at}::text[], $${at + 1}::real[]) AS asked (term, weight)
   JOIN likeness_document document ON document.${column} @> ARRAY[asked.term]
   WHERE document.visible AND document.project_id IS DISTINCT FROM $1::uuid AND document.lineage_id IS DISTINCT FROM $2::uuid
   GROUP BY document.project_id ORDER BY sum(asked.weight) / sqrt(sqrt(${length})) DESC LIMIT $3)`;

/** A plain read of the others, with the same limits. */
const visible = `document.visible AND document.project_id IS DISTINCT FROM $1::uuid AND document.lineage_id IS DISTINCT FROM $2::uuid`;

/**
 * Second stage, its other half: public projects that share something rare with the text, from several indexes, with
 * what measuring them takes. About two hundred of them, in no order.
 */
export async function candidatesFor(tx: Tx, question: Question, limits: CandidateLimits = {}): Promise<Candidate[]> {
  const { exceptProjectId = null, exceptLineageId = null, place = null, perKind = PER_KIND } = limits;
  const among = limits.among ?? limits.snapshot?.find(question, limits) ?? null;
  const around = place && halfSides(place, limits.reachKm);
  const found: string[] = among
    ? [...among]
    : (
        (await tx.query(
          `${holding('words', 4, 'document.length + 30')} UNION ${holding('title_words', 6, 'cardinality(document.title_words) + 2')}
           UNION ${holding('title_letters', 8, 'cardinality(document.title_letters) + 10')}
           UNION (SELECT project_id FROM likeness_document document WHERE document.title_words @> $10::text[] AND cardinality($10::text[]) > 0 AND ${visible} LIMIT $3)
           UNION (SELECT project_id FROM likeness_document document WHERE $11::float8 IS NOT NULL
                  AND latitude IS NOT NULL AND longitude IS NOT NULL
                  AND point(longitude, latitude) <@ box(point($12::float8 - $13::float8, $11::float8 - $15::float8), point($12::float8 + $13::float8, $11::float8 + $15::float8))
                  AND document.title_words && $14::text[] AND ${visible} LIMIT ${NEARBY})`,
          [
            exceptProjectId,
            exceptLineageId,
            perKind,
            termsOf(question.words),
            weightsOf(question.words),
            termsOf(question.title),
            weightsOf(question.title),
            termsOf(question.letters),
            weightsOf(question.letters),
            question.titlePair,
            place?.latitude ?? null,
            place?.longitude ?? null,
            around?.longitude ?? null,
            [...termsOf(question.title), ...question.titlePair],
            around?.latitude ?? null,
          ],
        )) as { project_id: string }[]
      ).map(({ project_id }) => project_id);
  if (!found.length) return [];
  const { snapshot, known } = limits;
  const rows = known ? found.flatMap((id) => known.candidates.get(id) ?? []) : await unmeasured(tx, found);
  const asked = byCode(question.measured);
  const candidates = rows.map(({ wordCounts, ...one }) => ({ ...one, times: unpackCounts(wordCounts, asked) }));
  return snapshot ? candidates.map((one) => ({ ...one, letterCounts: snapshot.lettersOf(one) })) : candidates;
}
