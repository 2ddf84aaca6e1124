import type { Tx } from '@essaim/platform-server';
import { halfSides, NEARBY, PER_KIND } from './candidates.ts';
import type { Candidate, CandidateLimits, Question } from './candidates.ts';
import { countLetters, type LetterCounts } from './letters.ts';

/** Projects read in one statement. */
const PAGE = 2_000;
/** Most projects held in memory: some 150 bytes a word of theirs, half a gigabyte in all. Beyond, PostgreSQL is asked for each. */
const MOST_PROJECTS = 300_000;
/** Projects whose letters are remembered at once: about a kilobyte each. */
const MOST_COUNTED = 60_000;
/** Stands between terms, which may hold spaces. */
const SEPARATOR = '\u001f';

/** Entries of a term from which on they are packed: a packed list costs some hundred bytes of its own. */
const WORTH_PACKING = 32;

type Kind = 'words' | 'titles' | 'letters';

/** The entries of one kind of term: the places, ascending, of the projects that have it. */
type Postings = ReadonlyMap<string, readonly number[] | Uint32Array>;
/** The same while they are read. */
type Growing = Map<string, number[]>;

/**
 * The indexes of candidates as they stood at one moment, in memory: for a sweep, which asks them about every project, so
 * that reading them once is quicker than asking them a hundred thousand times. It names candidates as `candidatesFor` finds
 * them; what measuring them takes is read from the database as it is by then.
 */
export class CandidateSnapshot {
  private words: Postings = new Map();
  private titles: Postings = new Map();
  private letters: Postings = new Map();
  private readonly ids: string[] = [];
  private readonly lineages: string[] = [];
  /** What a sum of weights is divided by, of each kind: long texts have a little of everything. */
  private readonly lengths = { words: [] as number[], titles: [] as number[], letters: [] as number[] };
  private readonly places: ({ latitude: number; longitude: number } | null)[] = [];
  private sums = new Float64Array(0);
  private readonly counted = new Map<string, LetterCounts & { of: string }>();

  /** Reads all public projects; null where they are too many to hold. */
  static async read(tx: Tx): Promise<CandidateSnapshot | null> {
    const snapshot = new CandidateSnapshot();
    const growing: Record<Kind, Growing> = { words: new Map(), titles: new Map(), letters: new Map() };
    for (let after: string | null = null; ; after = snapshot.ids.at(-1)!) {
      const rows: SnapshotRow[] = await tx.query(
        `SELECT project_id AS id, lineage_id AS lineage, length, array_to_string(words, $3) AS words, array_to_string(title_words, $3) AS titles,
           array_to_string(title_letters, $3) AS letters, latitude, longitude
         FROM likeness_document WHERE visible AND ($1::uuid IS NULL OR project_id > $1) ORDER BY project_id LIMIT $2`,
        [after, PAGE, SEPARATOR],
      );
      for (const row of rows) snapshot.add(row, growing);
      if (snapshot.ids.length > MOST_PROJECTS) return null;
      if (rows.length < PAGE) break;
    }
    snapshot.sums = new Float64Array(snapshot.ids.length);
    snapshot.words = packed(growing.words);
    snapshot.titles = packed(growing.titles);
    snapshot.letters = packed(growing.letters);
    return snapshot;
  }

  /** The ids of the candidates of one text, each once. */
  find(question: Question, limits: CandidateLimits = {}): string[] {
    const { perKind = PER_KIND } = limits;
    const mayBe = (at: number) =>
      this.ids[at] !== limits.exceptProjectId && this.lineages[at] !== limits.exceptLineageId;
    const found = new Set([
      ...this.heaviest(this.words, question.words, this.lengths.words, perKind, mayBe),
      ...this.heaviest(this.titles, question.title, this.lengths.titles, perKind, mayBe),
      ...this.heaviest(this.letters, question.letters, this.lengths.letters, perKind, mayBe),
      ...this.havingBoth(question.titlePair, perKind, mayBe),
      ...this.around(question, limits, mayBe),
    ]);
    return [...found].map((at) => this.ids[at]!);
  }

  /** The letters of a candidate, counted once as long as its texts are the same. */
  lettersOf({ projectId, titleText, pitchText }: Candidate): LetterCounts {
    const of = `${titleText}\n${pitchText}`;
    const known = this.counted.get(projectId);
    if (known?.of === of) return known;
    if (this.counted.size >= MOST_COUNTED) this.counted.clear();
    const { codes, times } = countLetters(titleText, pitchText);
    // Copies, which are half as long as what they were counted in.
    const counted = { codes: codes.slice(), times: times.slice(), of };
    this.counted.set(projectId, counted);
    return counted;
  }

