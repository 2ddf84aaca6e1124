import { Conflict } from '@essaim/platform-server';

/** A page of this name is there already: whoever meant to begin it has not read it. */
export class PageExists extends Conflict {
  readonly reason = 'projects.page_exists';
  override readonly fields = [{ path: 'slug', reason: 'projects.page_exists' }];
}

/** Someone saved the page since the text was opened. Nothing is overwritten: the client reads again, and both texts are there. */
export class PageMovedOn extends Conflict {
  readonly reason = 'projects.page_moved_on';
  override readonly fields = [{ path: 'baseRevisionId', reason: 'projects.page_moved_on' }];
}
