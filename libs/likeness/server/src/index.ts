export {
  DraftTellingReplied,
  LikenessFound,
  LikenessIndexed,
  LikenessJudged,
  ProjectsIntroduced,
} from './likeness.events.ts';
export { DraftTelling } from './draft-telling.entity.ts';
export { Introduction } from './introduction.entity.ts';
export { Likeness } from './likeness.entity.ts';
export { LikenessVerdictRow } from './likeness-verdict.entity.ts';
export { calibrationFrom, likenessWeights, type LikenessWeights } from './calibration.ts';
export { EvaluateNames, type NamesFound } from './evaluate-names.ts';
export { EvaluateLikeness, type EvaluationRecord, type EvaluationRun } from './evaluate-likeness.ts';
export { fitToLabels, scoreHeldOut, type TextEvidence } from './fit-calibration.ts';
export { FindLikenesses } from './find-likenesses.ts';
export { readIdeas, UnreadableIdeas, writeIdeas } from './ideas-file.ts';
export { ImportIdeas, type ImportedIdeas } from './import-ideas.ts';
export { IndexProject } from './index-project.ts';
export { readLikenessSettings } from './likeness.settings.ts';
export { likenessSlice } from './likeness.slice.ts';
export { Matcher, type Match, type Matches } from './matcher.ts';
export { reasonsInWords } from './reasons.ts';
export {
  RecogniseListings,
  type ListingStanding,
  type Recognition,
  type RecognisedListing,
} from './recognise-listings.ts';
export { ThesaurusKeeper } from './thesaurus-keeper.ts';
export { SimilarProjects, type ProjectDraft } from './similar-projects.ts';
export { SweepLikenesses, type SweepCounts } from './sweep-likenesses.ts';
export { StatisticsKeeper } from './statistics-keeper.ts';
export type { IdeaSaid } from './amended-thesaurus.ts';
export { writeMeaningCalibration } from './meaning-calibration.ts';
export { readThesaurus, type Concept } from './thesaurus.ts';
export { thesaurusAsSkos } from './thesaurus-as-skos.ts';
