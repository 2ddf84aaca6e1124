import { type FragmentType, getFragmentData, graphql, type NotificationAct } from '@essaim/graphql';
import { DateTime, IconArchive, IconArrowBackUp, IconCheck, IconButton } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './notification-item.module.css';

export const notificationItem = graphql(`
  fragment NotificationItem on Notification {
    id
    kind
    text
    because
    path
    createdAt
    readAt
    doneAt
    addressed
    subject {
      id
      kind
      title
      path
    }
  }
`);

/** One thing that happened: following it marks it read, as does the tick beside it; the box puts it away. */
export function NotificationItem({
  notification,
  onAct,
}: {
  notification: FragmentType<typeof notificationItem>;
  onAct: (act: NotificationAct, id: string) => void;
}) {
  const { t } = useTranslation();
  const { id, text, because, path, createdAt, readAt, doneAt } = getFragmentData(notificationItem, notification);
  const unread = !readAt;
  return (
    <li className={styles.item} data-unread={unread || undefined}>
      <div className={styles.words}>
        <p className={styles.text}>
          <Link data-notification={id} to={path} onClick={() => unread && onAct('READ', id)}>
            {text}
          </Link>
        </p>
        <p className={styles.facts}>
          {unread && <span className={styles.unread}>{t('notifications.unread')}</span>}
          <DateTime value={createdAt} /> · {because}
        </p>
      </div>
      <div className={styles.acts}>
        {unread && (
          <IconButton icon={IconCheck} label={t('notifications.markOne', { text })} onClick={() => onAct('READ', id)} />
        )}
        {doneAt ? (
          <IconButton
            icon={IconArrowBackUp}
            label={t('notifications.bringBack', { text })}
            onClick={() => onAct('UNDONE', id)}
          />
        ) : (
          <IconButton
            icon={IconArchive}
            label={t('notifications.putAway', { text })}
            onClick={() => onAct('DONE', id)}
          />
        )}
      </div>
    </li>
  );
}
