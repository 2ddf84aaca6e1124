import { Column, ErrorState, LinkButton } from '@essaim/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { PageMeta } from '../page-meta.tsx';

/** When a page breaks: says so, and offers to read it again. */
export function ErrorPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  useEffect(() => {
    console.error(error);
    if (isStaleChunk(error)) readAgainOnce();
  }, [error]);
  return (
    <Column>
      <PageMeta title={t('ui.brokenTitle')} status={500} unlisted />
      <h1>{t('shell.errorTitle')}</h1>
      <ErrorState onRetry={() => window.location.reload()} />
      <p>
        <LinkButton to="/" reloadDocument>
          {t('shell.backHome')}
        </LinkButton>
      </p>
    </Column>
  );
}

/** A page whose code is no longer there: a new version was installed since this one was opened. */
const isStaleChunk = (error: unknown) =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);

function readAgainOnce() {
  const last = Number(sessionStorage.getItem('essaim:read-again') ?? 0);
  if (Date.now() - last < 60_000) return; // ms: if it did not help a minute ago, it will not now
  sessionStorage.setItem('essaim:read-again', String(Date.now()));
  window.location.reload();
}
