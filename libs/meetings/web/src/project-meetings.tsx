import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { EmptyState, IconCalendar, IconPlus, LinkButton, List, LoadMore, Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { comingMeetingsRead } from './coming-meetings-read.ts';
import { MeetingItem } from './meeting-item.tsx';

const projectMeetings = graphql(`
  fragment ProjectMeetings on Project {
    slug
    viewerCan {
      announceMeeting
    }
    ...ComingMeetingsRead
  }
`);

/** Every meeting that is to come, next first; cancelled ones say so until their day has passed. */
export function ProjectMeetings({
  project,
  signIn,
  onMore,
}: {
  project: FragmentType<typeof projectMeetings>;
  signIn: string | null;
  onMore: (after: string) => void;
}) {
  const { t } = useTranslation();
  const shown = getFragmentData(projectMeetings, project);
  const { nodes, pageInfo } = getFragmentData(comingMeetingsRead, shown).meetings;
  const at = `/projects/${shown.slug}`;
  const announce = shown.viewerCan.announceMeeting && (
    <LinkButton to={`${at}/meetings/new`} icon={IconPlus}>
      {t('meetings.announce')}
    </LinkButton>
  );
  return (
    <Section title={t('meetings.next')} action={nodes.length > 0 && announce}>
      {nodes.length === 0 ? (
        <EmptyState icon={IconCalendar} title={t('meetings.none')} action={announce}>
          {t(announce ? 'meetings.noneMember' : 'meetings.noneVisitor')}
        </EmptyState>
      ) : (
        <List label={t('meetings.next')}>
          {nodes.map((meeting) => (
            <MeetingItem key={meeting.id} meeting={meeting} at={at} signIn={signIn} />
          ))}
        </List>
      )}
      <LoadMore pageInfo={pageInfo} onMore={onMore} />
    </Section>
  );
}

const pastMeetings = graphql(`
  fragment PastMeetings on Project {
    slug
    meetings(when: PAST, first: 10, after: $after) {
      nodes {
        id
        ...MeetingItem
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The meetings that took place, the latest first; nothing where there was none. */
export function PastMeetings({
  project,
  onMore,
}: {
  project: FragmentType<typeof pastMeetings>;
  onMore: (after: string) => void;
}) {
  const { t } = useTranslation();
  const { slug, meetings } = getFragmentData(pastMeetings, project);
  if (meetings.nodes.length === 0) return null;
  return (
    <Section title={t('meetings.past')}>
      <List label={t('meetings.past')}>
        {meetings.nodes.map((meeting) => (
          <MeetingItem key={meeting.id} meeting={meeting} at={`/projects/${slug}`} signIn={null} />
        ))}
      </List>
      <LoadMore pageInfo={meetings.pageInfo} onMore={onMore} />
    </Section>
  );
}
