import { graphql, useQuery } from '@essaim/graphql';
import { PageHistory } from '@essaim/projects-web';
import { Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import { useProjectAddress } from '../project/in-project.ts';
import NotFoundPage from './not-found.page.tsx';

const projectPageHistoryQuery = graphql(`
  query ProjectPageHistory($slug: String!, $page: String!, $after: String) {
    project(slug: $slug) {
      id
      title
      page(slug: $page) {
        id
        title
        ...PageHistory
      }
    }
  }
`);

/** Every version of a page. */
export default function ProjectPageHistoryPage() {
  const { t } = useTranslation();
  const { slug, at } = useProjectAddress();
  const { page = '' } = useParams();
  const { data, error, refetch, fetchMore } = useQuery(projectPageHistoryQuery, { variables: { slug, page } });
  if (!data) return <Pending error={error} onRetry={refetch} />;
  if (!data.project) return null;
  if (!data.project.page) return <NotFoundPage />;
  const title = t('projects.history.title', { title: data.project.page.title });
  return (
    <>
      <PageMeta title={`${title} · ${data.project.title}`} unlisted />
      <PageHistory page={data.project.page} at={at} onMore={(after) => void fetchMore({ variables: { after } })} />
    </>
  );
}
