import { useFederationPageHome } from '@essaim/federation-web';
import { graphql, useQuery } from '@essaim/graphql';
import { PageWriter } from '@essaim/projects-web';
import { PageHeader, Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import NotFoundPage from './not-found.page.tsx';

const federationNewPageQuery = graphql(`
  query FederationNewPage($slug: String!) {
    federation(slug: $slug) {
      id
      slug
      viewerCan {
        editPages
      }
    }
  }
`);

/** Beginning a shared page. */
export default function FederationNewPagePage() {
  const { t } = useTranslation();
  const { slug = '' } = useParams();
  const { data, error, refetch } = useQuery(federationNewPageQuery, { variables: { slug } });
  if (!data) return <Pending error={error} onRetry={refetch} />;
  if (!data.federation?.viewerCan.editPages) return <NotFoundPage />;
  return (
    <>
      <PageMeta title={t('projects.pages.new')} unlisted />
      <PageHeader
        title={t('projects.pages.new')}
        back={{ to: `/federations/${slug}/pages`, label: t('federation.pages.title') }}
      />
      <NewPage federation={data.federation} />
    </>
  );
}

function NewPage({ federation }: { federation: { id: string; slug: string } }) {
  const start = { title: '', body: '', sharing: 'LOCAL', baseRevisionId: null } as const;
  return <PageWriter home={useFederationPageHome(federation)} slug={null} start={start} />;
}
