import { Database, now, Recurring } from '@essaim/platform-server';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { LIKENESS_SETTINGS, type LikenessSettings } from './likeness.settings.ts';
import { SweepLikenesses } from './sweep-likenesses.ts';
import { lastStruck } from './sweep-night.ts';
import { sweepState } from './sweep-state.ts';

/**
 * Sweeps all likenesses every night, and sees to what changes have left to do in between, and to a sweep that a crash cut
 * short. Where nobody swept at night, as on a machine that sleeps then, the sweep comes as soon as somebody is there.
 */
@Injectable()
export class SweepClock extends Recurring {
  override readonly name = 'sweep-likenesses';
  override readonly everyMs = 60_000;
  private readonly db: Database;
  private readonly sweep: SweepLikenesses;
  private readonly settings: Pick<LikenessSettings, 'LIKENESS_SWEEP_HOUR' | 'LIKENESS_SWEEP_ZONE'>;
  private readonly logger = new Logger('Likeness');
  constructor(db: Database, sweep: SweepLikenesses, @Inject(LIKENESS_SETTINGS) settings: LikenessSettings) {
    super();
    this.db = db;
    this.sweep = sweep;
    this.settings = settings;
  }

  override async run(stop: AbortSignal): Promise<void> {
    if (await this.isNight()) await this.sweep.begin(false);
    const done = await this.sweep.proceed(stop);
    if (!done || !(done.indexed || done.looked)) return;
    const { indexed, looked, found, lost } = done;
    this.logger.log(
      `${indexed} texts indexed anew, ${looked} projects looked at: ${found} likenesses found, ${lost} lost`,
    );
  }

  /** Whether the hour has struck since the last sweep began, or where there was none, since there is something to compare. */
  private async isNight(): Promise<boolean> {
    const { LIKENESS_SWEEP_HOUR: hour, LIKENESS_SWEEP_ZONE: zone } = this.settings;
    const { open, last, lastSign } = await this.db.read(sweepState);
    const since = (open ?? last)?.startedAt ?? lastSign;
    return since !== null && since < lastStruck(hour, zone, now());
  }
}
