import { type FragmentType, getFragmentData, graphql, useAct } from '@essaim/graphql';
import { Button, classes, IconCheck, LinkButton, RefusalNote, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import styles from './meeting-attendance.module.css';

const meetingAttendance = graphql(`
  fragment MeetingAttendance on Meeting {
    id
    title
    endsAt
    cancelledAt
    coming
    viewerComes
    viewerCan {
      come
    }
  }
`);

const setAttendanceMutation = graphql(`
  mutation SetMeetingAttendance($input: SetMeetingAttendanceInput!) {
    setMeetingAttendance(input: $input) {
      ...MeetingAttendance
    }
  }
`);

/**
 * « J’y serai », said and taken back by the same button. `signIn` is where a visitor goes first; null for someone signed
 * in. Nothing where it is over or cancelled.
 */
export function AttendanceButton({
  meeting,
  signIn,
}: {
  meeting: FragmentType<typeof meetingAttendance>;
  signIn: string | null;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const { id, title, endsAt, cancelledAt, viewerComes, viewerCan } = getFragmentData(meetingAttendance, meeting);
  const [set, { busy, refusal }] = useAct(setAttendanceMutation, { refetch: ['MeetingPage'] }); // which names them
  if (cancelledAt || new Date(endsAt).getTime() <= Date.now()) return null;
  const label = t('meetings.come.named', { title });
  if (signIn)
    return (
      <LinkButton to={signIn} aria-label={label}>
        {t('meetings.come.act')}
      </LinkButton>
    );
  if (!viewerCan.come) return null;
  const choose = async () => {
    if (await set({ input: { meetingId: id, comes: !viewerComes } }))
      toast(t(viewerComes ? 'meetings.come.withdrawn' : 'meetings.come.said'));
  };
  return (
    <>
      <Button
        aria-pressed={viewerComes}
        aria-label={label}
        busy={busy}
        className={classes(styles.choice, viewerComes && styles.on)}
        {...(viewerComes && { icon: IconCheck })}
        onClick={() => void choose()}
      >
        {t('meetings.come.act')}
      </Button>
      <RefusalNote refusal={refusal} />
    </>
  );
}

/** How many said that they come, as a sentence about people; null where nobody did. */
export function useAttendanceWords(): (meeting: FragmentType<typeof meetingAttendance>) => string | null {
  const { t } = useTranslation();
  return (meeting) => {
    const { coming, endsAt } = getFragmentData(meetingAttendance, meeting);
    if (coming === 0) return null;
    const over = new Date(endsAt).getTime() <= Date.now();
    return t(over ? 'meetings.cameAnnounced' : 'meetings.coming', { count: coming });
  };
}
