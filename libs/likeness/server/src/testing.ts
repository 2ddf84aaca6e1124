import { EventLog, type Database } from '@essaim/platform-server';
import { ProjectLoader } from '@essaim/projects-server';
import { GazetteerKeeper } from '@essaim/territories-server';
import { FindLikenesses } from './find-likenesses.ts';
import { IndexProject } from './index-project.ts';
import { JudgeLikeness } from './judge-likeness.ts';
import { LookForLikenesses } from './look-for-likenesses.ts';
import { Matcher } from './matcher.ts';
import { ProjectLikenesses } from './project-likenesses.ts';
import { RecogniseListings } from './recognise-listings.ts';
import { SimilarProjects } from './similar-projects.ts';
import { Sketcher } from './sketch.ts';
import { StatisticsKeeper } from './statistics-keeper.ts';
import { Stemmer } from './stemmer.ts';
import { ThesaurusKeeper } from './thesaurus-keeper.ts';

/** The slice's parts over one database, as the module wires them: for tests and measurements that run no forge. */
export function matcherParts(db: Database) {
  const stemmer = new Stemmer();
  const keeper = new StatisticsKeeper(stemmer);
  const sketcher = new Sketcher(stemmer, new ThesaurusKeeper(stemmer));
  const matcher = new Matcher(sketcher, keeper);
  const look = new LookForLikenesses(matcher, new GazetteerKeeper());
  const projects = new ProjectLoader(db);
  const events = new EventLog();
  return {
    keeper,
    matcher,
    index: new IndexProject(sketcher, keeper),
    find: new FindLikenesses(events, look),
    judge: new JudgeLikeness(db, events, look),
    recognise: new RecogniseListings(db, look),
    likenesses: new ProjectLikenesses(db, projects, look),
    similar: new SimilarProjects(db, projects, look),
  };
}
