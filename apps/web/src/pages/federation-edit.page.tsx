import { FederationSettings } from '@essaim/federation-web';
import { graphql, useQuery } from '@essaim/graphql';
import { Column, PageHeader, Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import NotFoundPage from './not-found.page.tsx';

const federationEditPageQuery = graphql(`
  query FederationEditPage($slug: String!) {
    federation(slug: $slug) {
      id
      slug
      name
      viewerCan {
        edit
      }
      ...FederationSettings
    }
  }
`);

/** The name and the shared charter of a federation. */
export default function FederationEditPage() {
  const { t } = useTranslation();
  const { slug = '' } = useParams();
  const { data, error, refetch } = useQuery(federationEditPageQuery, { variables: { slug } });
  if (data && !data.federation?.viewerCan.edit) return <NotFoundPage />;
  return (
    <Column>
      <PageMeta title={t('federation.edit.title')} unlisted />
      {data?.federation ? (
        <>
          <PageHeader
            title={t('federation.edit.title')}
            back={{ to: `/federations/${data.federation.slug}`, label: data.federation.name }}
          />
          <FederationSettings federation={data.federation} />
        </>
      ) : (
        <Pending error={error} onRetry={refetch} />
      )}
    </Column>
  );
}
