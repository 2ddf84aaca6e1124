import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

/** What opens at a press, and works before any script has come: a line that says what is under it. */
export function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details>
      <summary className={styles.label}>{label}</summary>
      {children}
    </details>
  );
}
