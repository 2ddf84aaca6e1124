import { type useViewer, useSignOut } from '@essaim/people-web';
import { IconMenu2, IconX } from '@essaim/ui';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import styles from './site-menu.module.css';

/**
 * Every way from here, behind one button. A list of links that opens, rather than a menu of commands: arrow keys are
 * not needed, and nothing is loaded for it.
 */
export function SiteMenu({ viewer }: { viewer: ReturnType<typeof useViewer>['viewer'] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const [signOut, { busy }] = useSignOut();
  const location = useLocation();
  useEffect(() => setOpen(false), [location]);
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);

  const moderates = viewer?.instanceRoles?.some((role) => role === 'MODERATOR' || role === 'ADMIN');
  const runsIt = viewer?.instanceRoles?.includes('ADMIN');
  const mediates = viewer?.instanceRoles?.some((role) => role === 'MEDIATOR' || role === 'ADMIN');
  const toAnswer = viewer?.requestsToAnswerCount ?? 0;
  return (
    <div ref={box} className={styles.box}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? <IconX size={22} stroke={1.75} aria-hidden /> : <IconMenu2 size={22} stroke={1.75} aria-hidden />}
        <span>{t('shell.menu')}</span>
      </button>
      <nav id={id} className={styles.panel} hidden={!open} aria-label={t('shell.menu')}>
        {viewer ? (
          <>
            <p className={styles.who}>{viewer.name}</p>
            <ul role="list">
              <li>
                <Link to="/new">{t('shell.start')}</Link>
              </li>
              <li>
                <Link to={`/people/${viewer.handle}`}>{t('shell.myPage')}</Link>
              </li>
              <li>
                <Link to="/me/requests">
                  {t('shell.requests')}
                  {toAnswer > 0 && <span className={styles.count}>{t('shell.toAnswer', { count: toAnswer })}</span>}
                </Link>
              </li>
              <li>
                <Link to="/notifications">{t('shell.notifications')}</Link>
              </li>
              {viewer.organisations.map(({ organisation }) => (
                <li key={organisation.id}>
                  <Link to={`/organisations/${organisation.slug}`}>{organisation.name}</Link>
                </li>
              ))}
              {mediates && (
                <li>
                  <Link to="/mediation">{t('shell.mediation')}</Link>
                </li>
              )}
              {moderates && (
                <li>
                  <Link to="/moderation/claims">{t('shell.claims')}</Link>
                </li>
              )}
              {runsIt && (
                <>
                  <li>
                    <Link to="/admin/likeness">{t('shell.likeness')}</Link>
                  </li>
                  <li>
                    <Link to="/admin/ideas">{t('shell.ideas')}</Link>
                  </li>
                </>
              )}
              <li>
                <Link to="/settings">{t('shell.settings')}</Link>
              </li>
            </ul>
          </>
        ) : (
          <ul role="list">
            <li>
              <Link to="/new">{t('shell.start')}</Link>
            </li>
            <li>
              <Link to="/sign-in">{t('shell.signIn')}</Link>
            </li>
            <li>
              <Link to="/sign-up">{t('shell.signUp')}</Link>
            </li>
          </ul>
        )}
        <ul role="list">
          <li>
            <Link to="/organisations">{t('shell.organisations')}</Link>
          </li>
          <li>
            <Link to="/about">{t('shell.about')}</Link>
          </li>
          {viewer && (
            <li>
              <button type="button" onClick={() => void signOut()} aria-disabled={busy}>
                {t('shell.signOut')}
              </button>
            </li>
          )}
        </ul>
      </nav>
    </div>
  );
}
