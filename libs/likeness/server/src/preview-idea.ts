import { authorize, BadUserInput, Database, type Actor, type Tx } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import { cluesOfProjects } from './clues.reads.ts';
import { ideaStem } from './idea-stems.ts';
import { mayChangeIdeas } from './ideas.policy.ts';
import type { SaveIdeaInput } from './ideas.graphql.ts';
import { touchedBy } from './keep-ideas.ts';
import type { LikenessKind } from './likeness-enums.ts';
import { LookForLikenesses, lookedAt } from './look-for-likenesses.ts';
import { markedExcerpt, markedWords, type TextPiece } from './marked-words.ts';
import { normalise } from './normalise.ts';
import { SaveIdea } from './save-idea.ts';
import { Sketcher } from './sketch.ts';
import { Stemmer } from './stemmer.ts';
import { SupposedIndex } from './supposed-index.ts';
import { SupposedTexts, type ReadText } from './supposed-texts.ts';
import { ThesaurusKeeper, type Thesaurus } from './thesaurus-keeper.ts';
import { touchedParameters, touchedSql } from './touched-projects.ts';

/** Texts read, and milliseconds spent on them, at most. */
const MOST_READ = 1_000;
const READING_MS = 2_000;
/** Projects whose likenesses are compared, and milliseconds spent on that. */
const MOST_COMPARED = 25;
const COMPARING_MS = 3_000;
/** Projects and pairs shown. */
const SHOWN = 10;
/** Likenesses of one project that are compared: as many as are put on record. */
const MOST_LIKENESSES = 10;

/** A project that would be found to have the idea. */
export interface PreviewedProject {
  projectId: string;
  title: TextPiece[];
  /** Around the first words that say it, where the title does not. */
  excerpt: TextPiece[];
  /** It is not found to have it by now. */
  isNew: boolean;
}

/** A pair that would come, go, or be of another kind; null where it is none. */
export interface PreviewedLikeness {
  projectId: string;
  otherProjectId: string;
  before: LikenessKind | null;
  after: LikenessKind | null;
}

/** What saving an idea would do to this instance's projects. */
export interface IdeaPreview {
  /** Projects that may say it, and how many of their texts were read. */
  possible: number;
  read: number;
  /** Of those that were read: which would have the idea, which of them have it only then, which have it no more. */
  found: number;
  gained: number;
  lost: number;
  /** The first ten found. */
  projects: PreviewedProject[];
  /** Projects whose ideas would be others, and how many of them were compared anew. */
  changed: number;
  compared: number;
  came: number;
  went: number;
  turned: number;
  /** The first ten pairs. */
  likenesses: PreviewedLikeness[];
}

/** Tries an idea on the projects of this instance before it is saved. Writes nothing; takes some seconds at most. */
@Injectable()
export class PreviewIdea {
  private readonly db: Database;
  private readonly save: SaveIdea;
  private readonly thesaurus: ThesaurusKeeper;
  private readonly stemmer: Stemmer;
  private readonly sketcher: Sketcher;
  private readonly texts: SupposedTexts;
  private readonly looking: LookForLikenesses;
  constructor(
    db: Database,
    save: SaveIdea,
    thesaurus: ThesaurusKeeper,
    stemmer: Stemmer,
    sketcher: Sketcher,
    texts: SupposedTexts,
    looking: LookForLikenesses,
  ) {
    this.db = db;
    this.save = save;
    this.thesaurus = thesaurus;
    this.stemmer = stemmer;
    this.sketcher = sketcher;
    this.texts = texts;
    this.looking = looking;
  }

