import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './definition-list.module.css';

/**
 * Names and what they stand for; entries whose value is absent (null, false, '') are left out. `strong` where each name
 * is read for itself, above a sentence or more.
 */
export function DefinitionList({
  entries,
  strong = false,
}: {
  entries: { term: string; value: ReactNode }[];
  strong?: boolean;
}) {
  return (
    <div className={styles.room}>
      <dl className={classes(styles.list, strong && styles.strong)}>
        {entries
          .filter(({ value }) => value !== null && value !== undefined && value !== false && value !== '')
          .map(({ term, value }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
