import { readSettings } from '@essaim/platform-server';
import { ListingMerges } from '@essaim/projects-server';
import { Module } from '@nestjs/common';
import { AnswerDraftTelling } from './answer-draft-telling.ts';
import { ApplyIdeasListener } from './apply-ideas.listener.ts';
import { carryLikenesses } from './carry-likenesses.ts';
import { CountOutcomesListener } from './count-outcomes.listener.ts';
import { DraftTellingResolver } from './draft-telling.resolver.ts';
import { EvaluateLikeness } from './evaluate-likeness.ts';
import { EvaluateNames } from './evaluate-names.ts';
import { FindLikenesses } from './find-likenesses.ts';
import { FindLikenessesListener } from './find-likenesses.listener.ts';
import { ForgetVerdicts } from './forget-verdicts.ts';
import { GroupLikenessesListener } from './group-likenesses.listener.ts';
import { IdeaLabels } from './idea-labels.ts';
import { IdeaPreviewResolver, PreviewedLikenessResolver, PreviewedProjectResolver } from './idea-preview.resolver.ts';
import { IdeaChangeResolver, IdeaResolver } from './ideas.resolver.ts';
import { ImportIdeas } from './import-ideas.ts';
import { IndexLikenessListener } from './index-likeness.listener.ts';
import { IndexProject } from './index-project.ts';
import { IntroduceProjects } from './introduce-projects.ts';
import { IntroductionResolver } from './introduction.resolver.ts';
import { JudgeLikeness } from './judge-likeness.ts';
import { KeepIdeas } from './keep-ideas.ts';
import { LikenessReportResolver } from './likeness-report.resolver.ts';
import { LIKENESS_SETTINGS, readLikenessSettings, type LikenessSettings } from './likeness.settings.ts';
import { Meanings } from './meanings.ts';
import { MEANING_VECTORS } from './meaning-vectors.ts';
import { NoteLikeness } from './note-likeness.ts';
import { RecogniseListings } from './recognise-listings.ts';
import { ReportLikenesses } from './report-likenesses.ts';
import { SentenceKeeper } from './sentence-keeper.ts';
import { LikenessPairResolver, MediatorVerdictResolver } from './likeness-pair.resolver.ts';
import { LikenessQueue } from './likeness-queue.ts';
import { LikenessQueueResolver } from './likeness-queue.resolver.ts';
import { LikenessDifferenceResolver, LikenessResolver, ProjectLikenessResolver } from './likeness.resolver.ts';
import { ListIdeas } from './list-ideas.ts';
import { LookForLikenesses } from './look-for-likenesses.ts';
import { Matcher } from './matcher.ts';
import { MEDIATION_SETTINGS, mediationShape } from './mediation.settings.ts';
import { PreviewIdea } from './preview-idea.ts';
import { OnnxVectors } from './onnx-vectors.ts';
import { ProjectLikenesses } from './project-likenesses.ts';
import { ProposeIntroduction } from './propose-introduction.ts';
import { RemoveIdea } from './remove-idea.ts';
import { SaveIdea } from './save-idea.ts';
import { SayDifference } from './say-difference.ts';
import { SettleLikeness } from './settle-likeness.ts';
import { SimilarProjects } from './similar-projects.ts';
import { Sketcher } from './sketch.ts';
import { StatisticsKeeper } from './statistics-keeper.ts';
import { Stemmer } from './stemmer.ts';
import { SupposedTexts } from './supposed-texts.ts';
import { SweepAlarm } from './sweep-alarm.ts';
import { SweepClock } from './sweep-clock.ts';
import { SweepLikenesses } from './sweep-likenesses.ts';
import { TellOfDraft } from './tell-of-draft.ts';
import { ThesaurusKeeper } from './thesaurus-keeper.ts';
import { WritingLimits } from './writing-limits.ts';

/** What the applications may ask for: evaluation, measurement, the listeners. */
const doors = [
  ApplyIdeasListener,
  CountOutcomesListener,
  EvaluateLikeness,
  EvaluateNames,
  FindLikenessesListener,
  GroupLikenessesListener,
  IndexLikenessListener,
  ImportIdeas,
  IndexProject,
  Matcher,
  RecogniseListings,
  SimilarProjects,
  ThesaurusKeeper,
  StatisticsKeeper,
  SweepClock,
  SweepLikenesses,
];

/** Verdicts, introductions, word of drafts: what people do about likenesses. */
const mediation = [
  AnswerDraftTelling,
  DraftTellingResolver,
  IntroduceProjects,
  IntroductionResolver,
  LikenessDifferenceResolver,
  LikenessPairResolver,
  LikenessQueue,
  LikenessQueueResolver,
  MediatorVerdictResolver,
  ProposeIntroduction,
  SayDifference,
  SettleLikeness,
  TellOfDraft,
  WritingLimits,
];

/** Ideas of the instance's own. */
const ideas = [
  IdeaChangeResolver,
  IdeaLabels,
  IdeaPreviewResolver,
  IdeaResolver,
  KeepIdeas,
  ListIdeas,
  PreviewIdea,
  PreviewedLikenessResolver,
  PreviewedProjectResolver,
  RemoveIdea,
  SaveIdea,
  SupposedTexts,
];

@Module({
  providers: [
    { provide: LIKENESS_SETTINGS, useFactory: () => readLikenessSettings() },
    {
      provide: MEANING_VECTORS,
      useFactory: ({ LIKENESS_MODEL: folder }: LikenessSettings) => (folder ? new OnnxVectors(folder) : null),
      inject: [LIKENESS_SETTINGS],
    },
    { provide: MEDIATION_SETTINGS, useFactory: () => readSettings(mediationShape) },
    FindLikenesses,
    ForgetVerdicts,
    JudgeLikeness,
    LikenessReportResolver,
    LikenessResolver,
    LookForLikenesses,
    Meanings,
    NoteLikeness,
    ProjectLikenessResolver,
    ProjectLikenesses,
    ReportLikenesses,
    SentenceKeeper,
    Sketcher,
    Stemmer,
    SweepAlarm,
    ThesaurusKeeper,
    ...ideas,
    ...mediation,
    ...doors,
  ],
  exports: doors,
})
export class LikenessModule {
  constructor(merges: ListingMerges) {
    merges.register(carryLikenesses);
  }
}
