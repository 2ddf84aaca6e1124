import { Column, ErrorState, LinkButton } from '@essaim/ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { PageMeta } from '../page-meta.tsx';

/** When a page breaks: says so, and offers to read it again. Without a network it stays, rather than give way to the browser's own page. */
export function ErrorPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    if (!isMissingCode(error)) return console.error(error);
    void isReachable().then((reachable) => (reachable ? readAgainOnce() : setOffline(true)));
  }, [error]);
  return (
    <Column>
      <PageMeta title={t(offline ? 'ui.offlineTitle' : 'ui.brokenTitle')} status={500} unlisted />
      <h1>{t('shell.errorTitle')}</h1>
      <ErrorState
        offline={offline}
        onRetry={() => void isReachable().then((reachable) => reachable && window.location.reload())}
      />
      {!offline && (
        <p>
          <LinkButton to="/" reloadDocument>
            {t('shell.backHome')}
          </LinkButton>
        </p>
      )}
    </Column>
  );
}

/** A page whose code could not be had: no network, or a new version was installed since this one was opened. */
const isMissingCode = (error: unknown) =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);

const isReachable = () =>
  fetch('/health/live', { cache: 'no-store' }).then(
    () => true,
    () => false,
  );

function readAgainOnce() {
  const last = Number(sessionStorage.getItem('essaim:read-again') ?? 0);
  if (Date.now() - last < 60_000) return; // ms: if it did not help a minute ago, it will not now
  sessionStorage.setItem('essaim:read-again', String(Date.now()));
  window.location.reload();
}
