import { formatsOf } from '@essaim/ui';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './meeting-time.module.css';

/** When a meeting is: two moments, and the IANA name of the clock where people meet. */
export interface TimeOfMeeting {
  startsAt: string;
  endsAt: string;
  timeZone: string;
}

/**
 * When people meet, by the clock where they do, and whose clock that is: said by the server, which does not know the
 * reader's, and no more once theirs turns out to say the same. Whose says something else is told what.
 */
export function MeetingTime({ meeting: { startsAt, endsAt, timeZone } }: { meeting: TimeOfMeeting }) {
  const { t, i18n } = useTranslation();
  const there = useMemo(() => formatsOf(i18n.language, timeZone), [i18n.language, timeZone]);
  const period = there.period(startsAt, endsAt);
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => setHere(formatsOf(i18n.language).period(startsAt, endsAt)), [i18n.language, startsAt, endsAt]);
  const elsewhere = here !== period;
  return (
    <>
      <time dateTime={startsAt} className={styles.time} suppressHydrationWarning>
        {period}
      </time>
      {elsewhere && (
        <>
          {' '}
          {t('meetings.clock', { zone: there.zone(startsAt) })}
          {here && <span className={styles.here}>{t('meetings.here', { when: here })}</span>}
        </>
      )}
    </>
  );
}