  private add(
    { id, lineage, length, words, titles, letters, latitude, longitude }: SnapshotRow,
    growing: Record<Kind, Growing>,
  ): void {
    const at = this.ids.push(id) - 1;
    this.lineages.push(lineage === id ? id : lineage);
    const put = (postings: Growing, joined: string): number => {
      const terms = joined ? joined.split(SEPARATOR) : [];
      for (const term of terms) {
        const having = postings.get(term);
        if (having) having.push(at);
        else postings.set(term, [at]);
      }
      return terms.length;
    };
    put(growing.words, words);
    this.lengths.words.push(fourthRoot(length + 30));
    this.lengths.titles.push(fourthRoot(put(growing.titles, titles) + 2));
    this.lengths.letters.push(fourthRoot(put(growing.letters, letters) + 10));
    this.places.push(latitude === null || longitude === null ? null : { latitude, longitude });
  }

  /** Those with the largest sums of the weights of what they have. */
  private heaviest(
    postings: Postings,
    asked: Question['words'],
    lengths: readonly number[],
    most: number,
    mayBe: (at: number) => boolean,
  ): number[] {
    const touched: number[] = [];
    for (const { term, weight } of asked)
      for (const at of postings.get(term) ?? []) {
        if (this.sums[at] === 0) touched.push(at);
        this.sums[at]! += weight;
      }
    const scores = new Float64Array(touched.length);
    touched.forEach((at, nth) => {
      scores[nth] = mayBe(at) ? this.sums[at]! / lengths[at]! : 0;
      this.sums[at] = 0;
    });
    const least = scores.length > most ? Float64Array.from(scores).sort().at(-most)! : 0;
    const better: number[] = [];
    const asGood: number[] = [];
    touched.forEach((at, nth) => {
      if (scores[nth]! > least) better.push(at);
      else if (scores[nth] === least && least > 0) asGood.push(at);
    });
    // Where many are as good as the last one, as many as are asked for.
    return [...better, ...asGood.slice(0, most - better.length)];
  }

  /** Some whose titles have both words. */
  private havingBoth(pair: readonly string[], most: number, mayBe: (at: number) => boolean): number[] {
    if (!pair.length) return [];
    const [rarer = [], other = []] = pair
      .map((term) => this.titles.get(term) ?? [])
      .sort((a, b) => a.length - b.length);
    const both: number[] = [];
    for (const at of rarer) {
      if (!isAmong(other, at) || !mayBe(at)) continue;
      if (both.push(at) === most) break;
    }
    return both;
  }

  /** Some around the place whose titles have one of the words asked for. */
  private around(question: Question, limits: CandidateLimits, mayBe: (at: number) => boolean): Set<number> {
    const near = new Set<number>();
    const { place = null, reachKm } = limits;
    if (!place) return near;
    const reach = halfSides(place, reachKm);
    for (const term of [...question.title.map(({ term }) => term), ...question.titlePair])
      for (const at of this.titles.get(term) ?? []) {
        const there = this.places[at];
        if (!there || Math.abs(there.latitude - place.latitude) > reach.latitude) continue;
        if (Math.abs(there.longitude - place.longitude) > reach.longitude || !mayBe(at)) continue;
        if (near.add(at).size === NEARBY) return near;
      }
    return near;
  }
}

interface SnapshotRow {
  id: string;
  lineage: string;
  length: number;
  words: string;
  titles: string;
  letters: string;
  latitude: number | null;
  longitude: number | null;
}

/** The same in a third of the memory, now that nothing is added any more; what it is made of is let go meanwhile. */
function packed(growing: Growing): Postings {
  const postings = new Map<string, readonly number[] | Uint32Array>();
  for (const [term, places] of growing) {
    postings.set(term, places.length < WORTH_PACKING ? places : Uint32Array.from(places));
    growing.delete(term);
  }
  return postings;
}

/** Whether ascending numbers hold one. */
function isAmong(ascending: ArrayLike<number>, one: number): boolean {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ascending[middle]! < one) from = middle + 1;
    else to = middle;
  }
  return ascending[from] === one;
}

const fourthRoot = (length: number): number => Math.sqrt(Math.sqrt(length));
