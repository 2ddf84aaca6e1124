import { useApolloClient } from '@essaim/graphql';
import { viewerQuery } from '@essaim/people-web';
import { IconInfoCircle } from '@essaim/ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import styles from './strip.module.css';

/**
 * Says that the session has ended, to someone who was signed in: what they were writing stays on the page, and signing
 * in opens beside it.
 */
export function SessionExpiredNote({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [expired, setExpired] = useState(false);
  const { pathname, search } = useLocation();
  useEffect(() => {
    const heard = () => setExpired(true);
    window.addEventListener('essaim:session-expired', heard);
    return () => window.removeEventListener('essaim:session-expired', heard);
  }, []);
  useEffect(() => {
    if (!expired) return undefined;
    // Back from the other tab: asked beside the cache, so that the page and what is written on it stay as they are.
    const lookAgain = () =>
      void client.query({ query: viewerQuery, fetchPolicy: 'no-cache' }).then(
        ({ data }) => data?.viewer && setExpired(false),
        () => undefined, // still no answer: the note stays
      );
    window.addEventListener('focus', lookAgain);
    return () => window.removeEventListener('focus', lookAgain);
  }, [expired, client]);
  return (
    <div role="status">
      {expired && signedIn && (
        <p className={styles.strip}>
          <IconInfoCircle size={20} stroke={1.75} aria-hidden />
          <span>
            {t('shell.sessionExpired')}{' '}
            <a href={`/sign-in?next=${encodeURIComponent(pathname + search)}`} target="_blank">
              {t('shell.signInBeside')}
            </a>
          </span>
        </p>
      )}
    </div>
  );
}
