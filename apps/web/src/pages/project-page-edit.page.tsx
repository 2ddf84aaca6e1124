import { graphql, useQuery } from '@essaim/graphql';
import { PageEditor } from '@essaim/projects-web';
import { PageHeader, Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import { useProjectAddress } from '../project/in-project.ts';
import NotFoundPage from './not-found.page.tsx';

const projectPageEditQuery = graphql(`
  query ProjectPageEdit($slug: String!, $page: String!, $from: ID!, $again: Boolean!) {
    project(slug: $slug) {
      id
      slug
      page(slug: $page) {
        id
        title
        body
        sharing
        viewerCanEdit
        revision {
          id
        }
      }
    }
    node(id: $from) @include(if: $again) {
      __typename
      id
      ... on Revision {
        body
      }
    }
  }
`);

/** Writing a page that is there; `?from=` an older version starts again from it. */
export default function ProjectPageEditPage() {
  const { t } = useTranslation();
  const { slug, at } = useProjectAddress();
  const { page: pageSlug = '' } = useParams();
  const [query] = useSearchParams();
  const from = query.get('from') ?? '';
  const { data, error, refetch } = useQuery(projectPageEditQuery, {
    variables: { slug, page: pageSlug, from, again: from !== '' },
    fetchPolicy: 'cache-and-network', // one edits what is there now
    nextFetchPolicy: 'cache-first',
  });
  if (!data) return <Pending error={error} onRetry={refetch} />;
  const page = data.project?.page;
  if (!data.project || !page?.viewerCanEdit) return <NotFoundPage />;
  const older = data.node?.__typename === 'Revision' ? data.node.body : null;
  const title = t('projects.editor.heading', { title: page.title });
  return (
    <>
      <PageMeta title={title} unlisted />
      <PageHeader title={title} back={{ to: `${at}/pages/${pageSlug}`, label: page.title }} />
      <PageEditor
        project={data.project}
        slug={pageSlug}
        changed={older !== null}
        start={{ title: page.title, body: older ?? page.body, sharing: page.sharing, baseRevisionId: page.revision.id }}
      />
    </>
  );
}
