import { graphql, useAct } from '@essaim/graphql';
import { Button, classes, IconCheck, LinkButton, RefusalNote, useVoice } from '@essaim/ui';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './meeting-attendance.module.css';

const setAttendanceMutation = graphql(`
  mutation SetMeetingAttendance($input: SetMeetingAttendanceInput!) {
    setMeetingAttendance(input: $input) {
      id
      coming
      viewerComes
    }
  }
`);

/** What one needs to know of a meeting to say that one comes. */
export interface MeetingToAttend {
  id: string;
  title: string;
  endsAt: string;
  cancelledAt?: string | null;
  coming: number;
  viewerComes: boolean;
  viewerCan: { come: boolean };
}

/** Whether a meeting has ended. */
export const isOver = ({ endsAt }: { endsAt: string }): boolean => new Date(endsAt).getTime() <= Date.now();

/**
 * « J’y serai », said and taken back by the same button. `signIn` is where a visitor goes first; null for someone signed
 * in. Where it is over or cancelled, only for who said it: to take it back.
 */
export function AttendanceButton({
  meeting,
  signIn,
  primary = false,
}: {
  meeting: MeetingToAttend;
  signIn: string | null;
  /** It is the one next step of the screen. */
  primary?: boolean;
}) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  const { id, title, cancelledAt, viewerComes, viewerCan } = meeting;
  const whoSees = useId();
  const look = primary && !viewerComes ? 'primary' : 'quiet';
  const [set, { busy, refusal }] = useAct(setAttendanceMutation, { refetch: ['MeetingPage'] }); // which names them
  const past = cancelledAt || isOver(meeting);
  if (past && !viewerComes) return null;
  const label = t('meetings.come.named', { title });
  const seen = !viewerComes && (
    <span id={whoSees} className={styles.seen}>
      {t('meetings.come.seen')}
    </span>
  );
  if (signIn)
    return (
      <>
        <LinkButton to={signIn} look={look} aria-label={label} aria-describedby={whoSees}>
          {t('meetings.come.act')}
        </LinkButton>
        {seen}
      </>
    );
  if (!viewerCan.come && !viewerComes) return null;
  const choose = async () => {
    if (await set({ input: { meetingId: id, comes: !viewerComes } }))
      toast(t(past ? 'meetings.come.takenBack' : viewerComes ? 'meetings.come.withdrawn' : 'meetings.come.said'));
  };
  if (past)
    return (
      <>
        <Button aria-label={t('meetings.come.takeBackNamed', { title })} busy={busy} onClick={() => void choose()}>
          {t('meetings.come.takeBack')}
        </Button>
        <RefusalNote refusal={refusal} />
      </>
    );
  return (
    <>
      <Button
        aria-pressed={viewerComes}
        aria-label={label}
        aria-describedby={viewerComes ? undefined : whoSees}
        busy={busy}
        look={look}
        className={classes(viewerComes && styles.on)}
        {...(viewerComes && { icon: IconCheck })}
        onClick={() => void choose()}
      >
        {t('meetings.come.act')}
      </Button>
      {seen}
      <RefusalNote refusal={refusal} />
    </>
  );
}

/** How many said that they come, as a sentence about people; null where nobody did. */
export function useAttendanceWords(): (meeting: Pick<MeetingToAttend, 'coming' | 'endsAt'>) => string | null {
  const { t } = useTranslation();
  return (meeting) =>
    meeting.coming === 0
      ? null
      : t(isOver(meeting) ? 'meetings.cameAnnounced' : 'meetings.coming', { count: meeting.coming });
}
