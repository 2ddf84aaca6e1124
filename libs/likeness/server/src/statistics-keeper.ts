import { languages } from '@essaim/catalogue';
import type { Tx } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import { commonPlainWords } from './common-words.ts';
import { lettersOfBoth } from './letters.ts';
import { LikenessChange } from './likeness-change.entity.ts';
import { indexedStems, type Sketch } from './sketch.ts';
import { DOCUMENTS, LENGTH, Statistics, type TermKind } from './statistics.ts';
import { Stemmer } from './stemmer.ts';

/** Changes waiting after which they are folded in. */
const FOLD_AFTER = 100;
/** Part of all texts by which the counts in memory may be behind: no rarity moves by that, and reading them takes longer than a search. */
const MOST_BEHIND = 0.001;
/** Key of the advisory lock that lets one fold at a time. */
const FOLD_LOCK = 1_790_000_007;

interface Waiting {
  sign: number;
  length: number;
  words: string[];
  title_words: string[];
  letters: string[];
}

/**
 * Counts in how many projects each term stands, and keeps the counts in memory for the matcher: all of them at first,
 * then what was folded in since. Memory: about 15 MB at 100 000 projects; terms of a single project are left out.
 */
@Injectable()
export class StatisticsKeeper {
  private folded = new Statistics();
  private current = new Statistics();
  private seen = '0';
  private state = '';
  /** Changes not folded in that `current` has. */
  private waiting = 0;
  private reading: Promise<void> | null = null;
  private faint: ReadonlySet<string> | undefined;
  private readonly stemmer: Stemmer;
  constructor(stemmer: Stemmer) {
    this.stemmer = stemmer;
  }

  /**
   * The counts as they are now, or were a thousandth of all texts ago: asking whether anything changed is one short
   * statement. Not to be asked in the transaction of a fold, which may yet be undone.
   */
  async of(tx: Tx): Promise<Statistics> {
    // Whoever comes while they are read waits for the same answer.
    this.reading ??= this.read(tx).finally(() => (this.reading = null));
    await this.reading;
    return this.current;
  }

  /** Notes that texts came into the index, or left it. */
  async note(tx: Tx, changes: readonly NotedChange[]): Promise<void> {
    if (changes.length) await tx.insert(LikenessChange, changes as never);
  }

  /** Folds the noted changes into the counts, when enough wait and nobody else does; `all`: however few. */
  async fold(tx: Tx, all = false): Promise<void> {
    const [waiting]: { count: number }[] = await tx.query(
      'SELECT count(*)::int AS count FROM (SELECT FROM likeness_change LIMIT $1) AS waiting',
      [FOLD_AFTER],
    );
    if (!waiting || waiting.count < (all ? 1 : FOLD_AFTER)) return;
    // Held until the commit, so that folds become visible in the order of their numbers.
    const [lock]: { mine: boolean }[] = await tx.query('SELECT pg_try_advisory_xact_lock($1) AS mine', [FOLD_LOCK]);
    if (!lock?.mine) return;
    await tx.query(
      `WITH gone AS (DELETE FROM likeness_change RETURNING sign, length, words, title_words, letters),
       counted AS (
         SELECT 'word' AS kind, term, sign FROM gone, unnest(words) AS term UNION ALL
         SELECT 'title', term, sign FROM gone, unnest(title_words) AS term UNION ALL
         SELECT 'letters', term, sign FROM gone, unnest(letters) AS term UNION ALL
         SELECT 'whole', $1, sign FROM gone UNION ALL
         SELECT 'whole', $2, sign * length FROM gone)
       INSERT INTO likeness_term AS known (kind, term, documents, folded)
       SELECT kind, term, sum(sign), fold FROM counted, (SELECT nextval('likeness_fold') AS fold) AS this
       GROUP BY kind, term, fold HAVING sum(sign) <> 0
       ON CONFLICT (kind, term) DO UPDATE SET documents = known.documents + excluded.documents, folded = excluded.folded`,
      [DOCUMENTS, LENGTH],
    );
  }

  /** Forgets what is in memory: the next question reads it all again. */
  forget(): void {
    this.folded = new Statistics(null, this.faint);
    this.seen = '0';
    this.state = '';
  }

  private async read(tx: Tx): Promise<void> {
    const [now]: [{ waiting: number; newest: string; folded: string }] = await tx.query(
      `SELECT count(*)::int AS waiting, coalesce(max(id), 0) AS newest, coalesce((SELECT max(folded) FROM likeness_term), 0) AS folded
       FROM likeness_change`,
    );
    const state = `${now.waiting} ${now.newest} ${now.folded}`;
    if (state === this.state) return;
    const folds = Number(now.folded) - Number(this.seen);
    const behind = folds * FOLD_AFTER + now.waiting - (folds ? 0 : this.waiting);
    if (this.state && Math.abs(behind) <= this.current.documents * MOST_BEHIND) return;
    await this.readAgain(tx);
    this.state = state;
  }

  private async readAgain(tx: Tx): Promise<void> {
    if (!this.faint) {
      this.faint = await faintStems(tx, this.stemmer);
      this.folded = new Statistics(null, this.faint);
    }
    // One statement, so that no change is seen twice or not at all while it is being folded in.
    const [{ terms, waiting }]: [{ terms: [TermKind, string, number, number][] | null; waiting: Waiting[] | null }] =
      await tx.query(
        `SELECT (SELECT json_agg(json_build_array(kind, term, documents, folded)) FROM likeness_term
               WHERE folded > $1 AND (documents > 1 OR $1 > 0)) AS terms,
              (SELECT json_agg(likeness_change) FROM likeness_change) AS waiting`,
        [this.seen],
      );
    let newest = Number(this.seen);
    for (const [kind, term, documents, folded] of terms ?? []) {
      this.folded.set(kind, term, documents);
      newest = Math.max(newest, folded);
    }
    this.seen = String(newest);
    this.waiting = waiting?.length ?? 0;
    this.current = withWaiting(this.folded, waiting ?? []);
  }
}

/** Stems, in each language, of the words that every proposal says. */
async function faintStems(tx: Tx, stemmer: Stemmer): Promise<Set<string>> {
  const stems = new Set<string>();
  for (const language of languages) {
    const stemOf = await stemmer.stems(tx, commonPlainWords, language);
    for (const plain of commonPlainWords) stems.add(stemOf(plain) ?? plain);
  }
  return stems;
}

/** The counts as they will be once these changes are folded in. */
function withWaiting(folded: Statistics, waiting: readonly Waiting[]): Statistics {
  if (!waiting.length) return folded;
  const current = new Statistics(folded);
  for (const { sign, length, words, title_words, letters } of waiting) {
    for (const stem of words) current.add('word', stem, sign);
    for (const stem of title_words) current.add('title', stem, sign);
    for (const group of letters) current.add('letters', group, sign);
    current.add('whole', DOCUMENTS, sign);
    current.add('whole', LENGTH, sign * length);
  }
  return current;
}

/** What the counts need of a text. */
export interface CountedText {
  length: number;
  words: string[];
  titleWords: string[];
  letters: string[];
}

/** A text that came into the index (`sign` 1) or left it (-1). */
export interface NotedChange extends CountedText {
  sign: 1 | -1;
}

/** What the counts need of a sketch. */
export const countedText = (text: Sketch): CountedText => ({
  length: text.length,
  words: indexedStems(text),
  titleWords: text.title,
  letters: lettersOfBoth(text.titleText, text.pitchText),
});
