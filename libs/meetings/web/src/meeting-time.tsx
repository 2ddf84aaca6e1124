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
 * When people meet, by the clock where they do, as the server can write it too. A reader whose own clock says something
 * else is told whose clock that is, and what theirs says.
 */
export function MeetingTime({ meeting: { startsAt, endsAt, timeZone } }: { meeting: TimeOfMeeting }) {
  const { t, i18n } = useTranslation();
  const there = useMemo(() => formatsOf(i18n.language, timeZone), [i18n.language, timeZone]);
  const period = there.period(startsAt, endsAt);
  const [here, setHere] = useState(period); // the server does not know the reader's clock
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
          <span className={styles.here}>{t('meetings.here', { when: here })}</span>
        </>
      )}
    </>
  );
}
