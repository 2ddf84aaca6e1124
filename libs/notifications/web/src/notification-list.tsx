import { graphql, useQuery } from '@essaim/graphql';
import { ChipToggle, Chips, EmptyState, IconBell, IconSettings, LinkButton, LoadMore, Pending } from '@essaim/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './notification-list.module.css';
import { NotificationSubjects } from './notification-subjects.tsx';

const notificationsQuery = graphql(`
  query Notifications($unreadOnly: Boolean!, $done: Boolean!, $addressed: Boolean!, $after: String) {
    viewer {
      id
      unreadNotificationCount
      notifications(first: 30, after: $after, unreadOnly: $unreadOnly, done: $done, addressed: $addressed) {
        nodes {
          id
          createdAt
          readAt
          doneAt
          subject {
            id
          }
          ...NotificationItem
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** What the list shows: all that is not put away, of it the unread or what is addressed to oneself; or what is put away. */
export const notificationViews = ['all', 'unread', 'addressed', 'done'] as const;
export type NotificationView = (typeof notificationViews)[number];

/** Everything that happened for the reader, by subject, the newest first. What arrives meanwhile joins it. */
export function NotificationList({ view, at }: { view: NotificationView; at: string }) {
  const { t } = useTranslation();
  const { data, previousData, error, refetch, fetchMore } = useQuery(notificationsQuery, {
    variables: { unreadOnly: view === 'unread', done: view === 'done', addressed: view === 'addressed' },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useEffect(() => {
    const again = () => void refetch();
    window.addEventListener('essaim:reconnected', again); // what was told meanwhile was told to nobody
    return () => window.removeEventListener('essaim:reconnected', again);
  }, [refetch]);
  const viewer = (data ?? previousData)?.viewer;
  const nodes = viewer?.notifications?.nodes.filter(({ doneAt }) => Boolean(doneAt) === (view === 'done'));
  return (
    <>
      <div className={styles.bar}>
        <Chips label={t('notifications.show')}>
          {notificationViews.map((one) => (
            <ChipToggle key={one} on={one === view} to={one === 'all' ? at : `${at}?show=${one}`}>
              {t(`notifications.view.${one}`)}
            </ChipToggle>
          ))}
        </Chips>
        <LinkButton to="/settings/notifications" look="plain" icon={IconSettings}>
          {t('notifications.preferences')}
        </LinkButton>
      </div>
      {!nodes && <Pending error={error} onRetry={refetch} />}
      {nodes?.length === 0 && (
        <EmptyState icon={IconBell} title={t('notifications.none')}>
          {t(`notifications.noneIn.${view}`)}
        </EmptyState>
      )}
      {viewer && nodes && nodes.length > 0 && (
        <NotificationSubjects viewerId={viewer.id} unread={viewer.unreadNotificationCount ?? 0} nodes={nodes} />
      )}
      {viewer?.notifications && (
        <LoadMore
          pageInfo={viewer.notifications.pageInfo}
          onMore={(after) => void fetchMore({ variables: { after } })}
        />
      )}
    </>
  );
}
