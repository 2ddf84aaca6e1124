import type { ComponentProps, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import styles from './button.module.css';
import { classes } from './classes.ts';
import type { Icon } from './icons.ts';

/** primary: the one next step of a screen. quiet: every other act. danger: what cannot be undone. plain: as text. */
export type ButtonLook = 'primary' | 'quiet' | 'danger' | 'plain';

interface Looks {
  look?: ButtonLook;
  /** Shown before the words, 20 px. */
  icon?: Icon;
  /** Takes the width of its column. */
  wide?: boolean;
  children: ReactNode;
}

/**
 * An act. `busy` says that it is under way: the button keeps its place, its name and the focus, and does nothing more.
 */
export function Button({
  look = 'quiet',
  icon: Glyph,
  wide,
  busy = false,
  type = 'button',
  className,
  children,
  onClick,
  ...rest
}: Looks & { busy?: boolean } & ComponentProps<'button'>) {
  return (
    <button
      {...rest}
      type={type}
      className={classes(styles.button, styles[look], wide && styles.wide, className)}
      aria-disabled={busy || undefined}
      data-busy={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {Glyph && <Glyph size={20} stroke={1.75} aria-hidden />}
      <span>{children}</span>
    </button>
  );
}

/** A link that looks like a button, for the next step that is another page. */
export function LinkButton({ look = 'quiet', icon: Glyph, wide, className, children, ...rest }: Looks & LinkProps) {
  return (
    <Link
      {...rest}
      className={classes(styles.button, styles[look], wide && styles.wide, className as string | undefined)}
    >
      {Glyph && <Glyph size={20} stroke={1.75} aria-hidden />}
      <span>{children}</span>
    </Link>
  );
}

/** A button that is an icon alone, for signs known by all (close, show the password): `label` is its name. */
export function IconButton({
  icon: Glyph,
  label,
  className,
  ...rest
}: { icon: Icon; label: string } & Omit<ComponentProps<'button'>, 'children' | 'aria-label'>) {
  return (
    <button type="button" {...rest} aria-label={label} title={label} className={classes(styles.iconButton, className)}>
      <Glyph size={20} stroke={1.75} aria-hidden />
    </button>
  );
}

/** Acts side by side; one under the other where there is no room. */
export function Actions({ children, end }: { children: ReactNode; end?: boolean }) {
  return <div className={classes(styles.actions, end && styles.end)}>{children}</div>;
}
