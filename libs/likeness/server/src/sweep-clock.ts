import { Database, now, Scheduled, type ScheduledTime } from '@essaim/platform-server';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { LIKENESS_SETTINGS, type LikenessSettings } from './likeness.settings.ts';
import { SweepLikenesses } from './sweep-likenesses.ts';
import { isMissed, sweepState } from './sweep-state.ts';

/** Milliseconds between two looks for what changes have left to do, and for a sweep that a crash cut short. */
const CHANGES_EVERY_MS = 60_000;

/**
 * Sweeps all likenesses every night, and sees to what changes have left to do in between. Where nobody swept at night, as
 * on a machine that sleeps then, the sweep comes as soon as somebody is there.
 */
@Injectable()
export class SweepClock extends Scheduled {
  override readonly name = 'sweep-likenesses';
  override readonly times: Readonly<Record<string, ScheduledTime>>;
  private readonly db: Database;
  private readonly sweep: SweepLikenesses;
  private readonly logger = new Logger('Likeness');
  constructor(db: Database, sweep: SweepLikenesses, @Inject(LIKENESS_SETTINGS) settings: LikenessSettings) {
    super();
    this.db = db;
    this.sweep = sweep;
    this.times = {
      nightly: { cron: `0 ${settings.LIKENESS_SWEEP_HOUR} * * *`, zone: settings.LIKENESS_SWEEP_ZONE },
      changes: { everyMs: CHANGES_EVERY_MS },
    };
  }

  override async run(moment: string, stop: AbortSignal): Promise<void> {
    if (moment === 'nightly' || (await this.isOverdue())) await this.sweep.begin(false);
    const done = await this.sweep.proceed(stop);
    if (!done || !(done.indexed || done.looked)) return;
    const { indexed, looked, found, lost } = done;
    this.logger.log(
      `${indexed} texts indexed anew, ${looked} projects looked at: ${found} likenesses found, ${lost} lost`,
    );
  }

  private async isOverdue(): Promise<boolean> {
    return isMissed(await this.db.read(sweepState), now());
  }
}
