import { graphql, type ProjectFilter, useQuery } from '@essaim/graphql';
import { hasPoint, type Place } from '@essaim/territories-web';

const projectsQuery = graphql(`
  query ListProjects(
    $search: String
    $filter: ProjectFilter
    $first: Int!
    $after: String
    $latitude: Float!
    $longitude: Float!
    $fromPoint: Boolean!
    $counted: Boolean!
  ) {
    projects(search: $search, filter: $filter, first: $first, after: $after) {
      nodes {
        id
        ...ProjectListItem
        distanceKm(latitude: $latitude, longitude: $longitude) @include(if: $fromPoint)
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount @include(if: $counted)
    }
  }
`);

/**
 * A list of projects, page by page: by relevance to `words`, else by nearness or recency, as the API orders them.
 * Distances are from `place`, where it has a point.
 */
export function useProjects(asked: {
  words?: string;
  filter: ProjectFilter;
  place: Place | null;
  first?: number;
  /** Counting costs: only where the number is shown. */
  counted?: boolean;
  skip?: boolean;
}) {
  const { words = '', filter, place, first = 10, counted = false, skip = false } = asked;
  const point = hasPoint(place) ? place : null;
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(projectsQuery, {
    variables: {
      search: words || null,
      filter,
      first,
      latitude: point?.latitude ?? 0,
      longitude: point?.longitude ?? 0,
      fromPoint: point !== null,
      counted,
    },
    skip,
    notifyOnNetworkStatusChange: true,
  });
  const shown = skip ? undefined : (data ?? previousData)?.projects;
  return { projects: shown, error, loading, refetch, more: (after: string) => fetchMore({ variables: { after } }) };
}
