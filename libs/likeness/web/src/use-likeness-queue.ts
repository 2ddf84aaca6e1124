import {
  graphql,
  type LikenessQueueOrder,
  type LikenessQueueQuery,
  type LikenessQueueShow,
  useQuery,
} from '@essaim/graphql';

const likenessQueueQuery = graphql(`
  query LikenessQueue($show: LikenessQueueShow!, $order: LikenessQueueOrder!, $after: String) {
    likenessQueue(show: $show, order: $order, first: 10, after: $after) {
      nodes {
        id
        at
        pairs {
          id
          ...MediationPair
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Which part of the queue, as the address says it; clusters unless said. */
export const queueParts = ['CLUSTERS', 'DOUBTFUL', 'SETTLED'] as const satisfies LikenessQueueShow[];
export type QueuePart = (typeof queueParts)[number];
export const queueOrders = ['NEWEST', 'NEAREST'] as const satisfies LikenessQueueOrder[];
export type QueueOrder = (typeof queueOrders)[number];

/** One thing to look at, as the queue is read. */
export type QueueNode = NonNullable<LikenessQueueQuery['likenessQueue']>['nodes'][number];

/** A part of the mediators' queue; `queue` is null for whoever is no mediator. */
export function useLikenessQueue(show: QueuePart, order: QueueOrder) {
  const { data, error, refetch, fetchMore } = useQuery(likenessQueueQuery, {
    variables: { show, order },
    fetchPolicy: 'cache-and-network', // another mediator may have been here
    nextFetchPolicy: 'cache-first',
  });
  return {
    queue: data?.likenessQueue,
    error,
    refetch,
    more: (after: string) => void fetchMore({ variables: { after } }),
  };
}
