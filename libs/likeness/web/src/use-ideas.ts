import { graphql, type IdeaScope, useQuery } from '@essaim/graphql';

const ideasQuery = graphql(`
  query Ideas($query: String, $scope: IdeaScope!, $after: String) {
    ideas(query: $query, scope: $scope, first: 20, after: $after) {
      totalCount
      nodes {
        slug
        ...IdeaItem
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Which ideas a list may show, as the address says it. */
export const ideaScopes = ['ALL', 'OWN', 'AMENDED', 'OFF'] as const satisfies IdeaScope[];

/** The ideas that have these words, 20 at a time; `ideas` is null for whoever is no admin. */
export function useIdeas(query: string, scope: IdeaScope) {
  const { data, error, refetch, fetchMore } = useQuery(ideasQuery, {
    variables: { query: query || null, scope },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  return {
    ideas: data?.ideas,
    error,
    refetch,
    more: (after: string) => void fetchMore({ variables: { after } }),
  };
}
