import { type DigestCadence, graphql, useAct, useQuery } from '@essaim/graphql';
import {
  formatsOf,
  IconBell,
  IconCalendar,
  IconChevronRight,
  IconEye,
  IconMail,
  Pending,
  RefusalNote,
  SelectField,
  useVoice,
} from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useInTurn } from './in-turn.ts';
import { levelFrom, useLevelOptions } from './levels.ts';
import styles from './notification-settings.module.css';
import { PauseNotifications } from './pause-notifications.tsx';
import { TimeZoneNote } from './time-zone-note.tsx';

const settingsQuery = graphql(`
  query NotificationSettings {
    viewer {
      id
      notificationSettings {
        level
        digest
        digestHour
        digestDay
        timeZone
        nextDigestAt
        ...PauseNotifications
      }
      watches {
        id
      }
      pushSubscriptions {
        id
      }
    }
  }
`);

const updateMutation = graphql(`
  mutation UpdateNotificationSettings($input: UpdateNotificationSettingsInput!) {
    updateNotificationSettings(input: $input) {
      level
      digest
    }
  }
`);

const cadences = ['DAILY', 'WEEKLY', 'NEVER'] as const satisfies DigestCadence[];
const hours = Array.from({ length: 24 }, (_, hour) => hour);
const days = [1, 2, 3, 4, 5, 6, 7];
const aMonday = Date.UTC(2026, 0, 5); // a week to take the names of days from

/** How one is told, on one screen of a telephone; each choice is kept at once. */
export function NotificationSettings() {
  const { t, i18n } = useTranslation();
  const { announce } = useVoice();
  const levels = useLevelOptions();
  const { data, error, refetch } = useQuery(settingsQuery, { fetchPolicy: 'cache-and-network' });
  const [update, { refusal }] = useAct(updateMutation, { refetch: ['NotificationSettings'] });
  const inTurn = useInTurn();
  const settings = data?.viewer?.notificationSettings;
  if (!settings) return <Pending error={error} onRetry={refetch} />;
  const format = formatsOf(i18n.language, settings.timeZone); // the hours of the digest's own clock, on the server too
  const keep = (input: Parameters<typeof update>[0]['input']) =>
    inTurn(async () => {
      if (await update({ input })) announce(t('notifications.settings.kept'));
    });
  const dayName = (day: number) =>
    new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' }).format(
      aMonday + (day - 1) * 86_400_000,
    );
  const hourName = (hour: number) => t('notifications.settings.hourAt', { hour: String(hour).padStart(2, '0') });
  return (
    <div className={styles.settings}>
      <SelectField
        label={t('notifications.settings.level')}
        hint={t('notifications.settings.precedence')}
        value={settings.level}
        options={levels}
        onChange={({ target }) => keep({ level: levelFrom(target.value) })}
      />
      <div className={styles.row}>
        <SelectField
          label={t('notifications.settings.digest')}
          value={settings.digest}
          options={cadences.map((value) => ({ value, label: t(`notifications.cadence.${value}`) }))}
          onChange={({ target }) => keep({ digest: cadences.find((one) => one === target.value) ?? null })}
        />
        {settings.digest === 'WEEKLY' && (
          <SelectField
            label={t('notifications.settings.day')}
            value={String(settings.digestDay)}
            options={days.map((day) => ({ value: String(day), label: dayName(day) }))}
            onChange={({ target }) => keep({ digestDay: Number(target.value) })}
          />
        )}
        {settings.digest !== 'NEVER' && (
          <SelectField
            label={t('notifications.settings.hour')}
            value={String(settings.digestHour)}
            options={hours.map((hour) => ({ value: String(hour), label: hourName(hour) }))}
            onChange={({ target }) => keep({ digestHour: Number(target.value) })}
          />
        )}
      </div>
      <p className={styles.hint}>
        {settings.nextDigestAt
          ? t('notifications.settings.next', { when: format.dateTime(settings.nextDigestAt) })
          : t('notifications.settings.noDigest')}{' '}
        <TimeZoneNote kept={settings.timeZone} onChange={(timeZone) => keep({ timeZone })} />
      </p>
      <RefusalNote refusal={refusal} />
      <PauseNotifications settings={settings} />
      <ul role="list" className={styles.more}>
        {[
          {
            to: '/settings/notifications/watches',
            icon: IconEye,
            words: t('notifications.watches.link', { count: data?.viewer?.watches?.length ?? 0 }),
          },
          {
            to: '/settings/notifications/devices',
            icon: IconBell,
            words: t('notifications.devices.link', { count: data?.viewer?.pushSubscriptions?.length ?? 0 }),
          },
          { to: '/settings/notifications/kinds', icon: IconMail, words: t('notifications.kinds.link') },
          { to: '/settings/notifications/preview', icon: IconCalendar, words: t('notifications.preview.link') },
        ].map(({ to, icon: Glyph, words }) => (
          <li key={to}>
            <Link to={to}>
              <Glyph size={20} stroke={1.75} aria-hidden />
              <span>{words}</span>
              <IconChevronRight size={20} stroke={1.75} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