  /** Refuses what `SaveIdea` would refuse. */
  async run(actor: Actor, input: SaveIdeaInput): Promise<IdeaPreview> {
    authorize(mayChangeIdeas(actor));
    return this.db.read(async (tx) => {
      const { conceptId, plan } = await this.save.plan(tx, input, actor.language);
      if (plan.problems.length) throw new BadUserInput(plan.problems);
      const { ideas, labels } = touchedBy(plan.differences, plan.labels);
      const asked = await touchedParameters(tx, this.stemmer, { ideas: [...ideas, conceptId], labels });
      const [{ possible }]: [{ possible: number }] = await tx.query(
        `SELECT count(*)::int AS possible FROM (${touchedSql} WHERE document.visible) AS touched`,
        asked,
      );
      const rows: { project_id: string }[] = await tx.query(
        `${touchedSql} WHERE document.visible ORDER BY project_id DESC LIMIT ${MOST_READ}`,
        asked,
      );
      const thesaurus = this.thesaurus.saying(plan.said);
      const ids = rows.map(({ project_id }) => project_id);
      const texts = await this.texts.read(tx, ids, thesaurus, READING_MS);
      const stem = ideaStem(conceptId);
      const found = texts.filter(({ after }) => after.has(stem));
      const changed = texts.filter(({ before, after }) => !sameTimes(before, after));
      return {
        possible,
        read: texts.length,
        found: found.length,
        gained: found.filter(({ before }) => !before.has(stem)).length,
        lost: texts.filter(({ before, after }) => before.has(stem) && !after.has(stem)).length,
        projects: await this.marked(tx, found.slice(0, SHOWN), conceptId, thesaurus),
        changed: changed.length,
        ...(await this.compare(tx, changed, new SupposedIndex(thesaurus, changed))),
      };
    });
  }

  private marked(
    tx: Tx,
    texts: readonly ReadText[],
    conceptId: string,
    thesaurus: Thesaurus,
  ): Promise<PreviewedProject[]> {
    return Promise.all(
      texts.map(async ({ projectId, row, description, before }) => {
        const text = normalise({ ...row, description, placeName: row.territory?.name });
        const named = await this.sketcher.ideas(tx, text, thesaurus);
        const saying = (part: 'title' | 'body') =>
          new Set(named[part].flatMap(({ id, words }) => (id === conceptId ? words.map(({ shown }) => shown) : [])));
        const title = markedWords(row.title, saying('title'));
        return {
          projectId,
          title,
          excerpt: title.some(({ marked }) => marked)
            ? []
            : markedExcerpt(`${row.summary} ${description}`, saying('body')),
          isNew: !before.has(ideaStem(conceptId)),
        };
      }),
    );
  }

  /** The likenesses of projects as they are, and as they would be. */
  private async compare(tx: Tx, changed: readonly ReadText[], supposed: SupposedIndex) {
    const until = performance.now() + COMPARING_MS;
    const pairs = new Map<string, PreviewedLikeness>();
    const clues = await cluesOfProjects(
      tx,
      changed.slice(0, MOST_COMPARED).map(({ projectId }) => projectId),
    );
    let compared = 0;
    for (const { projectId, row, description } of changed.slice(0, MOST_COMPARED)) {
      if (performance.now() > until) break;
      const looked = { ...lookedAt(row, description), clues: clues.get(projectId) ?? [] };
      const now = kinds(await this.looking.run(tx, looked, MOST_LIKENESSES));
      const then = kinds(await this.looking.run(tx, looked, MOST_LIKENESSES, [], { supposed }));
      for (const otherProjectId of new Set([...now.keys(), ...then.keys()])) {
        const [before, after] = [now.get(otherProjectId) ?? null, then.get(otherProjectId) ?? null];
        const pair = [projectId, otherProjectId].sort().join(' ');
        if (before !== after && !pairs.has(pair)) pairs.set(pair, { projectId, otherProjectId, before, after });
      }
      compared++;
    }
    const all = [...pairs.values()];
    return {
      compared,
      came: all.filter(({ before }) => !before).length,
      went: all.filter(({ after }) => !after).length,
      turned: all.filter(({ before, after }) => before && after).length,
      likenesses: all.slice(0, SHOWN),
    };
  }
}

const kinds = ({ shown }: Awaited<ReturnType<LookForLikenesses['run']>>): Map<string, LikenessKind> =>
  new Map(shown.map(({ otherProjectId, kind }) => [otherProjectId, kind]));

const sameTimes = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([stem, times]) => b.get(stem) === times);
