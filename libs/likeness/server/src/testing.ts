import { EventLog, type Database } from '@essaim/platform-server';
import { ProjectLoader } from '@essaim/projects-server';
import { GazetteerKeeper } from '@essaim/territories-server';
import { CountOutcomesListener } from './count-outcomes.listener.ts';
import { FindLikenesses } from './find-likenesses.ts';
import { IndexProject } from './index-project.ts';
import { JudgeLikeness } from './judge-likeness.ts';
import { readLikenessSettings, type LikenessSettings } from './likeness.settings.ts';
import { LookForLikenesses } from './look-for-likenesses.ts';
import { Matcher } from './matcher.ts';
import { ProjectLikenesses } from './project-likenesses.ts';
import { RecogniseListings } from './recognise-listings.ts';
import { ReportLikenesses } from './report-likenesses.ts';
import { SentenceKeeper } from './sentence-keeper.ts';
import { SimilarProjects } from './similar-projects.ts';
import { Sketcher } from './sketch.ts';
import { StatisticsKeeper } from './statistics-keeper.ts';
import { Stemmer } from './stemmer.ts';
import { SweepLikenesses } from './sweep-likenesses.ts';
import { ThesaurusKeeper } from './thesaurus-keeper.ts';

/** The slice's parts over one database, as the module wires them: for tests and measurements that run no forge. */
export function matcherParts(db: Database, settings: Partial<LikenessSettings> = {}) {
  const inUse = { ...readLikenessSettings({}), ...settings };
  const stemmer = new Stemmer();
  const sentences = new SentenceKeeper();
  const keeper = new StatisticsKeeper(stemmer);
  const sketcher = new Sketcher(stemmer, new ThesaurusKeeper(stemmer));
  const matcher = new Matcher(sketcher, keeper, sentences);
  const look = new LookForLikenesses(matcher, new GazetteerKeeper(), inUse);
  const projects = new ProjectLoader(db);
  const events = new EventLog();
  const index = new IndexProject(sketcher, keeper, sentences);
  const find = new FindLikenesses(events, look, inUse);
  return {
    keeper,
    matcher,
    sentences,
    index,
    find,
    sweep: new SweepLikenesses(db, index, find, sentences, keeper),
    count: new CountOutcomesListener(db, inUse),
    report: new ReportLikenesses(db, inUse),
    judge: new JudgeLikeness(db, events, look),
    recognise: new RecogniseListings(db, look),
    likenesses: new ProjectLikenesses(db, projects, look),
    similar: new SimilarProjects(db, projects, look, inUse),
  };
}
