import { Scheduled, type ScheduledTime } from '@essaim/platform-server';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { LIKENESS_SETTINGS, type LikenessSettings } from './likeness.settings.ts';
import { SweepLikenesses } from './sweep-likenesses.ts';

/** Milliseconds between two looks for what changes have left to do, and for a sweep that a crash cut short. */
const CHANGES_EVERY_MS = 60_000;

/** Sweeps all likenesses every night, and sees to what changes have left to do in between. */
@Injectable()
export class SweepClock extends Scheduled {
  override readonly name = 'sweep-likenesses';
  override readonly times: Readonly<Record<string, ScheduledTime>>;
  private readonly sweep: SweepLikenesses;
  private readonly logger = new Logger('Likeness');
  constructor(sweep: SweepLikenesses, @Inject(LIKENESS_SETTINGS) settings: LikenessSettings) {
    super();
    this.sweep = sweep;
    this.times = {
      nightly: { cron: `0 ${settings.LIKENESS_SWEEP_HOUR} * * *`, zone: settings.LIKENESS_SWEEP_ZONE },
      changes: { everyMs: CHANGES_EVERY_MS },
    };
  }

  override async run(moment: string, stop: AbortSignal): Promise<void> {
    if (moment === 'nightly') await this.sweep.begin(false);
    const done = await this.sweep.proceed(stop);
    if (!done || !(done.indexed || done.looked)) return;
    const { indexed, looked, found, lost } = done;
    this.logger.log(
      `${indexed} texts indexed anew, ${looked} projects looked at: ${found} likenesses found, ${lost} lost`,
    );
  }
}
