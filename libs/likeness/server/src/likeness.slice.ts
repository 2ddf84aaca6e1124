import type { Slice } from '@essaim/platform-server';
import { ApplyIdeasListener } from './apply-ideas.listener.ts';
import { DraftTelling } from './draft-telling.entity.ts';
import { FindLikenessesListener } from './find-likenesses.listener.ts';
import { CountOutcomesListener } from './count-outcomes.listener.ts';
import { GroupLikenessesListener } from './group-likenesses.listener.ts';
import { IdeaChange } from './idea-change.entity.ts';
import { IdeaEntry } from './idea-entry.entity.ts';
import { IdeaTouched } from './idea-touched.entity.ts';
import { IndexLikenessListener } from './index-likeness.listener.ts';
import { Introduction } from './introduction.entity.ts';
import { Likeness } from './likeness.entity.ts';
import { LikenessBackground } from './likeness-background.entity.ts';
import { LikenessChange } from './likeness-change.entity.ts';
import { LikenessClue } from './likeness-clue.entity.ts';
import { LikenessCount } from './likeness-count.entity.ts';
import { LikenessCluster } from './likeness-cluster.entity.ts';
import { LikenessDocument } from './likeness-document.entity.ts';
import { LikenessDue } from './likeness-due.entity.ts';
import { LikenessModule } from './likeness.module.ts';
import { LikenessSentence } from './likeness-sentence.entity.ts';
import { likenessShape } from './likeness.settings.ts';
import { LikenessSweep } from './likeness-sweep.entity.ts';
import { LikenessTerm } from './likeness-term.entity.ts';
import { LikenessVector } from './likeness-vector.entity.ts';
import { LikenessVerdictRow } from './likeness-verdict.entity.ts';
import { mediationShape } from './mediation.settings.ts';
import { Likeness1790000007000 } from './migrations/1790000007000-likeness.ts';
import { LikenessBackground1790000042000 } from './migrations/1790000042000-likeness-background.ts';
import { ContestedLikeness1790000042001 } from './migrations/1790000042001-contested-likeness.ts';
import { LikenessCounted1790000037000 } from './migrations/1790000037000-likeness-counted.ts';
import { LikenessWordCounts1790000037001 } from './migrations/1790000037001-likeness-word-counts.ts';
import { LikenessPublics1790000033001 } from './migrations/1790000033001-likeness-publics.ts';
import { LikenessSweep1790000032000 } from './migrations/1790000032000-likeness-sweep.ts';
import { LikenessSentence1790000032001 } from './migrations/1790000032001-likeness-sentence.ts';
import { LikenessClue1790000032002 } from './migrations/1790000032002-likeness-clue.ts';
import { LikenessCount1790000032003 } from './migrations/1790000032003-likeness-count.ts';
import { LikenessVector1790000036001 } from './migrations/1790000036001-likeness-vector.ts';
import { OwnIdeas1790000036000 } from './migrations/1790000036000-own-ideas.ts';
import { SweepClock } from './sweep-clock.ts';
import { Mediation1790000031000 } from './migrations/1790000031000-mediation.ts';
import { MediationQueue1790000031001 } from './migrations/1790000031001-mediation-queue.ts';
import { Introductions1790000031002 } from './migrations/1790000031002-introductions.ts';

/** What resembles what, before and after publication. */
export const likenessSlice: Slice = {
  name: 'likeness',
  module: LikenessModule,
  entities: [
    DraftTelling,
    IdeaChange,
    IdeaEntry,
    IdeaTouched,
    Introduction,
    Likeness,
    LikenessBackground,
    LikenessChange,
    LikenessClue,
    LikenessCluster,
    LikenessCount,
    LikenessDocument,
    LikenessDue,
    LikenessSentence,
    LikenessSweep,
    LikenessTerm,
    LikenessVector,
    LikenessVerdictRow,
  ],
  migrations: [
    Likeness1790000007000,
    Mediation1790000031000,
    MediationQueue1790000031001,
    Introductions1790000031002,
    LikenessSweep1790000032000,
    LikenessSentence1790000032001,
    LikenessClue1790000032002,
    LikenessCount1790000032003,
    LikenessPublics1790000033001,
    OwnIdeas1790000036000,
    LikenessVector1790000036001,
    LikenessCounted1790000037000,
    LikenessWordCounts1790000037001,
    LikenessBackground1790000042000,
    ContestedLikeness1790000042001,
  ],
  listeners: [
    IndexLikenessListener,
    FindLikenessesListener,
    CountOutcomesListener,
    GroupLikenessesListener,
    ApplyIdeasListener,
  ],
  recurring: [SweepClock],
  settings: { ...likenessShape, ...mediationShape },
};
