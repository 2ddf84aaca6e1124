import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { ProjectListItem } from '@essaim/projects-web';
import { Card, DateTime, EmptyState, IconGitBranch, List, LoadMore, Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

const projectFamily = graphql(`
  fragment ProjectFamily on Project {
    title
    origin {
      title
      reason
      comment
      adaptedAt
      project {
        id
        slug
        title
      }
    }
    adaptations(first: 20, after: $after) {
      nodes {
        id
        ...ProjectListItem
        origin {
          title
          reason
          comment
          adaptedAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Where a project comes from and what grew from it; the tie outlives an origin that is gone. */
export function ProjectFamily({
  project,
  onMore,
}: {
  project: FragmentType<typeof projectFamily>;
  onMore: (after: string) => void;
}) {
  const { t } = useTranslation();
  const { origin, adaptations, title } = getFragmentData(projectFamily, project);
  return (
    <>
      {origin && (
        <Card tone="honey" label={t('lineage.origin.title')}>
          <h2>{t('lineage.origin.title')}</h2>
          <p>
            {t('lineage.origin.from')}{' '}
            {origin.project ? (
              <Link to={`/projects/${origin.project.slug}`}>{origin.project.title}</Link>
            ) : (
              t('lineage.origin.gone', { title: origin.title })
            )}
            {' · '}
            <DateTime value={origin.adaptedAt} exact />
          </p>
          <p>{t('lineage.why', { reason: t(`lineage.because.${origin.reason}`) })}</p>
          {origin.comment && <blockquote>{origin.comment}</blockquote>}
        </Card>
      )}
      <Section title={t('lineage.adaptations.title')}>
        {adaptations.nodes.length === 0 ? (
          <EmptyState icon={IconGitBranch} title={t('lineage.adaptations.none', { title })}>
            {t('lineage.adaptations.noneText')}
          </EmptyState>
        ) : (
          <List label={t('lineage.adaptations.title')}>
            {adaptations.nodes.map((adaptation) => (
              <ProjectListItem key={adaptation.id} project={adaptation}>
                {adaptation.origin && (
                  <p>
                    {t('lineage.why', { reason: t(`lineage.because.${adaptation.origin.reason}`) })}
                    {adaptation.origin.comment && ` ${t('lineage.comment', { comment: adaptation.origin.comment })}`}
                  </p>
                )}
              </ProjectListItem>
            ))}
          </List>
        )}
        <LoadMore pageInfo={adaptations.pageInfo} onMore={onMore} />
      </Section>
    </>
  );
}

const adaptedFrom = graphql(`
  fragment AdaptedFrom on Project {
    origin {
      title
      reason
      project {
        id
        slug
        title
      }
    }
  }
`);

/** « Adapté de … »: one line on the front of an adaptation. */
export function AdaptedFrom({ project }: { project: FragmentType<typeof adaptedFrom> }) {
  const { t } = useTranslation();
  const { origin } = getFragmentData(adaptedFrom, project);
  if (!origin) return null;
  return (
    <p>
      <IconGitBranch size={16} stroke={1.75} aria-hidden /> {t('lineage.origin.from')}{' '}
      {origin.project ? <Link to={`/projects/${origin.project.slug}`}>{origin.project.title}</Link> : origin.title}
    </p>
  );
}
