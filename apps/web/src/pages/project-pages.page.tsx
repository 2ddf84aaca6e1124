import { graphql, useQuery } from '@essaim/graphql';
import { ProjectPages } from '@essaim/projects-web';
import { Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { PageMeta } from '../page-meta.tsx';
import { useProjectAddress } from '../project/in-project.ts';

const projectPagesPageQuery = graphql(`
  query ProjectPagesPage($slug: String!) {
    project(slug: $slug) {
      id
      title
      summary
      ...ProjectPages
    }
  }
`);

/** A project's living file. */
export default function ProjectPagesPage() {
  const { t } = useTranslation();
  const { slug } = useProjectAddress();
  const { data, error, refetch } = useQuery(projectPagesPageQuery, { variables: { slug } });
  if (!data) return <Pending error={error} onRetry={refetch} />;
  if (!data.project) return null;
  return (
    <>
      <PageMeta title={`${t('projects.tabs.pages')} · ${data.project.title}`} description={data.project.summary} />
      <ProjectPages project={data.project} />
    </>
  );
}
