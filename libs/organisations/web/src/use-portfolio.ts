import { graphql, useApolloClient, useQuery } from '@essaim/graphql';

const portfolioQuery = graphql(`
  query Portfolio($slug: String!, $since: DateTime!, $after: String) {
    organisation(slug: $slug) {
      id
      slug
      name
      viewerCan {
        follow
      }
      followedProjects(first: 50, after: $after) {
        totalCount
        nodes {
          id
          slug
          title
          stage
          updatedAt
          territory {
            kind
            name
            code
          }
          activity(first: 1) {
            nodes {
              id
              createdAt
              text
            }
          }
          viewerOrganisationsFollowing
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      portfolioChanges(since: $since, first: 100) {
        totalCount
        nodes {
          id
          kind
          text
          path
          createdAt
          project {
            id
            slug
            title
          }
        }
      }
    }
  }
`);

const wholeQuery = graphql(`
  query WholePortfolio($slug: String!, $after: String) {
    organisation(slug: $slug) {
      id
      followedProjects(first: 100, after: $after) {
        nodes {
          id
          slug
          title
          stage
          updatedAt
          territory {
            kind
            name
            code
          }
          activity(first: 1) {
            nodes {
              id
              createdAt
              text
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** The projects that an organisation follows, and what happened in them since a moment (null for those who are not in it). */
export function usePortfolio(slug: string, since: string) {
  const { data, previousData, error, refetch, fetchMore } = useQuery(portfolioQuery, {
    variables: { slug, since },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  return {
    organisation: (data ?? previousData)?.organisation,
    error,
    refetch,
    more: (after: string) => void fetchMore({ variables: { after } }),
  };
}

export type Portfolio = NonNullable<ReturnType<typeof usePortfolio>['organisation']>;
export type PortfolioProject = Portfolio['followedProjects']['nodes'][number];

/** Reads every project of a portfolio, however many pages it has. */
export function useWholePortfolio(slug: string) {
  const client = useApolloClient();
  return async () => {
    const all = [];
    for (let after: string | null = null; ;) {
      const variables: { slug: string; after: string | null } = { slug, after };
      // Beside the cache: what is shown stays as it is.
      const { data } = await client.query({ query: wholeQuery, variables, fetchPolicy: 'no-cache' });
      const page = data?.organisation?.followedProjects;
      if (!page) return all;
      all.push(...page.nodes);
      if (!page.pageInfo.hasNextPage || !page.pageInfo.endCursor) return all;
      after = page.pageInfo.endCursor;
    }
  };
}
