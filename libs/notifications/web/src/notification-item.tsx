import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { DateTime, IconCheck, IconButton } from '@essaim/ui';
import { useRef } from 'react';
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
    project {
      id
    }
  }
`);

/** One thing that happened: following it marks it read, as does the tick beside it. */
export function NotificationItem({
  notification,
  onRead,
}: {
  notification: FragmentType<typeof notificationItem>;
  /** Resolves once it is done. */
  onRead: (id: string) => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const link = useRef<HTMLAnchorElement>(null);
  const { id, text, because, path, createdAt, readAt } = getFragmentData(notificationItem, notification);
  const unread = !readAt;
  return (
    <li className={styles.item} data-unread={unread || undefined}>
      <div className={styles.words}>
        <p className={styles.text}>
          <Link ref={link} to={path} onClick={() => unread && void onRead(id)}>
            {text}
          </Link>
        </p>
        <p className={styles.facts}>
          {unread && <span className={styles.unread}>{t('notifications.unread')}</span>}
          <DateTime value={createdAt} /> · {because}
        </p>
      </div>
      {unread && (
        <IconButton
          icon={IconCheck}
          label={t('notifications.markOne', { text })}
          onClick={() => void onRead(id).then(() => link.current?.focus())} // the tick goes away
        />
      )}
    </li>
  );
}
