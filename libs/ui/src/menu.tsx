import { Menu as Base } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import buttonStyles from './button.module.css';
import { classes } from './classes.ts';
import { type Icon, IconChevronDown } from './icons.ts';
import styles from './menu.module.css';

export type MenuEntry = {
  label: string;
  icon?: Icon;
  danger?: boolean;
  disabled?: boolean;
} & ({ to: string; onSelect?: never } | { to?: never; onSelect: () => void });

/** Acts behind a button: for those that are seldom wanted. The next step of a screen never hides here. */
export function Menu({ label, icon: Glyph, entries }: { label: ReactNode; icon?: Icon; entries: MenuEntry[] }) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger className={classes(buttonStyles.button, buttonStyles.quiet)}>
        {Glyph && <Glyph size={20} stroke={1.75} aria-hidden />}
        {label}
        <IconChevronDown size={16} stroke={1.75} aria-hidden />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className={styles.positioner} sideOffset={6} align="end">
          <Base.Popup className={styles.popup}>
            {entries.map((entry) => {
              const inside = (
                <>
                  {entry.icon && <entry.icon size={20} stroke={1.75} aria-hidden />}
                  {entry.label}
                </>
              );
              const className = classes(styles.entry, entry.danger && styles.danger);
              return entry.to !== undefined ? (
                <Base.LinkItem key={entry.label} className={className} render={<Link to={entry.to} />}>
                  {inside}
                </Base.LinkItem>
              ) : (
                <Base.Item key={entry.label} className={className} disabled={entry.disabled} onClick={entry.onSelect}>
                  {inside}
                </Base.Item>
              );
            })}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
