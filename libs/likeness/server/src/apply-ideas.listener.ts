import { Listener } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import { IdeasChanged } from './likeness.events.ts';
import { SweepLikenesses } from './sweep-likenesses.ts';

/** Milliseconds of one go; what is left then is for the next look for changes, a minute later at most. */
const AT_MOST_MS = 20_000;

/** Indexes anew what a change of ideas touches, soon after it. Whatever happens to this, the rows say what is left. */
@Injectable()
export class ApplyIdeasListener extends Listener {
  override readonly name = 'apply-ideas';
  override readonly hears = [IdeasChanged.event];
  override readonly concurrency = 1;
  private readonly sweep: SweepLikenesses;
  constructor(sweep: SweepLikenesses) {
    super();
    this.sweep = sweep;
  }

  override async handle(): Promise<void> {
    await this.sweep.catchUp(AbortSignal.timeout(AT_MOST_MS));
  }
}
