import { graphql, useQuery } from '@essaim/graphql';
import { EmptyState, formatsOf, IconMail, Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import styles from './notification-settings.module.css';

const previewQuery = graphql(`
  query DigestPreview {
    viewer {
      id
      digestPreview {
        subject
        html
      }
      notificationSettings {
        nextDigestAt
        timeZone
      }
    }
  }
`);

/** The next digest as it would leave now, in a frame of its own that runs nothing. */
export function DigestPreview() {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useQuery(previewQuery, { fetchPolicy: 'cache-and-network' });
  const viewer = data?.viewer;
  if (!viewer) return <Pending error={error} onRetry={refetch} />;
  const { digestPreview: preview, notificationSettings } = viewer;
  const nextAt = notificationSettings?.nextDigestAt;
  const format = formatsOf(i18n.language, notificationSettings?.timeZone);
  if (!preview)
    return (
      <EmptyState icon={IconMail} title={t('notifications.preview.none')}>
        {t('notifications.preview.noneText')}
      </EmptyState>
    );
  return (
    <>
      <p>
        {nextAt
          ? t('notifications.preview.when', { when: format.dateTime(nextAt) })
          : t('notifications.settings.noDigest')}
      </p>
      <p>{t('notifications.preview.subject', { subject: preview.subject })}</p>
      <iframe
        className={styles.preview}
        title={preview.subject}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcDoc={preview.html.replace('<head>', '<head><base target="_blank">')}
      />
    </>
  );
}
