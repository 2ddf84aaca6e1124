import { Conflict } from '@essaim/platform-server';

/** Someone follows as many territories and searches as one may. */
export class TooManyWatches extends Conflict {
  readonly reason = 'notifications.too_many_watches';
  constructor(max: number) {
    super();
    this.params['max'] = max;
  }
}
