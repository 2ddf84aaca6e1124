import { Attempts, badInput, Database, now, signedIn, type Actor } from '@essaim/platform-server';
import { Inject, Injectable } from '@nestjs/common';
import type { NotedOutcome } from './likeness-enums.ts';
import { LIKENESS_SETTINGS, type LikenessSettings } from './likeness.settings.ts';
import { countOutcomes } from './outcome-counts.ts';
import { MOST_SHOWN } from './similar-projects.ts';

/** As many as someone who types for hours may cause, and far fewer than would count for something. */
const NOTES = { name: 'note-likeness', attempts: 200, seconds: 3_600 };

/** A page tells what became of likenesses before somebody who writes: they are counted, and nothing else is kept. */
@Injectable()
export class NoteLikeness {
  private readonly db: Database;
  private readonly attempts: Attempts;
  private readonly settings: LikenessSettings;
  constructor(db: Database, attempts: Attempts, @Inject(LIKENESS_SETTINGS) settings: LikenessSettings) {
    this.db = db;
    this.attempts = attempts;
    this.settings = settings;
  }

  /** `scores`: their probabilities, 1 to 10 of them. Throws BAD_USER_INPUT, RATE_LIMITED, and UNAUTHENTICATED for what only who is signed in can do. */
  async run(actor: Actor, { outcome, scores }: { outcome: NotedOutcome; scores: readonly number[] }): Promise<boolean> {
    if (!scores.length || scores.length > MOST_SHOWN || scores.some((score) => !(score >= 0 && score <= 1)))
      throw badInput('scores', 'likeness.scores', { max: MOST_SHOWN });
    if (outcome === 'JOINED' || outcome === 'ADAPTED') signedIn(actor);
    await this.attempts.count(NOTES, actor.source);
    await this.db.write((tx) =>
      countOutcomes(
        tx,
        scores.map((score) => ({ outcome, score, at: now() })),
        this.settings.LIKENESS_SWEEP_ZONE,
      ),
    );
    return true;
  }
}
