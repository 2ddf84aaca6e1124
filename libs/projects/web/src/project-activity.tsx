import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { DateTime, EmptyState, List, ListItem, LoadMore, Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

const projectActivity = graphql(`
  fragment ProjectActivity on Project {
    activity(first: 20, after: $after) {
      nodes {
        id
        text
        path
        createdAt
        actor {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What happened, newest first. */
export function ProjectActivity({
  project,
  onMore,
}: {
  project: FragmentType<typeof projectActivity>;
  onMore: (after: string) => void;
}) {
  const { t } = useTranslation();
  const { nodes, pageInfo } = getFragmentData(projectActivity, project).activity;
  return (
    <Section title={t('projects.activity.title')}>
      {nodes.length === 0 ? (
        <EmptyState title={t('projects.activity.none')} />
      ) : (
        <List label={t('projects.activity.title')}>
          {nodes.map(({ id, text, path, createdAt, actor }) => (
            <ListItem
              key={id}
              title={text}
              to={path}
              facts={[<DateTime key="when" value={createdAt} />, actor?.name]}
            />
          ))}
        </List>
      )}
      <LoadMore pageInfo={pageInfo} onMore={onMore} />
    </Section>
  );
}
