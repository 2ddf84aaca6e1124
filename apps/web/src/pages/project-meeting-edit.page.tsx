import { graphql, useQuery } from '@essaim/graphql';
import { EditMeeting } from '@essaim/meetings-web';
import { InBrowser, PageHeader, Pending, Skeleton } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';
import { useProjectAddress } from '../project/in-project.ts';
import NotFoundPage from './not-found.page.tsx';

const meetingEditQuery = graphql(`
  query MeetingEdit($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Meeting {
        title
        viewerCan {
          update
        }
        ...EditMeeting
      }
    }
  }
`);

/** Changing a meeting that is announced. */
export default function ProjectMeetingEditPage() {
  const { t } = useTranslation();
  const { at } = useProjectAddress();
  const { meeting: id = '' } = useParams();
  const { data, error, refetch } = useQuery(meetingEditQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network', // one edits what is there now
    nextFetchPolicy: 'cache-first',
  });
  if (!data) return <Pending error={error} onRetry={refetch} />;
  const meeting = data.node;
  if (meeting?.__typename !== 'Meeting' || !meeting.viewerCan.update) return <NotFoundPage />;
  const title = t('meetings.editTitle', { title: meeting.title });
  return (
    <>
      <PageMeta title={title} unlisted />
      <PageHeader title={title} back={{ to: `${at}/meetings/${id}`, label: meeting.title }}>
        <p>{t('meetings.editText')}</p>
      </PageHeader>
      <InBrowser fallback={<Skeleton lines={8} />}>
        <EditMeeting meeting={meeting} at={at} />
      </InBrowser>
    </>
  );
}
