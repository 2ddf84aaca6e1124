import { FederationPages } from '@essaim/federation-web';
import { graphql, useQuery } from '@essaim/graphql';
import { Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';

const federationPagesPageQuery = graphql(`
  query FederationPagesPage($slug: String!) {
    federation(slug: $slug) {
      id
      name
      ...FederationPages
    }
  }
`);

/** What the projects of a federation write together. */
export default function FederationPagesPage() {
  const { t } = useTranslation();
  const { slug = '' } = useParams();
  const { data, error, refetch } = useQuery(federationPagesPageQuery, { variables: { slug } });
  if (!data) return <Pending error={error} onRetry={refetch} />;
  if (!data.federation) return null;
  return (
    <>
      <PageMeta
        title={`${t('federation.pages.title')} · ${data.federation.name}`}
        description={t('federation.pages.description', { name: data.federation.name })}
      />
      <FederationPages federation={data.federation} />
    </>
  );
}
