import { Conflict } from '@essaim/platform-server';

/** A draft, or what moderators have hidden, is not yet anything to count on. */
export class NothingToExpect extends Conflict {
  readonly reason = 'participation.not_published';
}
