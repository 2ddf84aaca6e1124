import { getFragmentData, graphql, useQuery } from '@essaim/graphql';

export const ideaQuery = graphql(`
  query Idea($slug: String!) {
    idea(slug: $slug) {
      ...EditedIdea
    }
  }
`);

export const editedIdea = graphql(`
  fragment EditedIdea on Idea {
    slug
    name
    own
    off
    labelsOff
    projectCount
    updatedAt
    updatedBy {
      id
      name
    }
    given {
      fr
      en
      misspelt
    }
    added {
      fr
      en
      misspelt
    }
    broader {
      slug
      name
    }
    broaderGiven {
      slug
      name
    }
    changes {
      kind
      labelsIn
      labelsOut
      happenedAt
      person {
        id
        name
        handle
      }
    }
  }
`);

/** One idea to be changed; null where there is none, and for whoever is no admin. */
export function useIdea(slug: string) {
  const { data, error, refetch } = useQuery(ideaQuery, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  return { idea: data?.idea, name: getFragmentData(editedIdea, data?.idea)?.name, error, refetch };
}
