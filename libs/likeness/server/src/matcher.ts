import type { Tx } from '@essaim/platform-server';
import { Inject, Injectable } from '@nestjs/common';
import { backgroundOf, evidenceOf, meanOfRanks, probabilityOf, sharedThemes, type Background } from './calibration.ts';
import { candidatesFor, questionFor, type Candidate, type CandidateLimits } from './candidates.ts';
import { scoreWith, type Clue } from './clues.ts';
import { sharedClues } from './clues.reads.ts';
import { measureAgainst, type Features } from './features.ts';
import { LIKENESS_SETTINGS, type LikenessSettings } from './likeness.settings.ts';
import { Meanings } from './meanings.ts';
import { normalise, type ProjectTexts } from './normalise.ts';
import { SentenceKeeper } from './sentence-keeper.ts';
import { Sketcher, type Sketch } from './sketch.ts';
import { StatisticsKeeper } from './statistics-keeper.ts';
import type { Statistics } from './statistics.ts';
import type { SupposedIndex } from './supposed-index.ts';

/** A candidate with its score. */
export interface Match extends Candidate {
  features: Features;
  /** What the calibration sees of the pair. */
  evidence: number[];
  /** What identifies both. */
  clues: readonly Clue[];
  /** The indexes brought it up; false for one that was only asked about by its id. */
  found: boolean;
  /** Probability, 0 to 1, that both are the same idea. */
  score: number;
}

/** What the matcher found for one text. */
export interface Matches {
  /** Best first. */
  matches: Match[];
  text: Sketch;
  statistics: Statistics;
  /** What they had to stand out from; null where too few were found to tell what that will be among more. */
  background: Background | null;
}

/** The first four stages together: from a text to the public projects it may resemble, best first. */
@Injectable()
export class Matcher {
  private readonly sketcher: Sketcher;
  private readonly keeper: StatisticsKeeper;
  private readonly sentences: SentenceKeeper;
  private readonly meanings: Meanings;
  private readonly settings: LikenessSettings;
  constructor(
    sketcher: Sketcher,
    keeper: StatisticsKeeper,
    sentences: SentenceKeeper,
    meanings: Meanings,
    @Inject(LIKENESS_SETTINGS) settings: LikenessSettings,
  ) {
    this.sketcher = sketcher;
    this.keeper = keeper;
    this.sentences = sentences;
    this.meanings = meanings;
    this.settings = settings;
  }

  /**
   * Everything that was measured, unfiltered: what to show is decided by `likeness.policy.ts`. Where `limits` has what is
   * known before, that is `limits.among` alone. `supposed`: as if the index were another.
   */
  async match(
    tx: Tx,
    texts: ProjectTexts,
    limits: CandidateLimits = {},
    supposed: SupposedIndex | null = null,
  ): Promise<Matches> {
    const ignored = await this.sentences.ignored(tx);
    const counted = limits.counted ?? false;
    const text = await this.sketcher.sketch(tx, normalise(texts, ignored), counted, supposed?.thesaurus);
    const counts = await this.keeper.of(tx);
    const statistics = supposed ? supposed.statistics(counts) : counts;
    const question = questionFor(text, statistics);
    const { among = [], ...open } = limits;
    const { known = null } = limits;
    const looked = text.words.size && !known ? await candidatesFor(tx, question, open) : [];
    const more = supposed?.candidates(text, open, looked) ?? [];
    const supposedly = (one: Candidate) => supposed?.candidate(one, question) ?? one;
    const candidates = [...looked, ...(more.length ? await candidatesFor(tx, question, { among: more }) : [])].map(
      supposedly,
    );
    const identified = await sharedClues(tx, limits.clues ?? [], limits);
    const askedFor = known ? among : new Set([...among, ...identified.keys()]);
    const asked = await this.missing(tx, question, candidates, [...askedFor], limits);

    const measure = measureAgainst(text, statistics, candidates);
    const measured = (some: readonly Candidate[], found: boolean) =>
      some.map((candidate) => {
        const clues = identified.get(candidate.projectId) ?? [];
        return { ...candidate, features: measure.of(candidate), clues, found: found || clues.length > 0 };
      });
    const found = measured(candidates, true);
    const { weights } = this.settings;
    const all = [...found, ...measured(asked.map(supposedly), false)];
    const near = await this.meanings.nearnesses(
      tx,
      texts,
      limits.exceptProjectId ?? null,
      all.map(({ projectId }) => projectId),
    );
    const background = known?.background ?? {
      ...backgroundOf(
        found.map(({ features }) => features),
        weights,
      ),
      meaning: near.size
        ? meanOfRanks(
            found.flatMap(({ projectId }) => near.get(projectId) ?? []),
            weights,
          )
        : null,
    };
    const matches = all
      .map((candidate) => {
        const itself = near.get(candidate.projectId);
        const { meaning: merelyNear } = background;
        const meaning = itself === undefined || merelyNear === null ? null : { itself, background: merelyNear };
        const evidence = evidenceOf(candidate.features, background, measure.says, weights, meaning);
        const themes = sharedThemes(limits.themes ?? [], candidate.themes);
        const score = scoreWith(candidate.clues, probabilityOf(evidence, weights, themes));
        return { ...candidate, evidence, score };
      })
      .sort((a, b) => b.score - a.score || (a.projectId < b.projectId ? -1 : 1));
    return {
      matches,
      text,
      statistics,
      background: known || found.length >= weights.background.to ? background : null,
    };
  }

  /** Projects asked about by id that the indexes did not bring up: they are measured all the same. */
  private async missing(
    tx: Tx,
    question: ReturnType<typeof questionFor>,
    candidates: readonly Candidate[],
    among: readonly string[],
    { known }: CandidateLimits,
  ) {
    const have = new Set(candidates.map(({ projectId }) => projectId));
    const wanted = among.filter((id) => !have.has(id));
    return wanted.length ? candidatesFor(tx, question, { among: wanted, known }) : [];
  }
}
