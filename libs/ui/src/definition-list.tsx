import type { ReactNode } from 'react';
import styles from './definition-list.module.css';

/** Names and what they stand for; entries whose value is absent (null, false, '') are left out. */
export function DefinitionList({ entries }: { entries: { term: string; value: ReactNode }[] }) {
  return (
    <div className={styles.room}>
      <dl className={styles.list}>
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
