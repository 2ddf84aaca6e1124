import { graphql, useQuery } from '@essaim/graphql';
import { AdaptLink, ProjectFamily } from '@essaim/lineage-web';
import { useViewer } from '@essaim/people-web';
import { Actions, Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { PageMeta } from '../page-meta.tsx';
import { useProjectAddress } from '../project/in-project.ts';

const projectFamilyPageQuery = graphql(`
  query ProjectFamilyPage($slug: String!, $after: String) {
    project(slug: $slug) {
      id
      title
      summary
      ...ProjectFamily
      ...AdaptLink
    }
  }
`);

/** Where a project comes from, and what grew from it. */
export default function ProjectFamilyPage() {
  const { t } = useTranslation();
  const { slug } = useProjectAddress();
  const { viewer, loading } = useViewer();
  const { data, error, refetch, fetchMore } = useQuery(projectFamilyPageQuery, { variables: { slug } });
  if (!data) return <Pending error={error} onRetry={refetch} />;
  if (!data.project) return null;
  const more = (after: string) => void fetchMore({ variables: { after } });
  return (
    <>
      <PageMeta title={`${t('projects.tabs.family')} · ${data.project.title}`} description={data.project.summary} />
      <ProjectFamily project={data.project} onMore={more} />
      <Actions>
        <AdaptLink project={data.project} visitor={viewer === null && !loading} />
      </Actions>
    </>
  );
}
