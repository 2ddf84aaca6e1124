import { graphql, useQuery } from '@essaim/graphql';
import { RevisionReader } from '@essaim/projects-web';
import { Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import NotFoundPage from './not-found.page.tsx';

const federationPageVersionQuery = graphql(`
  query FederationPageVersion($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Revision {
        number
        page {
          id
          slug
          title
          viewerCanEdit
        }
        ...RevisionReader
      }
    }
  }
`);

/** One version of a shared page, and what it changed. */
export default function FederationPageVersionPage() {
  const { t } = useTranslation();
  const { slug = '', version = '' } = useParams();
  const { data, error, refetch } = useQuery(federationPageVersionQuery, { variables: { id: version } });
  if (!data) return <Pending error={error} onRetry={refetch} />;
  if (data.node?.__typename !== 'Revision') return <NotFoundPage />;
  const { number, page } = data.node;
  return (
    <>
      <PageMeta title={t('projects.history.versionOf', { number, title: page.title })} unlisted />
      <RevisionReader revision={data.node} page={page} at={`/federations/${slug}`} canEdit={page.viewerCanEdit} />
    </>
  );
}
