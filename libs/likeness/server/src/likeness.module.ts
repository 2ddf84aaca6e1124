import { ListingMerges } from '@essaim/projects-server';
import { Module } from '@nestjs/common';
import { carryLikenesses } from './carry-likenesses.ts';
import { CountOutcomesListener } from './count-outcomes.listener.ts';
import { EvaluateLikeness } from './evaluate-likeness.ts';
import { FindLikenesses } from './find-likenesses.ts';
import { FindLikenessesListener } from './find-likenesses.listener.ts';
import { ForgetVerdicts } from './forget-verdicts.ts';
import { IndexLikenessListener } from './index-likeness.listener.ts';
import { IndexProject } from './index-project.ts';
import { JudgeLikeness } from './judge-likeness.ts';
import { LikenessReportResolver } from './likeness-report.resolver.ts';
import { LikenessResolver, ProjectLikenessResolver } from './likeness.resolver.ts';
import { LIKENESS_SETTINGS, readLikenessSettings } from './likeness.settings.ts';
import { LookForLikenesses } from './look-for-likenesses.ts';
import { Matcher } from './matcher.ts';
import { NoteLikeness } from './note-likeness.ts';
import { ProjectLikenesses } from './project-likenesses.ts';
import { RecogniseListings } from './recognise-listings.ts';
import { ReportLikenesses } from './report-likenesses.ts';
import { SentenceKeeper } from './sentence-keeper.ts';
import { SimilarProjects } from './similar-projects.ts';
import { Sketcher } from './sketch.ts';
import { StatisticsKeeper } from './statistics-keeper.ts';
import { Stemmer } from './stemmer.ts';
import { SweepAlarm } from './sweep-alarm.ts';
import { SweepClock } from './sweep-clock.ts';
import { SweepLikenesses } from './sweep-likenesses.ts';
import { ThesaurusKeeper } from './thesaurus-keeper.ts';

/** What the applications may ask for: evaluation, measurement, the listeners. */
const doors = [
  CountOutcomesListener,
  EvaluateLikeness,
  FindLikenessesListener,
  IndexLikenessListener,
  IndexProject,
  Matcher,
  RecogniseListings,
  SimilarProjects,
  ThesaurusKeeper,
  StatisticsKeeper,
  SweepClock,
  SweepLikenesses,
];

@Module({
  providers: [
    { provide: LIKENESS_SETTINGS, useFactory: () => readLikenessSettings() },
    FindLikenesses,
    ForgetVerdicts,
    JudgeLikeness,
    LikenessReportResolver,
    LikenessResolver,
    LookForLikenesses,
    NoteLikeness,
    ProjectLikenessResolver,
    ProjectLikenesses,
    ReportLikenesses,
    SentenceKeeper,
    Sketcher,
    Stemmer,
    SweepAlarm,
    ThesaurusKeeper,
    ...doors,
  ],
  exports: doors,
})
export class LikenessModule {
  constructor(merges: ListingMerges) {
    merges.register(carryLikenesses);
  }
}
