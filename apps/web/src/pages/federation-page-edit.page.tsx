import { useFederationPageHome } from '@essaim/federation-web';
import { graphql, useQuery } from '@essaim/graphql';
import { type PageDraft, PageWriter } from '@essaim/projects-web';
import { PageHeader, Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import NotFoundPage from './not-found.page.tsx';

const federationPageEditQuery = graphql(`
  query FederationPageEdit($slug: String!, $page: String!, $from: ID!, $again: Boolean!) {
    federation(slug: $slug) {
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

/** Writing a shared page that is there; `?from=` an older version starts again from it. */
export default function FederationPageEditPage() {
  const { t } = useTranslation();
  const { slug = '', page: pageSlug = '' } = useParams();
  const [query] = useSearchParams();
  const from = query.get('from') ?? '';
  const { data, error, refetch } = useQuery(federationPageEditQuery, {
    variables: { slug, page: pageSlug, from, again: from !== '' },
    fetchPolicy: 'cache-and-network', // one edits what is there now
    nextFetchPolicy: 'cache-first',
  });
  if (!data) return <Pending error={error} onRetry={refetch} />;
  const page = data.federation?.page;
  if (!data.federation || !page?.viewerCanEdit) return <NotFoundPage />;
  const older = data.node?.__typename === 'Revision' ? data.node.body : null;
  const title = t('projects.editor.heading', { title: page.title });
  return (
    <>
      <PageMeta title={title} unlisted />
      <PageHeader title={title} back={{ to: `/federations/${slug}/pages/${pageSlug}`, label: page.title }} />
      <Writer
        federation={data.federation}
        slug={pageSlug}
        changed={older !== null}
        start={{ title: page.title, body: older ?? page.body, sharing: page.sharing, baseRevisionId: page.revision.id }}
      />
    </>
  );
}

function Writer({
  federation,
  ...rest
}: {
  federation: { id: string; slug: string };
  slug: string;
  start: PageDraft;
  changed: boolean;
}) {
  return <PageWriter home={useFederationPageHome(federation)} {...rest} />;
}
