import { Injectable } from '@nestjs/common';
import { Database, InputCheck, isTimeZone, now, signedIn, type Actor, type Tx } from '@essaim/platform-server';
import { DigestQueue } from './digest-queue.ts';
import type { DigestCadence } from './digest-time.ts';
import type { WatchLevel } from './hearing.ts';
import { NotificationSettings } from './notification-settings.entity.ts';
import { settingsByDefault } from './notification-settings.reads.ts';

/** What to change of how one is told: what is absent stays. */
export interface SettingsWish {
  level?: WatchLevel | null;
  digest?: DigestCadence | null;
  digestHour?: number | null;
  digestDay?: number | null;
  timeZone?: string | null;
  /** Null resumes at once. */
  pausedUntil?: Date | null;
}

/** Days that a pause may last: whoever wants none for longer wants another level. */
const LONGEST_PAUSE_DAYS = 366;

/** Someone says how much they want to hear, when their digests leave, or that all is to rest for a while. */
@Injectable()
export class UpdateNotificationSettings {
  constructor(
    private readonly db: Database,
    private readonly digests: DigestQueue,
  ) {}

  /** Throws BAD_USER_INPUT for an hour, a day, a zone or a moment that cannot be. */
  run(actor: Actor, wish: SettingsWish): Promise<NotificationSettings> {
    const { personId } = signedIn(actor);
    check(wish);
    return this.db.write((tx) => this.change(tx, personId, wish));
  }

  /** The same from a mail's own link, signed out. */
  async change(tx: Tx, personId: string, wish: SettingsWish): Promise<NotificationSettings> {
    const before = await tx.findOne(NotificationSettings, {
      where: { personId },
      lock: { mode: 'pessimistic_write' },
    });
    const { pausedUntil, ...rest } = wish;
    const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value != null));
    const settings = Object.assign(
      before ?? settingsByDefault(personId),
      said,
      pausedUntil !== undefined && { pausedUntil },
    );
    await tx
      .createQueryBuilder()
      .insert()
      .into(NotificationSettings)
      .values(settings)
      .orUpdate(['level', 'digest', 'digest_hour', 'digest_day', 'time_zone', 'paused_until'], ['person_id'])
      .execute();
    await this.digests.reschedule(tx, settings);
    return settings;
  }
}

function check({ digestHour, digestDay, timeZone, pausedUntil }: SettingsWish): void {
  const problems = new InputCheck();
  if (digestHour != null && !(digestHour >= 0 && digestHour <= 23))
    problems.problem('digestHour', 'notifications.bad_hour');
  if (digestDay != null && !(digestDay >= 1 && digestDay <= 7)) problems.problem('digestDay', 'notifications.bad_day');
  if (timeZone != null && !isTimeZone(timeZone)) problems.problem('timeZone', 'notifications.unknown_time_zone');
  const ahead = pausedUntil ? pausedUntil.getTime() - now().getTime() : 1;
  if (!(ahead > 0 && ahead <= LONGEST_PAUSE_DAYS * 86_400_000))
    problems.problem('pausedUntil', 'notifications.bad_pause', { days: LONGEST_PAUSE_DAYS });
  problems.done();
}
