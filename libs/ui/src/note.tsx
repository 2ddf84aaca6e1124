import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { IconAlertTriangle, IconCircleCheck, IconHexagons, IconInfoCircle } from './icons.ts';
import styles from './note.module.css';

const icons = {
  info: IconInfoCircle,
  done: IconCircleCheck,
  warn: IconAlertTriangle,
  error: IconAlertTriangle,
  honey: IconHexagons,
};

/** A remark set apart. info: good to know. done: it worked. warn, error: brick. honey: likeness and kinship alone. */
export function Note({
  tone = 'info',
  title,
  children,
  live = false,
}: {
  tone?: keyof typeof icons;
  title?: ReactNode;
  children?: ReactNode;
  /** Appears in answer to an act: screen readers say it at once. */
  live?: boolean;
}) {
  const Glyph = icons[tone];
  return (
    <div
      className={classes(styles.note, styles[tone])}
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
    >
      <Glyph size={20} stroke={1.75} aria-hidden />
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
