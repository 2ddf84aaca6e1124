import { Database, now } from '@essaim/platform-server';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { isMissed, MISSED_AFTER_HOURS, sweepState } from './sweep-state.ts';

/** Milliseconds between two looks. */
const EVERY_MS = 3_600_000;

/** Says in the log of every process, once an hour, that nobody sweeps any more: who should is not there to say it. */
@Injectable()
export class SweepAlarm implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Likeness');
  private timer: NodeJS.Timeout | undefined;
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look().catch((error: unknown) => this.logger.error(error)), EVERY_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Looks once; whether it was missed. */
  async look(): Promise<boolean> {
    const state = await this.db.read(sweepState);
    const missed = isMissed(state, now());
    if (missed)
      this.logger.warn(
        `Projects have not been compared anew since ${state.lastSign!.toISOString()}, more than ${MISSED_AFTER_HOURS} hours ago: is a worker running?`,
      );
    return missed;
  }
}
