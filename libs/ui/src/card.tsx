import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './card.module.css';
import { classes } from './classes.ts';

/** A sheet of paper on the board: what belongs together. `tone` honey is for likeness and kinship alone. */
export function Card({
  children,
  tone,
  label,
}: {
  children: ReactNode;
  tone?: 'honey' | 'blue';
  /** Makes it a named region. */
  label?: string;
}) {
  const className = classes(styles.card, tone && styles[tone]);
  return label ? (
    <section className={className} aria-label={label}>
      {children}
    </section>
  ) : (
    <div className={className}>{children}</div>
  );
}

/** A list of things, separated by lines. Its children are `ListItem`s. */
export function List({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul role="list" className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

/**
 * One thing in a list: a title that leads to it (the whole row can be pressed), a line of facts, a sentence, and acts
 * of its own on the right or below.
 */
export function ListItem({
  title,
  to,
  facts,
  children,
  actions,
  heading: Heading = 'h3',
  marked = false,
  lead,
}: {
  title: ReactNode;
  to?: string;
  /** Place, stage, date…: those absent (null, false) are left out with their separator. */
  facts?: ReactNode[];
  children?: ReactNode;
  actions?: ReactNode;
  heading?: 'h2' | 'h3' | 'h4';
  /** Not read yet. Say so in words too. */
  marked?: boolean;
  /** Stands before the words, and says nothing that they do not: a leaf of a calendar. */
  lead?: ReactNode;
}) {
  return (
    <li className={classes(styles.item, marked && styles.marked, lead !== undefined && styles.led)}>
      {lead}
      <div className={styles.words}>
        <Heading className={styles.title}>
          {to ? (
            <Link to={to} className={styles.link}>
              {title}
            </Link>
          ) : (
            title
          )}
        </Heading>
        {facts && <Facts>{facts}</Facts>}
        {children && <div className={styles.body}>{children}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </li>
  );
}

/** Short facts on a line, a dot between two. On a narrow screen a line ends after a dot, never inside a short fact. */
export function Facts({ children }: { children: ReactNode[] }) {
  const present = children.filter((fact) => fact !== null && fact !== undefined && fact !== false && fact !== '');
  return (
    <p className={styles.facts}>
      {present.map((fact, at) => (
        <span key={at} className={styles.fact}>
          {fact}
          {at < present.length - 1 && (
            <span aria-hidden className={styles.dot}>
              ·
            </span>
          )}
        </span>
      ))}
    </p>
  );
}
