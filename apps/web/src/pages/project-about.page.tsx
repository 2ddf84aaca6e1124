import { activityFeed, calendarType, meetingsCalendar } from '@essaim/feeds-web';
import { graphql, useQuery } from '@essaim/graphql';
import { ProjectLikenesses } from '@essaim/likeness-web';
import { ComingMeetings, FirstMeeting } from '@essaim/meetings-web';
import { useViewer } from '@essaim/people-web';
import { ProjectCharter, ProjectFacts, ProjectText, signInPath } from '@essaim/projects-web';
import { TwoColumns } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { PageMeta } from '../page-meta.tsx';
import { useProjectAddress } from '../project/in-project.ts';

const projectAboutPageQuery = graphql(`
  query ProjectAboutPage($slug: String!, $language: String!, $after: String) {
    project(slug: $slug) {
      id
      slug
      title
      summary
      stage
      hiddenReason
      ...ProjectText
      ...ProjectFacts
      ...ProjectCharter
      ...ProjectLikenesses
      ...ComingMeetings
    }
  }
`);

/** What a project is about. */
export default function ProjectAboutPage() {
  const { t, i18n } = useTranslation();
  const { slug, at } = useProjectAddress();
  const { viewer, loading } = useViewer();
  const { data } = useQuery(projectAboutPageQuery, { variables: { slug, language: i18n.language } });
  const project = data?.project;
  if (!project) return null; // the frame around it says why
  const unlisted = project.stage === 'DRAFT' || Boolean(project.hiddenReason);
  const feeds = [
    {
      title: t('feeds.project', { name: project.title }),
      href: activityFeed('projects', project.slug, i18n.language),
    },
    {
      title: t('feeds.projectMeetings', { name: project.title }),
      href: meetingsCalendar('projects', project.slug, i18n.language),
      type: calendarType,
    },
  ];
  return (
    <>
      <PageMeta
        title={project.title}
        description={project.summary}
        type="article"
        canonical={at}
        unlisted={unlisted}
        feeds={unlisted ? [] : feeds}
      />
      <TwoColumns
        aside={
          <>
            <ProjectFacts project={project} />
            <ProjectLikenesses project={project} mayJudge={viewer !== null} />
          </>
        }
      >
        <ComingMeetings project={project} signIn={viewer || loading ? null : signInPath(at)} />
        <ProjectText project={project} />
        <FirstMeeting project={project} />
        <ProjectCharter project={project} />
      </TwoColumns>
    </>
  );
}
