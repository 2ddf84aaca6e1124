import { graphql, useQuery } from '@essaim/graphql';
import { PageEditor } from '@essaim/projects-web';
import { PageHeader, Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import { useProjectAddress } from '../project/in-project.ts';
import NotFoundPage from './not-found.page.tsx';

const projectNewPageQuery = graphql(`
  query ProjectNewPage($slug: String!) {
    project(slug: $slug) {
      id
      slug
      viewerCan {
        editPages
      }
    }
  }
`);

/** Beginning a page; `?title=` names it already. */
export default function ProjectNewPagePage() {
  const { t } = useTranslation();
  const { slug, at } = useProjectAddress();
  const [query] = useSearchParams();
  const { data, error, refetch } = useQuery(projectNewPageQuery, { variables: { slug } });
  if (!data) return <Pending error={error} onRetry={refetch} />;
  if (!data.project?.viewerCan.editPages) return <NotFoundPage />;
  return (
    <>
      <PageMeta title={t('projects.pages.new')} unlisted />
      <PageHeader title={t('projects.pages.new')} back={{ to: `${at}/pages`, label: t('projects.tabs.pages') }} />
      <PageEditor
        project={data.project}
        slug={null}
        start={{ title: query.get('title') ?? '', body: '', sharing: 'COPIED', baseRevisionId: null }}
      />
    </>
  );
}
