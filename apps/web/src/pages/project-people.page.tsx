import { graphql, useQuery } from '@essaim/graphql';
import { useViewer } from '@essaim/people-web';
import { ProjectInvitations, ProjectMembers } from '@essaim/projects-web';
import { Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { PageMeta } from '../page-meta.tsx';
import { useProjectAddress } from '../project/in-project.ts';

const projectPeoplePageQuery = graphql(`
  query ProjectPeoplePage($slug: String!, $after: String) {
    project(slug: $slug) {
      id
      title
      summary
      ...ProjectMembers
      ...ProjectInvitations
    }
  }
`);

/** Who carries a project, who takes part, who is invited. */
export default function ProjectPeoplePage() {
  const { t } = useTranslation();
  const { slug } = useProjectAddress();
  const { viewer } = useViewer();
  const { data, error, refetch, fetchMore } = useQuery(projectPeoplePageQuery, { variables: { slug } });
  if (!data) return <Pending error={error} onRetry={refetch} />;
  if (!data.project) return null;
  const more = (after: string) => void fetchMore({ variables: { after } });
  return (
    <>
      <PageMeta title={`${t('projects.tabs.people')} · ${data.project.title}`} description={data.project.summary} />
      <ProjectMembers project={data.project} viewerId={viewer?.id ?? null} onMore={more} />
      <ProjectInvitations project={data.project} />
    </>
  );
}
