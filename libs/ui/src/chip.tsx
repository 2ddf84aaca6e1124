import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './chip.module.css';
import { classes } from './classes.ts';
import type { Icon } from './icons.ts';

/** plain: a fact. forest: chosen. blue: federations, information. honey: likeness and kinship alone. brick: refused. */
export type ChipTone = 'plain' | 'forest' | 'blue' | 'honey' | 'brick';

/** A short fact in a pill; a link when it leads somewhere. */
export function Chip({
  tone = 'plain',
  icon: Glyph,
  to,
  children,
}: {
  tone?: ChipTone;
  icon?: Icon;
  to?: string;
  children: ReactNode;
}) {
  const inside = (
    <>
      {Glyph && <Glyph size={16} stroke={1.75} aria-hidden />}
      {children}
    </>
  );
  const className = classes(styles.chip, styles[tone]);
  return to ? (
    <Link to={to} className={classes(className, styles.link)}>
      {inside}
    </Link>
  ) : (
    <span className={className}>{inside}</span>
  );
}

/** A pill that is on or off: filters. A link, so that the choice has an address and works without script. */
export function ChipToggle({ on, to, children }: { on: boolean; to: string; children: ReactNode }) {
  return (
    <Link
      to={to}
      preventScrollReset
      aria-current={on ? 'true' : undefined}
      className={classes(styles.chip, styles.toggle, on && styles.on)}
    >
      {children}
    </Link>
  );
}

/** Pills one after the other. */
export function Chips({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <div className={styles.chips} role={label ? 'group' : undefined} aria-label={label}>
      {children}
    </div>
  );
}
