import { NavLink } from 'react-router';
import styles from './tabs.module.css';

/** The pages of one thing, as links: each has its address, and the one shown says so. `count` where it helps. */
export function Tabs({
  label,
  tabs,
}: {
  label: string;
  tabs: { to: string; label: string; count?: number | null; end?: boolean }[];
}) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      <ul role="list">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <NavLink
              to={tab.to}
              end={tab.end ?? true}
              className={styles.tab}
              preventScrollReset
              state={{ keepFocus: true }}
            >
              {tab.label}
              {typeof tab.count === 'number' && <span className={styles.count}>{tab.count}</span>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
