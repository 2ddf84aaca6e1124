import { graphql, useQuery } from '@essaim/graphql';
import { PageHistory } from '@essaim/projects-web';
import { Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import NotFoundPage from './not-found.page.tsx';

const federationPageHistoryQuery = graphql(`
  query FederationPageHistory($slug: String!, $page: String!, $after: String) {
    federation(slug: $slug) {
      id
      name
      page(slug: $page) {
        id
        title
        ...PageHistory
      }
    }
  }
`);

/** Every version of a shared page. */
export default function FederationPageHistoryPage() {
  const { t } = useTranslation();
  const { slug = '', page = '' } = useParams();
  const { data, error, refetch, fetchMore } = useQuery(federationPageHistoryQuery, { variables: { slug, page } });
  if (!data) return <Pending error={error} onRetry={refetch} />;
  if (!data.federation) return null;
  if (!data.federation.page) return <NotFoundPage />;
  const title = t('projects.history.title', { title: data.federation.page.title });
  return (
    <>
      <PageMeta title={`${title} · ${data.federation.name}`} unlisted />
      <PageHistory
        page={data.federation.page}
        at={`/federations/${slug}`}
        onMore={(after) => void fetchMore({ variables: { after } })}
      />
    </>
  );
}
