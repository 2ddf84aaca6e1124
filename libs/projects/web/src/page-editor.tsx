import { graphql, useAct, useApolloClient } from '@essaim/graphql';
import type { ComponentProps } from 'react';
import { PageWriter } from './page-writer.tsx';

const savePageMutation = graphql(`
  mutation SavePage($input: SavePageInput!) {
    savePage(input: $input) {
      id
      slug
      title
      sharing
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

export const latestPageQuery = graphql(`
  query LatestPage($project: String!, $page: String!) {
    project(slug: $project) {
      id
      page(slug: $page) {
        id
        title
        body
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
  }
`);

/** Writing a page of a project. */
export function PageEditor({
  project,
  ...rest
}: { project: { id: string; slug: string } } & Omit<ComponentProps<typeof PageWriter>, 'home'>) {
  const client = useApolloClient();
  const [save, { busy, refusal, forget }] = useAct(savePageMutation, {
    refetch: ['ProjectPagesPage', 'ProjectPageHistory'],
  });
  return (
    <PageWriter
      {...rest}
      home={{
        id: project.id,
        at: `/projects/${project.slug}`,
        adaptable: true,
        save: async (page) => (await save({ input: { projectId: project.id, ...page } }))?.savePage,
        busy,
        refusal,
        forgetRefusal: forget,
        latest: async (slug) => {
          const { data } = await client.query({
            query: latestPageQuery,
            variables: { project: project.slug, page: slug },
            fetchPolicy: 'network-only',
          });
          const page = data?.project?.page;
          if (!page) return null;
          const { title, body, revision } = page;
          return { title, body, revisionId: revision.id, author: revision.author?.name ?? null };
        },
      }}
    />
  );
}
