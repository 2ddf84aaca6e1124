import { graphql, useQuery } from '@essaim/graphql';
import { PageReader } from '@essaim/projects-web';
import { Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import NotFoundPage from './not-found.page.tsx';

const federationPagePageQuery = graphql(`
  query FederationPagePage($slug: String!, $page: String!) {
    federation(slug: $slug) {
      id
      name
      page(slug: $page) {
        id
        title
        ...PageReader
      }
    }
  }
`);

/** One shared page of a federation. */
export default function FederationPagePage() {
  const { t } = useTranslation();
  const { slug = '', page = '' } = useParams();
  const { data, error, refetch } = useQuery(federationPagePageQuery, { variables: { slug, page } });
  if (!data) return <Pending error={error} onRetry={refetch} />;
  if (!data.federation) return null;
  if (!data.federation.page) return <NotFoundPage />;
  return (
    <>
      <PageMeta
        title={`${data.federation.page.title} · ${data.federation.name}`}
        description={t('federation.pages.description', { name: data.federation.name })}
        type="article"
      />
      <PageReader page={data.federation.page} at={`/federations/${slug}`} />
    </>
  );
}
