import { activityFeed, CalendarLink, calendarType, FeedLink, Feeds, meetingsCalendar } from '@essaim/feeds-web';
import { graphql, useQuery } from '@essaim/graphql';
import { ProjectActivity } from '@essaim/projects-web';
import { Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { PageMeta } from '../page-meta.tsx';
import { useProjectAddress } from '../project/in-project.ts';

const projectActivityPageQuery = graphql(`
  query ProjectActivityPage($slug: String!, $after: String) {
    project(slug: $slug) {
      id
      title
      summary
      stage
      ...ProjectActivity
    }
  }
`);

/** What happened in a project. */
export default function ProjectActivityPage() {
  const { t, i18n } = useTranslation();
  const { slug } = useProjectAddress();
  const { data, error, refetch, fetchMore } = useQuery(projectActivityPageQuery, { variables: { slug } });
  if (!data) return <Pending error={error} onRetry={refetch} />;
  if (!data.project) return null;
  const feed = {
    title: t('feeds.project', { name: data.project.title }),
    href: activityFeed('projects', slug, i18n.language),
  };
  const calendar = {
    title: t('feeds.projectMeetings', { name: data.project.title }),
    href: meetingsCalendar('projects', slug, i18n.language),
  };
  const draft = data.project.stage === 'DRAFT';
  const more = (after: string) => void fetchMore({ variables: { after } });
  return (
    <>
      <PageMeta
        title={`${t('projects.tabs.activity')} · ${data.project.title}`}
        description={data.project.summary}
        feeds={draft ? [] : [feed, { ...calendar, type: calendarType }]}
      />
      <ProjectActivity project={data.project} onMore={more} />
      {!draft && (
        <Feeds>
          <FeedLink {...feed} />
          <CalendarLink {...calendar} />
        </Feeds>
      )}
    </>
  );
}
