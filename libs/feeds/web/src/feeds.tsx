import type { ReactNode } from 'react';
import styles from './feed-link.module.css';

/** The ways out of a page, one beside the other. */
export function Feeds({ children }: { children: ReactNode }) {
  return <div className={styles.feeds}>{children}</div>;
}
