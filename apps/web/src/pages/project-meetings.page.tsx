import { CalendarLink, calendarType, meetingsCalendar } from '@essaim/feeds-web';
import { graphql, useQuery } from '@essaim/graphql';
import { PastMeetings, ProjectMeetings } from '@essaim/meetings-web';
import { useViewer } from '@essaim/people-web';
import { signInPath } from '@essaim/projects-web';
import { Pending, Stack } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { PageMeta } from '../page-meta.tsx';
import { useProjectAddress } from '../project/in-project.ts';

const projectMeetingsPageQuery = graphql(`
  query ProjectMeetingsPage($slug: String!, $after: String) {
    project(slug: $slug) {
      id
      title
      summary
      stage
      hiddenReason
      ...ProjectMeetings
    }
  }
`);

// A request of its own: each list goes on by itself.
const projectPastMeetingsQuery = graphql(`
  query ProjectPastMeetings($slug: String!, $after: String) {
    project(slug: $slug) {
      id
      ...PastMeetings
    }
  }
`);

/** When one can meet a project's people, and when one could. */
export default function ProjectMeetingsPage() {
  const { t, i18n } = useTranslation();
  const { slug, at } = useProjectAddress();
  const { viewer, loading } = useViewer();
  const { data, error, refetch, fetchMore } = useQuery(projectMeetingsPageQuery, { variables: { slug } });
  const past = useQuery(projectPastMeetingsQuery, { variables: { slug } });
  if (!data) return <Pending error={error} onRetry={refetch} />;
  const { project } = data;
  if (!project) return null;
  const unlisted = project.stage === 'DRAFT' || Boolean(project.hiddenReason);
  const calendar = {
    title: t('feeds.projectMeetings', { name: project.title }),
    href: meetingsCalendar('projects', slug, i18n.language),
  };
  return (
    <>
      <PageMeta
        title={`${t('projects.tabs.meetings')} · ${project.title}`}
        description={project.summary}
        unlisted={unlisted}
        feeds={unlisted ? [] : [{ ...calendar, type: calendarType }]}
      />
      <ProjectMeetings
        project={project}
        signIn={viewer || loading ? null : signInPath(`${at}/meetings`)}
        onMore={(after) => void fetchMore({ variables: { after } })}
      />
      {past.data?.project && (
        <PastMeetings project={past.data.project} onMore={(after) => void past.fetchMore({ variables: { after } })} />
      )}
      {!unlisted && (
        <Stack gap={1}>
          <p>{t('meetings.subscribe')}</p>
          <CalendarLink {...calendar} />
        </Stack>
      )}
    </>
  );
}
