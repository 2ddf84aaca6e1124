import { unbroken } from '@essaim/catalogue/unbroken';
import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import { Chip, ListItem } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { DayLeaf } from './day-leaf.tsx';
import { AttendanceButton, useAttendanceWords } from './meeting-attendance.tsx';
import { MeetingTime } from './meeting-time.tsx';

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
    ...MeetingTime
    ...MeetingAttendance
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
  const over = new Date(shown.endsAt).getTime() <= Date.now();
  return (
    <ListItem
      lead={<DayLeaf at={shown.startsAt} timeZone={shown.timeZone} off={cancelled || over} />}
      title={unbroken(shown.title)}
      to={`${at}/meetings/${shown.id}`}
      facts={[<MeetingTime key="when" meeting={shown} />]}
      actions={<AttendanceButton meeting={shown} signIn={signIn} />}
    >
      {cancelled ? (
        <p>
          <Chip tone="brick">{t('meetings.cancelled')}</Chip> {shown.cancellationReason}
        </p>
      ) : (
        <p>
          {[shown.place ?? (shown.link && t('meetings.online')), attendanceWords(shown)].filter(Boolean).join(' · ')}
        </p>
      )}
    </ListItem>
  );
}
