import { classes, formatsOf } from '@essaim/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './day-leaf.module.css';

/** A leaf of a tear-off calendar, for the eye alone: the words beside it say the day. `off`: over, or cancelled. */
export function DayLeaf({ at, timeZone, off = false }: { at: string; timeZone: string; off?: boolean }) {
  const { i18n } = useTranslation();
  const { weekday, day, month } = useMemo(
    () => formatsOf(i18n.language, timeZone).day(at),
    [i18n.language, timeZone, at],
  );
  return (
    <span className={classes(styles.leaf, off && styles.off)} aria-hidden>
      <span className={styles.weekday}>{weekday}</span>
      <span className={styles.day}>{day}</span>
      <span className={styles.month}>{month}</span>
    </span>
  );
}
