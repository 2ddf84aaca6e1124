import type { ApolloCache } from '@apollo/client';
import { graphql, useAct, useApolloClient } from '@essaim/graphql';

const markMutation = graphql(`
  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
    markNotificationsRead(input: $input)
  }
`);

/**
 * Marks notifications read: `readOne(id)`, or `readAll(ids)` for all there are, those shown being `ids`. What is shown,
 * and the bell, follow once the API has said yes. Both resolve to whether it was done.
 */
export function useMarkRead(viewerId: string) {
  const { cache } = useApolloClient();
  const [mark, { busy, refusal }] = useAct(markMutation);
  const done = async (ids: string[] | null, shown: readonly string[]): Promise<boolean> => {
    const answer = await mark({ input: { ids } });
    if (answer) countOff(cache, viewerId, shown, answer.markNotificationsRead);
    return answer !== undefined;
  };
  return {
    readOne: (id: string) => done([id], [id]),
    readAll: (ids: readonly string[]) => done(null, ids),
    busy,
    refusal,
  };
}

function countOff(cache: ApolloCache, viewerId: string, ids: readonly string[], marked: number): void {
  const readAt = new Date().toISOString();
  for (const id of ids) {
    const notification = cache.identify({ __typename: 'Notification', id });
    if (notification)
      cache.modify({ id: notification, fields: { readAt: (before: string | null) => before ?? readAt } });
  }
  const person = cache.identify({ __typename: 'Person', id: viewerId });
  if (!person) return;
  cache.modify({
    id: person,
    fields: { unreadNotificationCount: (count: number | null) => Math.max(0, (count ?? 0) - marked) },
  });
}
