import { graphql, useAct, useApolloClient } from '@essaim/graphql';
import type { PageHome } from '@essaim/projects-web';

const saveMutation = graphql(`
  mutation SaveFederationPage($input: SaveFederationPageInput!) {
    saveFederationPage(input: $input) {
      id
      slug
      title
      body
      bodyHtml
      revision {
        id
        number
        createdAt
        author {
          id
          name
        }
      }
    }
  }
`);

const latestQuery = graphql(`
  query LatestFederationPage($federation: String!, $page: String!) {
    federation(slug: $federation) {
      id
      page(slug: $page) {
        id
        title
        body
        revision {
          id
          author {
            id
            name
          }
        }
      }
    }
  }
`);

/** Where the shared pages of a federation are written: give it to a `PageWriter`. */
export function useFederationPageHome({ id, slug }: { id: string; slug: string }): PageHome {
  const client = useApolloClient();
  const [save, { busy, refusal, forget }] = useAct(saveMutation, {
    refetch: ['FederationPagesPage', 'FederationPageHistory'],
  });
  return {
    id,
    at: `/federations/${slug}`,
    adaptable: false,
    save: async ({ slug: page, title, body, message, baseRevisionId }) =>
      (await save({ input: { federationId: id, slug: page, title, body, message, baseRevisionId } }))
        ?.saveFederationPage,
    busy,
    refusal,
    forgetRefusal: forget,
    latest: async (page) => {
      const { data } = await client.query({
        query: latestQuery,
        variables: { federation: slug, page },
        fetchPolicy: 'network-only',
      });
      const found = data?.federation?.page;
      if (!found) return null;
      const { title, body, revision } = found;
      return { title, body, revisionId: revision.id, author: revision.author?.name ?? null };
    },
  };
}
