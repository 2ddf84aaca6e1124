import { graphql, useQuery } from '@essaim/graphql';
import { AnnounceMeeting } from '@essaim/meetings-web';
import { InBrowser, PageHeader, Pending, Skeleton } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { PageMeta } from '../page-meta.tsx';
import { useProjectAddress } from '../project/in-project.ts';
import NotFoundPage from './not-found.page.tsx';

const projectNewMeetingQuery = graphql(`
  query ProjectNewMeeting($slug: String!) {
    project(slug: $slug) {
      id
      viewerCan {
        announceMeeting
      }
    }
  }
`);

/** Announcing a meeting. */
export default function ProjectNewMeetingPage() {
  const { t } = useTranslation();
  const { slug, at } = useProjectAddress();
  const { data, error, refetch } = useQuery(projectNewMeetingQuery, { variables: { slug } });
  if (!data) return <Pending error={error} onRetry={refetch} />;
  if (!data.project?.viewerCan.announceMeeting) return <NotFoundPage />;
  return (
    <>
      <PageMeta title={t('meetings.announce')} unlisted />
      <PageHeader title={t('meetings.announce')} back={{ to: `${at}/meetings`, label: t('meetings.title') }}>
        <p>{t('meetings.announceText')}</p>
      </PageHeader>
      <InBrowser fallback={<Skeleton lines={8} />}>
        <AnnounceMeeting project={data.project} at={at} />
      </InBrowser>
    </>
  );
}
