import { type FragmentType, graphql, useQuery } from '@essaim/graphql';
import {
  Actions,
  Button,
  ChipToggle,
  Chips,
  EmptyState,
  IconBell,
  IconCheck,
  IconSettings,
  LinkButton,
  LoadMore,
  Pending,
  RefusalNote,
  Section,
  useFormat,
  useVoice,
} from '@essaim/ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMarkRead } from './mark-read.ts';
import { type Dated, dayOf, groupNotifications } from './notification-groups.ts';
import { notificationItem, NotificationItem } from './notification-item.tsx';
import styles from './notification-list.module.css';

const notificationsQuery = graphql(`
  query Notifications($unreadOnly: Boolean!, $after: String) {
    viewer {
      id
      unreadNotificationCount
      notifications(first: 30, after: $after, unreadOnly: $unreadOnly) {
        nodes {
          id
          createdAt
          readAt
          project {
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

/** Everything that happened for the reader, by day and by project, the newest first. What arrives meanwhile joins it. */
export function NotificationList({ unreadOnly, at }: { unreadOnly: boolean; at: string }) {
  const { t } = useTranslation();
  const { data, previousData, error, refetch, fetchMore } = useQuery(notificationsQuery, {
    variables: { unreadOnly },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  useEffect(() => {
    const again = () => void refetch();
    window.addEventListener('essaim:reconnected', again); // what was told meanwhile was told to nobody
    return () => window.removeEventListener('essaim:reconnected', again);
  }, [refetch]);
  const viewer = (data ?? previousData)?.viewer;
  return (
    <>
      <div className={styles.bar}>
        <Chips label={t('notifications.show')}>
          <ChipToggle on={!unreadOnly} to={at}>
            {t('notifications.all')}
          </ChipToggle>
          <ChipToggle on={unreadOnly} to={`${at}?unread=1`}>
            {t('notifications.unreadOnly')}
          </ChipToggle>
        </Chips>
        <Actions>
          <LinkButton to="/settings/notifications" look="plain" icon={IconSettings}>
            {t('notifications.preferences')}
          </LinkButton>
        </Actions>
      </div>
      {!viewer?.notifications && <Pending error={error} onRetry={refetch} />}
      {viewer?.notifications && (
        <Days
          viewerId={viewer.id}
          unread={viewer.unreadNotificationCount ?? 0}
          nodes={viewer.notifications.nodes}
          unreadOnly={unreadOnly}
        />
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

/** Days are the reader's own, which the server does not know: it counts in UTC, and "today" comes with the browser. */
function useReadersDays() {
  const { t } = useTranslation();
  const format = useFormat();
  const [now] = useState(() => new Date());
  const [inBrowser, setInBrowser] = useState(false);
  useEffect(() => setInBrowser(true), []);
  const nameOf = (when: string) => {
    if (when.length === 7) return capital(format.month(`${when}-15T12:00:00Z`));
    if (inBrowser && when === dayOf(now)) return t('notifications.today');
    if (inBrowser && when === dayOf(new Date(now.getTime() - day))) return t('notifications.yesterday');
    return format.date(`${when}T12:00:00Z`);
  };
  return { now, zone: inBrowser ? undefined : 'UTC', nameOf };
}

const day = 86_400_000; // ms
const capital = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);

function Days({
  viewerId,
  unread,
  nodes,
  unreadOnly,
}: {
  viewerId: string;
  unread: number;
  nodes: readonly (Dated & { readAt?: string | null } & FragmentType<typeof notificationItem>)[];
  unreadOnly: boolean;
}) {
  const { t } = useTranslation();
  const { announce } = useVoice();
  const { readOne, readAll, busy, refusal } = useMarkRead(viewerId);
  const { now, zone, nameOf } = useReadersDays();
  const list = useRef<HTMLDivElement>(null);
  if (nodes.length === 0)
    return (
      <EmptyState icon={IconBell} title={t('notifications.none')}>
        {t(unreadOnly ? 'notifications.noneUnread' : 'notifications.noneText')}
      </EmptyState>
    );
  const shown = nodes.filter(({ readAt }) => !readAt).map(({ id }) => id);
  const markAll = async () => {
    if (!(await readAll(shown))) return;
    list.current?.focus(); // the button goes away
    announce(t('notifications.allRead'));
  };
  return (
    <>
      {unread > 0 && (
        <Actions>
          <Button icon={IconCheck} busy={busy} onClick={() => void markAll()}>
            {t('notifications.markAll')}
          </Button>
        </Actions>
      )}
      <RefusalNote refusal={refusal} />
      <div ref={list} tabIndex={-1} className={styles.list}>
        {groupNotifications(nodes, now, zone).map(({ when, subjects }) => (
          <Section key={when} title={nameOf(when)}>
            <ul role="list" className={styles.day}>
              {subjects.map(({ key, notifications }) => (
                <li key={key}>
                  <ul role="list" className={styles.subject}>
                    {notifications.map((notification) => (
                      <NotificationItem key={notification.id} notification={notification} onRead={readOne} />
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  );
}
