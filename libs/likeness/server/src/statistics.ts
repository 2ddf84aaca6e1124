import { isCommonWord } from './common-words.ts';
import { codeOf } from './letters.ts';
import { isWiderStem } from './idea-stems.ts';

/** What is counted: stems of whole texts, stems of titles, groups of letters, and the instance as a whole. */
export type TermKind = 'word' | 'title' | 'letters' | 'whole';

/** Terms of the kind `whole`. */
export const DOCUMENTS = 'documents';
export const LENGTH = 'length';

/**
 * Projects that a young instance is thought to have had before its first, so that three projects do not make every word
 * either everywhere or nowhere. Of no weight once thousands are counted.
 */
const EARLIER_PROJECTS = 500;
/** Share of those that a common word is thought to stand in. */
const COMMON_SHARE = 0.2;
/** Length of an average text where there is none yet, words. */
const EARLIER_LENGTH = 40;

/** Part of its rarity that a stem of what every proposal says counts, however rare it is here. */
const FAINT_WEIGHT = 0.65;
/** Part of its rarity that an idea counts of which two texts only say a kind. */
const WIDER_WEIGHT = 0.5;

type Counts = {
  word: Map<string, number>;
  title: Map<string, number>;
  whole: Map<string, number>;
  letters: Map<number, number>;
};

const counts = (): Counts => ({ word: new Map(), title: new Map(), whole: new Map(), letters: new Map() });

/** In how many projects each term stands: what makes a word rare here. Pure; `StatisticsKeeper` fills it. */
export class Statistics {
  private readonly counts = counts();
  private readonly base: Statistics | null;
  private readonly faint: ReadonlySet<string>;

  /** `base`: counts that these add to. `faint`: stems of what every proposal says, whatever its idea. */
  constructor(base: Statistics | null = null, faint: ReadonlySet<string> = new Set()) {
    this.base = base;
    this.faint = base?.faint ?? faint;
  }

  /** Says in how many projects a term stands. */
  set(kind: TermKind, term: string, documents: number): void {
    if (kind === 'letters') put(this.counts.letters, codeOf(term), documents);
    else put(this.counts[kind], term, documents);
  }

  /** Says how many more projects a term stands in. */
  add(kind: TermKind, term: string, documents: number): void {
    if (kind === 'letters')
      put(this.counts.letters, codeOf(term), (this.counts.letters.get(codeOf(term)) ?? 0) + documents);
    else put(this.counts[kind], term, (this.counts[kind].get(term) ?? 0) + documents);
  }

  /** How many projects a term stands in. */
  count(kind: TermKind, term: string): number {
    if (kind === 'letters') return this.letterCount(codeOf(term));
    return Math.max(0, (this.counts[kind].get(term) ?? 0) + (this.base?.count(kind, term) ?? 0));
  }

  private letterCount(code: number): number {
    return Math.max(0, (this.counts.letters.get(code) ?? 0) + (this.base?.letterCount(code) ?? 0));
  }

  /** How many projects are indexed. */
  get documents(): number {
    return this.count('whole', DOCUMENTS);
  }

  /** Average length of a text, words. */
  get averageLength(): number {
    const { documents } = this;
    return (EARLIER_LENGTH * EARLIER_PROJECTS + this.count('whole', LENGTH)) / (EARLIER_PROJECTS + documents);
  }

  /** Weight of a stem, larger for a rarer one: the inverse document frequency of BM25 (Robertson and Zaragoza, 2009). `plain`: one of its forms. */
  rarity(stem: string, plain = stem): number {
    const all = this.documents + EARLIER_PROJECTS;
    const having = this.count('word', stem) + (isCommonWord(plain) ? EARLIER_PROJECTS * COMMON_SHARE : 0);
    const weight = this.faint.has(stem) ? FAINT_WEIGHT : isWiderStem(stem) ? WIDER_WEIGHT : 1;
    return weight * Math.log(1 + (all - having + 0.5) / (having + 0.5));
  }

  /** The same for a group of letters, by its code. */
  letterRarity(code: number): number {
    return Math.log((this.documents + EARLIER_PROJECTS + 1) / (this.letterCount(code) + 1));
  }
}

function put<K>(counts: Map<K, number>, key: K, count: number): void {
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
