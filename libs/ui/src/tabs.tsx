import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import styles from './tabs.module.css';

/** The pages of one thing, as links: each has its address, and the one shown says so. `count` where it helps. */
export function Tabs({
  label,
  tabs,
}: {
  label: string;
  tabs: { to: string; label: string; count?: number | null; end?: boolean }[];
}) {
  const list = useRef<HTMLUListElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const here = list.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (list.current && here)
      list.current.scrollLeft = here.offsetLeft - (list.current.clientWidth - here.offsetWidth) / 2; // brought into sight
  }, [pathname]);
  return (
    <nav aria-label={label} className={styles.tabs}>
      <ul role="list" ref={list}>
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
