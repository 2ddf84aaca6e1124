import { Attempts, EventLog, readSettings, type Database } from '@essaim/platform-server';
import { ProjectLoader } from '@essaim/projects-server';
import { GazetteerKeeper } from '@essaim/territories-server';
import { CountOutcomesListener } from './count-outcomes.listener.ts';
import { AnswerDraftTelling } from './answer-draft-telling.ts';
import { FindLikenesses } from './find-likenesses.ts';
import { groupLikenesses } from './group-likenesses.ts';
import { IdeaLabels } from './idea-labels.ts';
import { ImportIdeas } from './import-ideas.ts';
import { IndexProject } from './index-project.ts';
import { IntroduceProjects } from './introduce-projects.ts';
import { JudgeLikeness } from './judge-likeness.ts';
import { KeepIdeas } from './keep-ideas.ts';
import { readLikenessSettings, type LikenessSettings } from './likeness.settings.ts';
import { Likeness } from './likeness.entity.ts';
import { LikenessQueue } from './likeness-queue.ts';
import { ListIdeas } from './list-ideas.ts';
import { LookForLikenesses } from './look-for-likenesses.ts';
import { Matcher } from './matcher.ts';
import { Meanings } from './meanings.ts';
import type { MeaningVectors } from './meaning-vectors.ts';
import { mediationShape } from './mediation.settings.ts';
import { PreviewIdea } from './preview-idea.ts';
import { ProjectLikenesses } from './project-likenesses.ts';
import { RecogniseListings } from './recognise-listings.ts';
import { RemoveIdea } from './remove-idea.ts';
import { ReportLikenesses } from './report-likenesses.ts';
import { SentenceKeeper } from './sentence-keeper.ts';
import { SaveIdea } from './save-idea.ts';
import { SayDifference } from './say-difference.ts';
import { SettleLikeness } from './settle-likeness.ts';
import { SimilarProjects } from './similar-projects.ts';
import { Sketcher } from './sketch.ts';
import { StatisticsKeeper } from './statistics-keeper.ts';
import { Stemmer } from './stemmer.ts';
import { SupposedTexts } from './supposed-texts.ts';
import { SweepLikenesses } from './sweep-likenesses.ts';
import { TellOfDraft } from './tell-of-draft.ts';
import { ThesaurusKeeper } from './thesaurus-keeper.ts';
import { WritingLimits } from './writing-limits.ts';

/** The slice's parts over one database, as the module wires them: for tests and measurements that run no forge. */
export function matcherParts(
  db: Database,
  settings: Partial<LikenessSettings> = {},
  model: MeaningVectors | null = null,
) {
  const inUse = { ...readLikenessSettings({}), ...settings };
  const stemmer = new Stemmer();
  const sentences = new SentenceKeeper();
  const keeper = new StatisticsKeeper(stemmer);
  const thesaurus = new ThesaurusKeeper(stemmer);
  const sketcher = new Sketcher(stemmer, thesaurus);
  const meanings = new Meanings(db, model);
  const matcher = new Matcher(sketcher, keeper, sentences, meanings, inUse);
  const gazetteers = new GazetteerKeeper();
  const look = new LookForLikenesses(matcher, gazetteers, inUse);
  const projects = new ProjectLoader(db);
  const events = new EventLog();
  const index = new IndexProject(sketcher, keeper, sentences, thesaurus);
  const find = new FindLikenesses(events, look, inUse);
  const keepIdeas = new KeepIdeas(events, thesaurus, new IdeaLabels(thesaurus, stemmer), stemmer);
  const saveIdea = new SaveIdea(db, keepIdeas, thesaurus);
  const unlimited = new Attempts('', undefined, false, () => undefined);
  const limits = new WritingLimits(unlimited, readSettings(mediationShape, {}));
  return {
    keeper,
    thesaurus,
    saveIdea,
    removeIdea: new RemoveIdea(db, keepIdeas, thesaurus),
    previewIdea: new PreviewIdea(
      db,
      saveIdea,
      thesaurus,
      stemmer,
      sketcher,
      new SupposedTexts(sketcher, sentences),
      look,
    ),
    listIdeas: new ListIdeas(db, thesaurus),
    importIdeas: new ImportIdeas(db, keepIdeas, thesaurus),
    matcher,
    sentences,
    index,
    find,
    sweep: new SweepLikenesses(db, index, find, sentences, keeper, meanings),
    count: new CountOutcomesListener(db, look, inUse),
    report: new ReportLikenesses(db, inUse),
    judge: new JudgeLikeness(db, events, look, gazetteers),
    recognise: new RecogniseListings(db, look),
    settle: new SettleLikeness(db, events),
    introduce: new IntroduceProjects(db, events, limits),
    tell: new TellOfDraft(db, events, look, limits),
    answer: new AnswerDraftTelling(db, events),
    differ: new SayDifference(db),
    queue: new LikenessQueue(db),
    likenesses: new ProjectLikenesses(db, projects, look),
    similar: new SimilarProjects(db, projects, look, inUse),
  };
}

/** A pair on record as a test needs it: the same idea, within reach of each other; `aPair(db, garden, orchard, { kind: 'RELATED' })`. */
export async function aPair(
  db: Database,
  project: { id: string },
  other: { id: string },
  but: Partial<Likeness> = {},
): Promise<Likeness> {
  const pair = Object.assign(
    new Likeness(),
    {
      projectId: project.id,
      otherProjectId: other.id,
      kind: 'SAME_IDEA',
      score: 0.6,
      reasons: [],
      nearness: 'NEAR',
      distanceKm: 3,
    },
    but,
  );
  await db.write(async (tx) => {
    await tx.insert(Likeness, pair as never);
    await groupLikenesses(tx, [project.id, other.id]);
  });
  return pair;
}

/** Makes the forge one that has compared nothing yet: for stories that begin with the same idea. */
export const forgetLikenesses = (db: Database): Promise<unknown> =>
  db.write((tx) =>
    tx.query(
      `TRUNCATE likeness, likeness_cluster, likeness_verdict, likeness_document, likeness_term, likeness_change, likeness_clue,
        likeness_background, likeness_due, likeness_sentence, introduction, draft_telling, idea_entry, idea_change, idea_touched`,
    ),
  );
