import { FederationRequestsOfProject } from '@essaim/federation-web';
import { graphql, useQuery } from '@essaim/graphql';
import { JoinRequestsAnswered, JoinRequestsWaiting } from '@essaim/projects-web';
import { Column, PageHeader, Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { PageMeta, Redirect } from '../page-meta.tsx';
import { useProjectAddress } from '../project/in-project.ts';
import NotFoundPage from './not-found.page.tsx';

const projectRequestsPageQuery = graphql(`
  query ProjectRequestsPage($slug: String!) {
    project(slug: $slug) {
      id
      slug
      title
      viewerCan {
        answerRequests
      }
    }
  }
`);

/** For those who answer for a project: who asks what, and what was answered. */
export default function ProjectRequestsPage() {
  const { t } = useTranslation();
  const { slug, at } = useProjectAddress();
  const { data, error, refetch } = useQuery(projectRequestsPageQuery, { variables: { slug } });
  if (!data)
    return (
      <Column>
        <Pending error={error} onRetry={refetch} />
      </Column>
    );
  const { project } = data;
  if (!project?.viewerCan.answerRequests) return <NotFoundPage />;
  if (project.slug !== slug) return <Redirect to={`/projects/${project.slug}/requests`} moved />;
  const title = t('requests.ofProject', { title: project.title });
  return (
    <Column>
      <PageMeta title={title} unlisted />
      <PageHeader title={title} back={{ to: at, label: project.title }} />
      <JoinRequestsWaiting slug={slug} title={t('requests.join.waiting')} none={t('requests.join.noneWaiting')} />
      <FederationRequestsOfProject slug={slug} />
      <JoinRequestsAnswered slug={slug} />
    </Column>
  );
}
