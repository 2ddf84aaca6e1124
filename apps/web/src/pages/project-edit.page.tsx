import { graphql, useQuery } from '@essaim/graphql';
import { titlesOfSameIdeas } from '@essaim/likeness-web';
import { CloseProject, DeleteDraft, ProjectSettings, PublishProject } from '@essaim/projects-web';
import { Column, IconWebhook, LinkButton, PageHeader, Pending, Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { PageMeta, Redirect } from '../page-meta.tsx';
import { useProjectAddress } from '../project/in-project.ts';
import NotFoundPage from './not-found.page.tsx';

const projectEditPageQuery = graphql(`
  query ProjectEditPage($slug: String!) {
    project(slug: $slug) {
      id
      slug
      title
      stage
      viewerCan {
        edit
        publish
        close
      }
      ...ProjectSettings
      ...SameIdeas
    }
  }
`);

/** Everything a holder may change, publish, close or throw away. */
export default function ProjectEditPage() {
  const { t } = useTranslation();
  const { slug, at } = useProjectAddress();
  const { data, error, refetch } = useQuery(projectEditPageQuery, { variables: { slug } });
  if (!data)
    return (
      <Column>
        <Pending error={error} onRetry={refetch} />
      </Column>
    );
  const { project } = data;
  if (!project?.viewerCan.edit) return <NotFoundPage />;
  if (project.slug !== slug) return <Redirect to={`/projects/${project.slug}/edit`} moved />;
  return (
    <Column>
      <PageMeta title={t('projects.edit.heading', { title: project.title })} unlisted />
      <PageHeader
        title={t('projects.edit.heading', { title: project.title })}
        back={{ to: at, label: project.title }}
      />
      <ProjectSettings key={project.id} project={project} />
      <Section title={t('webhooks.title')}>
        <p>
          <LinkButton to={`${at}/webhooks`} icon={IconWebhook}>
            {t('webhooks.open')}
          </LinkButton>
        </p>
      </Section>
      {project.viewerCan.publish && <PublishProject project={project} alike={titlesOfSameIdeas(project)} />}
      {project.viewerCan.close && <CloseProject project={project} />}
      {project.stage === 'DRAFT' && <DeleteDraft project={project} />}
    </Column>
  );
}
