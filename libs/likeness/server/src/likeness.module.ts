import { ListingMerges } from '@essaim/projects-server';
import { Module } from '@nestjs/common';
import { carryLikenesses } from './carry-likenesses.ts';
import { EvaluateLikeness } from './evaluate-likeness.ts';
import { FindLikenesses } from './find-likenesses.ts';
import { FindLikenessesListener } from './find-likenesses.listener.ts';
import { ForgetVerdicts } from './forget-verdicts.ts';
import { IndexLikenessListener } from './index-likeness.listener.ts';
import { IndexProject } from './index-project.ts';
import { JudgeLikeness } from './judge-likeness.ts';
import { LikenessResolver, ProjectLikenessResolver } from './likeness.resolver.ts';
import { LookForLikenesses } from './look-for-likenesses.ts';
import { Matcher } from './matcher.ts';
import { ProjectLikenesses } from './project-likenesses.ts';
import { RecogniseListings } from './recognise-listings.ts';
import { SimilarProjects } from './similar-projects.ts';
import { Sketcher } from './sketch.ts';
import { StatisticsKeeper } from './statistics-keeper.ts';
import { Stemmer } from './stemmer.ts';
import { ThesaurusKeeper } from './thesaurus-keeper.ts';

/** What the applications may ask for: evaluation, measurement, the listeners. */
const doors = [
  EvaluateLikeness,
  FindLikenessesListener,
  IndexLikenessListener,
  IndexProject,
  Matcher,
  RecogniseListings,
  SimilarProjects,
  ThesaurusKeeper,
  StatisticsKeeper,
];

@Module({
  providers: [
    FindLikenesses,
    ForgetVerdicts,
    JudgeLikeness,
    LikenessResolver,
    LookForLikenesses,
    ProjectLikenessResolver,
    ProjectLikenesses,
    Sketcher,
    Stemmer,
    ...doors,
  ],
  exports: doors,
})
export class LikenessModule {
  constructor(merges: ListingMerges) {
    merges.register(carryLikenesses);
  }
}
