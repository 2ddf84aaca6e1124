import { graphql, useQuery } from '@essaim/graphql';

export const viewerQuery = graphql(`
  query Viewer {
    viewer {
      id
      handle
      name
      language
      emailVerified
      instanceRoles
      unreadNotificationCount
      requestsToAnswerCount
      territory {
        kind
        name
        code
        latitude
        longitude
      }
      organisations {
        role
        organisation {
          id
          slug
          name
        }
      }
    }
  }
`);

/** Who is signed in: null when nobody is, or when it is not known yet (`loading`). Asked once, then kept. */
export function useViewer() {
  const { data, loading, refetch } = useQuery(viewerQuery);
  return { viewer: data?.viewer ?? null, loading: loading && !data, refetch };
}
