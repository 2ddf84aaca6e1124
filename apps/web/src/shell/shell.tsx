import { useViewer } from '@essaim/people-web';
import { NotificationBell, useNewsOnDevice } from '@essaim/notifications-web';
import { IconSearch, InBrowser, LinkButton, Mark } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { Footer } from './footer.tsx';
import { OfflineNote } from './offline-note.tsx';
import { SessionExpiredNote } from './session-expired-note.tsx';
import { SiteMenu } from './site-menu.tsx';
import styles from './shell.module.css';
import { useFocusOnNewPage } from './use-focus-on-new-page.ts';

/** What stands around every page: the header, the page, the foot, and what must be told wherever one is. */
export function Shell() {
  const { t } = useTranslation();
  const { viewer, loading } = useViewer();
  useNewsOnDevice(viewer ? viewer.id : loading ? undefined : null, viewer?.unreadNotificationCount ?? 0);
  const main = useFocusOnNewPage();
  const waiting = useNavigation().state === 'loading';
  return (
    <>
      <a href="#main" className={styles.skip}>
        {t('shell.skip')}
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <Link to="/" className={styles.home}>
            <Mark size={30} />
            <span>Essaim</span>
          </Link>
          <nav className={styles.links} aria-label={t('shell.mainNavigation')}>
            <Link to="/organisations" className={styles.link}>
              {t('shell.organisations')}
            </Link>
            <Link to="/about" className={styles.link}>
              {t('shell.about')}
            </Link>
          </nav>
          <div className={styles.acts}>
            <Link to="/#search" className={styles.search} aria-label={t('shell.search')} title={t('shell.search')}>
              <IconSearch size={22} stroke={1.75} aria-hidden />
            </Link>
            {viewer && <NotificationBell viewerId={viewer.id} unread={viewer.unreadNotificationCount ?? 0} />}
            {viewer && (
              <span className={styles.desk}>
                <LinkButton to="/new">{t('shell.start')}</LinkButton>
              </span>
            )}
            {!viewer && !loading && (
              <span className={styles.desk}>
                <LinkButton to="/sign-in" look="plain">
                  {t('shell.signIn')}
                </LinkButton>
                <LinkButton to="/sign-up">{t('shell.signUp')}</LinkButton>
              </span>
            )}
            <SiteMenu viewer={viewer} />
          </div>
        </div>
        {waiting && <div className={styles.waiting} />}
      </header>
      <OfflineNote />
      <SessionExpiredNote signedIn={viewer !== null} />
      <main id="main" ref={main} tabIndex={-1} className={styles.main} aria-busy={waiting || undefined}>
        <Outlet />
      </main>
      <Footer />
      <InBrowser>
        <ScrollRestoration />
      </InBrowser>
    </>
  );
}
