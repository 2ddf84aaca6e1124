import { PREPARED, type Tx } from '@essaim/platform-server';
import type { DigestRhythm } from './digest-time.ts';
import { digestSettings } from './digest.settings.ts';
import { NotificationSettings } from './notification-settings.entity.ts';

/** Someone's wishes as they are until they have some: everything, in a daily digest at the instance's hour. */
export function settingsByDefault(personId: string): NotificationSettings {
  const { DIGEST_HOUR: digestHour, DIGEST_TIME_ZONE: timeZone } = digestSettings();
  return Object.assign(new NotificationSettings(), {
    personId,
    level: 'ALL',
    digest: 'DAILY',
    digestHour,
    digestDay: 1,
    timeZone,
  });
}

/** Someone's wishes by their id: those by default, and nobody's, for whoever has said none. */
export type SettingsByPerson = (personId: string) => NotificationSettings;

/** The wishes of these people. */
export async function settingsOf(tx: Tx, personIds: readonly string[]): Promise<SettingsByPerson> {
  const rows = await tx
    .createQueryBuilder(NotificationSettings, 'settings')
    .comment(PREPARED)
    .where('settings.person_id = ANY(:personIds)', { personIds })
    .getMany();
  const said = new Map(rows.map((row) => [row.personId, row]));
  const unsaid = settingsByDefault('');
  return (personId) => said.get(personId) ?? unsaid;
}

/** When someone's digests fall due; null for whoever wants none. */
export const rhythmOf = ({
  digest: cadence,
  digestHour: hour,
  digestDay: day,
  timeZone,
}: NotificationSettings): DigestRhythm | null => (cadence === 'NEVER' ? null : { cadence, hour, day, timeZone });

/** Whether nothing leaves for someone now. */
export const isPaused = ({ pausedUntil }: NotificationSettings, at: Date): boolean =>
  pausedUntil !== null && pausedUntil > at;
