import { Injectable } from '@nestjs/common';
import { signedIn, type Actor } from '@essaim/platform-server';
import { Bounces } from './bounces.ts';

/** Someone says that their address takes mail again, after it had been paused. */
@Injectable()
export class ResumeMail {
  constructor(private readonly bounces: Bounces) {}

  /** Whether mail had been paused, or was about to be. */
  run(actor: Actor): Promise<boolean> {
    return this.bounces.forget(signedIn(actor).personId);
  }
}
