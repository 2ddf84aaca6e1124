import type { Tx } from '@essaim/platform-server';
import { isPublic, type ProjectRow } from '@essaim/projects-server';
import { GazetteerKeeper, pointOf } from '@essaim/territories-server';
import { Inject, Injectable } from '@nestjs/common';
import type { Background } from './calibration.ts';
import type { CandidateSnapshot } from './candidate-snapshot.ts';
import type { KnownBefore } from './candidates.ts';
import { cluesOf, type Clue } from './clues.ts';
import { isStrong, kindOf, worthShowing } from './likeness.policy.ts';
import type { LikenessKind } from './likeness-enums.ts';
import { LIKENESS_SETTINGS, type LikenessSettings } from './likeness.settings.ts';
import { Matcher, type Match } from './matcher.ts';
import { nearnessOf, reachFrom, whereaboutsOf, type Nearness, type Whereabouts } from './nearness.ts';
import type { ProjectTexts } from './normalise.ts';
import { reasonsFor, reasonsOfClues, type ReasonFacts } from './reasons.ts';
import type { SupposedIndex } from './supposed-index.ts';

/** A text to be looked at: a project, or a draft that somebody types. */
export interface Looked extends ProjectTexts {
  themes: readonly string[];
  here: Whereabouts;
  /** Where it is saved: it finds neither itself nor its lineage. */
  projectId: string | null;
  /** It is public already. */
  counted: boolean;
  lineageId: string | null;
  /** Its own site, where it says one. */
  website?: string | null | undefined;
  /** What identifies it, where the index knows that; else it is looked for in what is said here. */
  clues?: readonly Clue[];
}

/** A saved project as it is looked at, draft or public. */
export const lookedAt = (project: ProjectRow, description: string): Looked => ({
  title: project.title,
  summary: project.summary,
  description,
  themes: project.themeSlugs,
  here: whereaboutsOf(project.territory),
  placeName: project.territory?.name,
  projectId: project.id,
  counted: isPublic(project),
  lineageId: project.lineageId,
  website: project.website,
});

/** A match that somebody may be shown, with its reasons. */
export interface FoundLikeness {
  otherProjectId: string;
  kind: LikenessKind;
  score: number;
  nearness: Nearness;
  reasons: ReasonFacts[];
}

/** What a look may go by, where it is at hand. */
export interface LookingWith {
  snapshot?: CandidateSnapshot | null;
  supposed?: SupposedIndex | null;
  known?: KnownBefore | null;
}

/** From a text to what is worth showing of it: the five stages together. */
@Injectable()
export class LookForLikenesses {
  private readonly matcher: Matcher;
  private readonly gazetteers: GazetteerKeeper;
  private readonly settings: LikenessSettings;
  constructor(matcher: Matcher, gazetteers: GazetteerKeeper, @Inject(LIKENESS_SETTINGS) settings: LikenessSettings) {
    this.matcher = matcher;
    this.gazetteers = gazetteers;
    this.settings = settings;
  }

  /**
   * The public projects that the text resembles enough to be worth somebody's attention, best first, `most` at most.
   * `besides`: projects to be measured in any case; the second list has them, worth showing or not. `snapshot`: where a
   * sweep holds the indexes in memory; `supposed`: as if they were others; `known`: where `besides` alone is measured.
   */
  async run(
    tx: Tx,
    looked: Looked,
    most: number,
    besides: readonly string[] = [],
    { snapshot = null, supposed = null, known = null }: LookingWith = {},
  ): Promise<{ shown: FoundLikeness[]; besides: FoundLikeness[]; background: Background | null }> {
    const gazetteer = await this.gazetteers.of(tx);
    const limits = {
      exceptProjectId: looked.projectId,
      counted: looked.counted,
      exceptLineageId: looked.lineageId,
      place: pointOf(looked.here),
      reachKm: reachFrom(looked.here, gazetteer),
      themes: looked.themes,
      clues: looked.clues ?? cluesOf(looked),
      among: besides,
      snapshot,
      known,
    };
    const { weights } = this.settings;
    const { matches, text, statistics, background } = await this.matcher.match(tx, looked, limits, supposed);
    const titleSays = new Set(text.title);
    // Most of what was measured is nothing like it, and how near that is concerns nobody.
    const strong = matches.filter(({ found, score }) => found && isStrong(score, weights));
    const near = (match: Match) => ({
      ...match,
      sharedWords: match.times.size,
      sharedInTitles: match.titleWords.some((stem) => titleSays.has(stem)),
      letters: match.features.letters,
      identified: match.clues.length > 0,
      nearness: nearnessOf(looked.here, whereaboutsOfMatch(match), gazetteer),
    });
    const reasonsOf = once((match: Match) => [
      ...reasonsOfClues(match.clues),
      ...reasonsFor(text, statistics, (stem) => match.times.has(stem), { mine: looked.themes, theirs: match.themes }),
      ...sharedPublics(text.publics, match.publics),
    ]);
    const asFound = (match: Match & { nearness: Nearness; kind: LikenessKind }): FoundLikeness => ({
      otherProjectId: match.projectId,
      kind: match.kind,
      score: match.score,
      nearness: match.nearness,
      reasons: reasonsOf(match),
    });
    const wanted = new Set(besides);
    return {
      shown: worthShowing(strong.map(near), most, weights).map(asFound),
      besides: matches
        .filter(({ projectId }) => wanted.has(projectId))
        .map((match) => asFound({ ...near(match), kind: kindOf(match.score, weights) })),
      background,
    };
  }
}

const whereaboutsOfMatch = ({ territoryKind, territoryCode, place }: Match): Whereabouts => ({
  kind: territoryKind,
  code: territoryCode,
  latitude: place?.latitude ?? null,
  longitude: place?.longitude ?? null,
});

function sharedPublics(mine: readonly string[], theirs: readonly string[]): ReasonFacts[] {
  const terms = mine.filter((id) => theirs.includes(id));
  return terms.length ? [{ code: 'SHARED_PUBLIC', terms }] : [];
}

/** Finds something of each match when it is first asked for. */
function once<R>(of: (match: Match) => R): (match: Match) => R {
  const known = new Map<string, R>();
  return (match) => {
    let found = known.get(match.projectId);
    if (found === undefined) known.set(match.projectId, (found = of(match)));
    return found;
  };
}
