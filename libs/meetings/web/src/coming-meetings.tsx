import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { EmptyState, IconCalendar, LinkButton, List, Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { comingMeetingsRead } from './coming-meetings-read.ts';
import { MeetingItem } from './meeting-item.tsx';

const comingMeetings = graphql(`
  fragment ComingMeetings on Project {
    slug
    viewerCan {
      announceMeeting
    }
    ...ComingMeetingsRead
  }
`);

const shown = 3; // on the project's front; the others are a page away

/** When one can meet a project's people, next first; nothing where nothing is planned. */
export function ComingMeetings({
  project,
  signIn,
}: {
  project: FragmentType<typeof comingMeetings>;
  signIn: string | null;
}) {
  const { t } = useTranslation();
  const front = getFragmentData(comingMeetings, project);
  const { nodes, totalCount } = getFragmentData(comingMeetingsRead, front).meetings;
  if (nodes.length === 0) return null;
  const at = `/projects/${front.slug}`;
  return (
    <Section
      title={t('meetings.next')}
      action={<Link to={`${at}/meetings`}>{t('meetings.all', { count: totalCount })}</Link>}
    >
      <List label={t('meetings.next')}>
        {nodes.slice(0, shown).map((meeting) => (
          <MeetingItem key={meeting.id} meeting={meeting} at={at} signIn={signIn} />
        ))}
      </List>
    </Section>
  );
}

/** For those who may announce a meeting, where none is planned: that they may. */
export function FirstMeeting({ project }: { project: FragmentType<typeof comingMeetings> }) {
  const { t } = useTranslation();
  const front = getFragmentData(comingMeetings, project);
  if (!front.viewerCan.announceMeeting || getFragmentData(comingMeetingsRead, front).meetings.nodes.length > 0)
    return null;
  return (
    <EmptyState
      icon={IconCalendar}
      title={t('meetings.none')}
      action={<LinkButton to={`/projects/${front.slug}/meetings/new`}>{t('meetings.announce')}</LinkButton>}
    >
      {t('meetings.noneMember')}
    </EmptyState>
  );
}
