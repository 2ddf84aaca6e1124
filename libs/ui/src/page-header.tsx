import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { IconArrowLeft } from './icons.ts';
import styles from './page-header.module.css';

/** The top of a page: where one comes from, its one `h1`, a line of facts, a sentence, and its acts. */
export function PageHeader({
  title,
  back,
  facts,
  children,
  actions,
}: {
  title: ReactNode;
  back?: { to: string; label: string };
  /** A `Facts` line or chips. */
  facts?: ReactNode;
  /** A sentence or two under the title. */
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={styles.header}>
      {back && (
        <Link to={back.to} className={styles.back}>
          <IconArrowLeft size={20} stroke={1.75} aria-hidden /> {back.label}
        </Link>
      )}
      <h1>{title}</h1>
      {children && <div className={styles.lead}>{children}</div>}
      {facts}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
