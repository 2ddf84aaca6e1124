import { graphql, useQuery } from '@essaim/graphql';
import { AskFederationButton, ProjectFederations } from '@essaim/federation-web';
import { Actions, Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { PageMeta } from '../page-meta.tsx';
import { useProjectAddress } from '../project/in-project.ts';

const projectFederationsPageQuery = graphql(`
  query ProjectFederationsPage($slug: String!, $after: String) {
    project(slug: $slug) {
      id
      title
      summary
      ...ProjectFederations
      ...AskFederation
    }
  }
`);

/** With whom a project acts. */
export default function ProjectFederationsPage() {
  const { t } = useTranslation();
  const { slug } = useProjectAddress();
  const { data, error, refetch, fetchMore } = useQuery(projectFederationsPageQuery, { variables: { slug } });
  if (!data) return <Pending error={error} onRetry={refetch} />;
  if (!data.project) return null;
  const more = (after: string) => void fetchMore({ variables: { after } });
  return (
    <>
      <PageMeta
        title={`${t('projects.tabs.federations')} · ${data.project.title}`}
        description={data.project.summary}
      />
      <ProjectFederations project={data.project} onMore={more} />
      <Actions>
        <AskFederationButton project={data.project} />
      </Actions>
    </>
  );
}
