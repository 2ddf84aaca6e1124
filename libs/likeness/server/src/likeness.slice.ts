import type { Slice } from '@essaim/platform-server';
import { FindLikenessesListener } from './find-likenesses.listener.ts';
import { IndexLikenessListener } from './index-likeness.listener.ts';
import { Likeness } from './likeness.entity.ts';
import { LikenessChange } from './likeness-change.entity.ts';
import { LikenessDocument } from './likeness-document.entity.ts';
import { LikenessModule } from './likeness.module.ts';
import { LikenessTerm } from './likeness-term.entity.ts';
import { LikenessVerdictRow } from './likeness-verdict.entity.ts';
import { Likeness1790000007000 } from './migrations/1790000007000-likeness.ts';
import { LikenessPublics1790000033001 } from './migrations/1790000033001-likeness-publics.ts';

/** What resembles what, before and after publication. */
export const likenessSlice: Slice = {
  name: 'likeness',
  module: LikenessModule,
  entities: [Likeness, LikenessChange, LikenessDocument, LikenessTerm, LikenessVerdictRow],
  migrations: [Likeness1790000007000, LikenessPublics1790000033001],
  listeners: [IndexLikenessListener, FindLikenessesListener],
};
