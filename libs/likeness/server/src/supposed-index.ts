import type { Candidate, CandidateLimits, Question } from './candidates.ts';
import { isWordStem } from './idea-stems.ts';
import type { Sketch } from './sketch.ts';
import { Statistics } from './statistics.ts';
import type { Thesaurus } from './thesaurus-keeper.ts';

/** What the index says of a text, and would say with other ideas. */
export interface SupposedText {
  projectId: string;
  lineageId: string;
  /** How often each idea, or what is wider, is named by now, by its stem. */
  before: ReadonlyMap<string, number>;
  /** The same as it would be. */
  after: ReadonlyMap<string, number>;
  titleBefore: readonly string[];
  titleAfter: readonly string[];
}

/** Texts taken into account that a search of the index as it is would not bring up. */
const MOST_MORE = 60;

/**
 * The index as it would be with another thesaurus: the few texts that would say other ideas stand over the rows that are
 * there, so that trying it out writes nothing.
 */
export class SupposedIndex {
  readonly thesaurus: Thesaurus;
  private readonly texts: ReadonlyMap<string, SupposedText>;
  private made: { of: Statistics; supposed: Statistics } | null = null;

  /** `texts`: those that differ. */
  constructor(thesaurus: Thesaurus, texts: readonly SupposedText[]) {
    this.thesaurus = thesaurus;
    this.texts = new Map(texts.map((text) => [text.projectId, text]));
  }

  /** How many texts say each term, as it would be. */
  statistics(counts: Statistics): Statistics {
    if (this.made?.of !== counts) this.made = { of: counts, supposed: this.counted(counts) };
    return this.made.supposed;
  }

  /** Ids of those that share an idea with a text only then, beside the candidates that there are. */
  candidates(
    text: Sketch,
    { exceptProjectId, exceptLineageId }: CandidateLimits,
    have: readonly Pick<Candidate, 'projectId'>[],
  ): string[] {
    const known = new Set(have.map(({ projectId }) => projectId));
    const shares = ({ before, after }: SupposedText) =>
      [...after.keys()].some((stem) => !before.has(stem) && text.words.has(stem));
    return [...this.texts.values()]
      .filter(
        (one) =>
          one.projectId !== exceptProjectId &&
          one.lineageId !== exceptLineageId &&
          !known.has(one.projectId) &&
          shares(one),
      )
      .slice(0, MOST_MORE)
      .map(({ projectId }) => projectId);
  }

  /** A candidate as it would be. */
  candidate(candidate: Candidate, { measured }: Question): Candidate {
    const text = this.texts.get(candidate.projectId);
    if (!text) return candidate;
    const times = new Map([...candidate.times].filter(([stem]) => isWordStem(stem)));
    for (const stem of measured) if (text.after.has(stem)) times.set(stem, text.after.get(stem)!);
    return { ...candidate, times, titleWords: [...text.titleAfter] };
  }

  private counted(counts: Statistics): Statistics {
    const supposed = new Statistics(counts);
    for (const { before, after, titleBefore, titleAfter } of this.texts.values()) {
      for (const stem of before.keys()) supposed.add('word', stem, -1);
      for (const stem of after.keys()) supposed.add('word', stem, 1);
      for (const stem of titleBefore) supposed.add('title', stem, -1);
      for (const stem of titleAfter) supposed.add('title', stem, 1);
    }
    return supposed;
  }
}
