import { graphql, useQuery } from '@essaim/graphql';
import { EmptyState, LinkButton, List, LoadMore, Pending, Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { ProjectListItem } from './project-list-item.tsx';

const projectsOfPersonQuery = graphql(`
  query ProjectsOfPerson($handle: String!, $after: String) {
    person(handle: $handle) {
      id
      projects(first: 20, after: $after) {
        nodes {
          id
          ...ProjectListItem
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const followedProjectsQuery = graphql(`
  query FollowedProjects($after: String) {
    viewer {
      id
      followedProjects(first: 20, after: $after) {
        nodes {
          id
          ...ProjectListItem
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** The projects someone takes part in; their drafts are among them for themself alone. */
export function ProjectsOfPerson({ handle, own }: { handle: string; own: boolean }) {
  const { t } = useTranslation();
  const { data, error, loading, refetch, fetchMore } = useQuery(projectsOfPersonQuery, { variables: { handle } });
  const projects = data?.person?.projects;
  return (
    <Section title={t(own ? 'projects.mine' : 'projects.theirs')}>
      {!projects && <Pending error={error} onRetry={refetch} lines={3} />}
      {projects?.nodes.length === 0 && (
        <EmptyState
          title={t(own ? 'projects.noneMine' : 'projects.noneTheirs')}
          action={own && <LinkButton to="/new">{t('shell.start')}</LinkButton>}
        />
      )}
      {projects && projects.nodes.length > 0 && (
        <div>
          <List>
            {projects.nodes.map((project) => (
              <ProjectListItem key={project.id} project={project} />
            ))}
          </List>
          <LoadMore
            pageInfo={projects.pageInfo}
            onMore={(after) => void fetchMore({ variables: { after } })}
            busy={loading}
          />
        </div>
      )}
    </Section>
  );
}

/** The projects the viewer follows; nothing when there are none. */
export function FollowedProjects() {
  const { t } = useTranslation();
  const { data, loading, fetchMore } = useQuery(followedProjectsQuery);
  const projects = data?.viewer?.followedProjects;
  if (!projects || projects.nodes.length === 0) return null;
  return (
    <Section title={t('projects.followed')}>
      <div>
        <List>
          {projects.nodes.map((project) => (
            <ProjectListItem key={project.id} project={project} />
          ))}
        </List>
        <LoadMore
          pageInfo={projects.pageInfo}
          onMore={(after) => void fetchMore({ variables: { after } })}
          busy={loading}
        />
      </div>
    </Section>
  );
}
