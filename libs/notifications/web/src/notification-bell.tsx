import type { Reference } from '@apollo/client';
import { getFragmentData, graphql, useApolloClient, useSubscription } from '@essaim/graphql';
import { IconBell, useVoice } from '@essaim/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { applyAct, readAgain, setUnread } from './notification-acts.ts';
import styles from './notification-bell.module.css';
import { notificationItem } from './notification-item.tsx';

const receivedSubscription = graphql(`
  subscription NotificationReceived {
    notificationReceived {
      id
      ...NotificationItem
    }
  }
`);

const changedSubscription = graphql(`
  subscription NotificationsChanged {
    notificationsChanged {
      act
      ids
      at
      unreadCount
    }
  }
`);

/** A list of notifications as the cache keeps it. */
interface KeptList {
  nodes?: readonly Reference[];
}

const asksForAnswer = (kind: string) => kind === 'JOIN_REQUEST_RECEIVED' || kind === 'FEDERATION_REQUEST_RECEIVED';

/** The bell of someone signed in: how many are unread, and a word at once when one arrives. */
export function NotificationBell({ viewerId, unread }: { viewerId: string; unread: number }) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const navigate = useNavigate();
  const client = useApolloClient();
  useEffect(() => {
    const again = () => void client.refetchQueries({ include: ['Viewer'] }); // the count may have moved meanwhile
    window.addEventListener('essaim:reconnected', again);
    return () => window.removeEventListener('essaim:reconnected', again);
  }, [client]);
  useSubscription(receivedSubscription, {
    onData({ client, data }) {
      const arrived = data.data?.notificationReceived;
      if (!arrived) return;
      const received = getFragmentData(notificationItem, arrived);
      const person = client.cache.identify({ __typename: 'Person', id: viewerId });
      client.cache.modify({
        ...(person && { id: person }),
        fields: {
          unreadNotificationCount: (count: number | null) => (count ?? 0) + 1,
          requestsToAnswerCount: (count: number | null) => (count ?? 0) + (asksForAnswer(received.kind) ? 1 : 0),
          // Every list that is there begins with it, but those of what is put away, or of what is addressed where it is not.
          notifications: (list: KeptList | Reference | null, { toReference, storeFieldName }) => {
            if (storeFieldName.includes('"done":true')) return list;
            if (storeFieldName.includes('"addressed":true') && !received.addressed) return list;
            const reference = toReference({ __typename: 'Notification', id: received.id });
            if (!list || !('nodes' in list) || !list.nodes || !reference) return list;
            if (list.nodes.some(({ __ref }) => __ref === reference.__ref)) return list;
            return { ...list, nodes: [reference, ...list.nodes] };
          },
        },
      });
      toast({
        text: received.text,
        tone: 'info',
        action: { label: t('notifications.see'), onSelect: () => void navigate(received.path) },
      });
    },
  });
  useSubscription(changedSubscription, {
    onData({ client, data }) {
      const changed = data.data?.notificationsChanged;
      if (!changed) return;
      if (changed.ids) applyAct(client.cache, viewerId, changed.act, changed.ids, changed.at);
      else void readAgain(client);
      setUnread(client.cache, viewerId, () => changed.unreadCount);
    },
  });
  const words = t('notifications.bell', { count: unread });
  return (
    <Link to="/notifications" className={styles.bell} aria-label={words} title={words}>
      <IconBell size={22} stroke={1.75} aria-hidden />
      {unread > 0 && (
        <span className={styles.count} aria-hidden>
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}
