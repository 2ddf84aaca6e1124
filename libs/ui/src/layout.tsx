import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './layout.module.css';

/** The column of a page. content: text, 720 px. lists: 960. wide: maps and tables. Space between its children. */
export function Column({ width = 'content', children }: { width?: 'content' | 'lists' | 'wide'; children: ReactNode }) {
  return <div className={classes(styles.column, styles[width])}>{children}</div>;
}

/** Children under one another; `gap` in steps of the scale, 1 (4 px) to 8 (72 px). */
export function Stack({ gap = 4, children }: { gap?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8; children: ReactNode }) {
  return <div className={classes(styles.stack, styles[`gap${gap}`])}>{children}</div>;
}

/** A part of a page under its own heading; `action` stands beside it. */
export function Section({
  title,
  heading: Heading = 'h2',
  action,
  children,
  id,
}: {
  title: ReactNode;
  heading?: 'h2' | 'h3';
  action?: ReactNode;
  children: ReactNode;
  id?: string;
}) {
  return (
    <section className={styles.section} id={id}>
      <div className={styles.head}>
        <Heading>{title}</Heading>
        {action}
      </div>
      {children}
    </section>
  );
}

/** Two columns on a desk, one on a telephone: the main one first. `sticky` keeps the second in sight. */
export function TwoColumns({ children, aside, sticky }: { children: ReactNode; aside: ReactNode; sticky?: boolean }) {
  return (
    <div className={styles.two}>
      <div className={styles.main}>{children}</div>
      <aside className={classes(styles.aside, sticky && styles.sticky)}>{aside}</aside>
    </div>
  );
}
