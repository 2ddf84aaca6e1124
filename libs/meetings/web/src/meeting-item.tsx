import { unbroken } from '@essaim/catalogue/unbroken';
import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { Chip, Facts, ListItem } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { DayLeaf } from './day-leaf.tsx';
import { AttendanceButton, isOver, useAttendanceWords } from './meeting-attendance.tsx';
import { MeetingTime } from './meeting-time.tsx';

// Flat, as what it is made of: a list of them must stay under what one operation may cost.
const meetingItem = graphql(`
  fragment MeetingItem on Meeting {
    id
    title
    startsAt
    endsAt
    timeZone
    place
    link
    cancelledAt
    cancellationReason
    coming
    viewerComes
    viewerCan {
      come
    }
  }
`);

/** A meeting in a list, at the project's `at`; whoever comes can say so there. */
export function MeetingItem({
  meeting,
  at,
  signIn,
}: {
  meeting: FragmentType<typeof meetingItem>;
  at: string;
  signIn: string | null;
}) {
  const { t } = useTranslation();
  const shown = getFragmentData(meetingItem, meeting);
  const attendanceWords = useAttendanceWords();
  const cancelled = shown.cancelledAt !== null;
  return (
    <ListItem
      lead={<DayLeaf at={shown.startsAt} timeZone={shown.timeZone} off={cancelled || isOver(shown)} />}
      title={unbroken(shown.title)}
      to={`${at}/meetings/${shown.id}`}
      actions={<AttendanceButton meeting={shown} signIn={signIn} />}
    >
      <p>
        <MeetingTime meeting={shown} />
      </p>
      {cancelled ? (
        <p>
          <Chip tone="brick">{t('meetings.cancelled')}</Chip> {unbroken(shown.cancellationReason ?? '')}
        </p>
      ) : (
        <Facts>{[unbroken(shown.place ?? (shown.link ? t('meetings.online') : '')), attendanceWords(shown)]}</Facts>
      )}
    </ListItem>
  );
}
