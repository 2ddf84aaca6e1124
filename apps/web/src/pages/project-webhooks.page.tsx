import { graphql, useQuery } from '@essaim/graphql';
import { Column, PageHeader, Pending } from '@essaim/ui';
import { Webhooks } from '@essaim/webhooks-web';
import { useTranslation } from 'react-i18next';
import { PageMeta, Redirect } from '../page-meta.tsx';
import { useProjectAddress } from '../project/in-project.ts';
import NotFoundPage from './not-found.page.tsx';

const projectWebhooksPageQuery = graphql(`
  query ProjectWebhooksPage($slug: String!) {
    project(slug: $slug) {
      id
      slug
      title
      webhooks {
        id
        ...WebhookList
      }
    }
  }
`);

/** Which other tools are told what happens in a project, for its holders. */
export default function ProjectWebhooksPage() {
  const { t } = useTranslation();
  const { slug } = useProjectAddress();
  const { data, error, refetch } = useQuery(projectWebhooksPageQuery, { variables: { slug } });
  if (!data)
    return (
      <Column>
        <Pending error={error} onRetry={refetch} />
      </Column>
    );
  const { project } = data;
  if (!project?.webhooks) return <NotFoundPage />;
  if (project.slug !== slug) return <Redirect to={`/projects/${project.slug}/webhooks`} moved />;
  return (
    <Column>
      <PageMeta title={t('webhooks.titleOf', { name: project.title })} unlisted />
      <PageHeader title={project.title} back={{ to: `/projects/${slug}/edit`, label: t('webhooks.back') }} />
      <Webhooks owner={{ projectId: project.id }} webhooks={project.webhooks} />
    </Column>
  );
}
