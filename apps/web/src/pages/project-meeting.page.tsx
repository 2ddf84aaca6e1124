import { meetingCalendar } from '@essaim/feeds-web';
import { graphql, useQuery } from '@essaim/graphql';
import { MeetingReader } from '@essaim/meetings-web';
import { useViewer } from '@essaim/people-web';
import { signInPath } from '@essaim/projects-web';
import { Pending } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageMeta, Redirect } from '../page-meta.tsx';
import { useProjectAddress } from '../project/in-project.ts';
import NotFoundPage from './not-found.page.tsx';

const meetingPageQuery = graphql(`
  query MeetingPage($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      id
      ... on Meeting {
        title
        details
        project {
          id
          slug
          title
          stage
          hiddenReason
        }
        ...MeetingReader
      }
    }
  }
`);

/** One meeting: the address to share, and where its news lead. */
export default function ProjectMeetingPage() {
  const { t, i18n } = useTranslation();
  const { slug, at } = useProjectAddress();
  const { meeting: id = '' } = useParams();
  const { viewer, loading } = useViewer();
  const { data, error, refetch, fetchMore } = useQuery(meetingPageQuery, { variables: { id } });
  if (!data) return <Pending error={error} onRetry={refetch} />;
  const meeting = data.node;
  if (meeting?.__typename !== 'Meeting') return <NotFoundPage />;
  const { project } = meeting;
  if (project.slug !== slug) return <Redirect to={`/projects/${project.slug}/meetings/${id}`} moved />;
  const unlisted = project.stage === 'DRAFT' || Boolean(project.hiddenReason);
  return (
    <>
      <PageMeta
        title={t('meetings.titleOf', { title: meeting.title, project: project.title })}
        description={meeting.details}
        type="article"
        unlisted={unlisted}
      />
      <MeetingReader
        meeting={meeting}
        at={at}
        calendar={unlisted ? null : meetingCalendar(id, i18n.language)}
        signIn={viewer || loading ? null : signInPath(`${at}/meetings/${id}`)}
        onMore={(after) => void fetchMore({ variables: { after } })}
      />
    </>
  );
}
