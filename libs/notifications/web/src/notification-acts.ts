import type { ApolloCache, ApolloClient } from '@apollo/client';
import { graphql, type NotificationAct, useAct, useApolloClient } from '@essaim/graphql';

const actMutation = graphql(`
  mutation ActOnNotifications($input: ActOnNotificationsInput!) {
    actOnNotifications(input: $input)
  }
`);

/** What takes an act back. */
export const undoing: Record<NotificationAct, NotificationAct> = {
  READ: 'UNREAD',
  UNREAD: 'READ',
  DONE: 'UNDONE',
  UNDONE: 'DONE',
};

/**
 * Reads notifications, puts them away, and back: `act('DONE', ids)`, or `act('READ', null)` for all. What is shown, and
 * the bell, follow once the API has said yes. Resolves to whether it was done.
 */
export function useNotificationActs(viewerId: string) {
  const client = useApolloClient();
  const [mutate, { busy, refusal }] = useAct(actMutation);
  const act = async (what: NotificationAct, ids: readonly string[] | null): Promise<boolean> => {
    const answer = await mutate({ input: { act: what, ids: ids && [...ids] } });
    if (!answer) return false;
    const at = new Date().toISOString();
    if (ids) applyAct(client.cache, viewerId, what, ids, at);
    else await readAgain(client);
    return true;
  };
  return { act, busy, refusal };
}

/** Asks again for what is on the screen, and for the count. */
export const readAgain = (client: ApolloClient): Promise<unknown> => client.refetchQueries({ include: 'active' });

/** Notifications in the cache as they are after an act; doing it twice is doing it once. */
export function applyAct(
  cache: ApolloCache,
  viewerId: string,
  act: NotificationAct,
  ids: readonly string[],
  at: string,
): void {
  let unread = 0;
  for (const id of ids) {
    const notification = cache.identify({ __typename: 'Notification', id });
    if (!notification) continue;
    cache.modify({
      id: notification,
      fields: {
        readAt(before: string | null) {
          const after = act === 'UNREAD' ? null : act === 'UNDONE' ? before : (before ?? at);
          unread += Number(after === null) - Number(before === null);
          return after;
        },
        doneAt: (before: string | null) => (act === 'DONE' ? (before ?? at) : act === 'UNDONE' ? null : before),
      },
    });
  }
  setUnread(cache, viewerId, (count) => Math.max(0, count + unread));
}

/** How many are unread, as the bell has it. */
export function setUnread(cache: ApolloCache, viewerId: string, change: (count: number) => number): void {
  const person = cache.identify({ __typename: 'Person', id: viewerId });
  if (person)
    cache.modify({ id: person, fields: { unreadNotificationCount: (count: number | null) => change(count ?? 0) } });
}
