import { unbroken } from '@essaim/catalogue/unbroken';
import { type FragmentType, getFragmentData, graphql } from '@essaim/graphql';
import {
  Actions,
  DefinitionList,
  IconCalendarPlus,
  IconPencil,
  LinkButton,
  LoadMore,
  Note,
  PageHeader,
  Section,
} from '@essaim/ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CancelMeeting } from './cancel-meeting.tsx';
import { AttendanceButton, isOver, useAttendanceWords } from './meeting-attendance.tsx';
import styles from './meeting-reader.module.css';
import { MeetingTime } from './meeting-time.tsx';

const meetingReader = graphql(`
  fragment MeetingReader on Meeting {
    id
    title
    startsAt
    endsAt
    timeZone
    place
    link
    details
    cancelledAt
    cancellationReason
    coming
    viewerComes
    viewerCan {
      update
      cancel
      come
    }
    ...WhoComes
    ...CancelMeeting
  }
`);

/** One meeting, whole: when, where, what for, who comes. `at` is its project's address, `calendar` the meeting's own. */
export function MeetingReader({
  meeting,
  at,
  calendar,
  signIn,
  onMore,
}: {
  meeting: FragmentType<typeof meetingReader>;
  at: string;
  /** Null where none is given out. */
  calendar: string | null;
  signIn: string | null;
  onMore: (after: string) => void;
}) {
  const { t } = useTranslation();
  const attendanceWords = useAttendanceWords();
  const shown = getFragmentData(meetingReader, meeting);
  const { id, title, place, link, details, cancelledAt, cancellationReason, viewerCan } = shown;
  const over = isOver(shown);
  const [asking, setAsking] = useState(false);
  const [calledOff, setCalledOff] = useState(false);
  const note = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: whoever reads on begins where it is said what came of it.
  useEffect(() => {
    if (calledOff && !asking) note.current?.focus();
  }, [calledOff, asking, cancelledAt]);
  const said = attendanceWords(shown);
  return (
    <>
      <PageHeader title={unbroken(title)} back={{ to: `${at}/meetings`, label: t('meetings.title') }} />
      {cancelledAt && (
        <div ref={note} tabIndex={-1}>
          <Note tone="warn" title={t('meetings.isCancelled')}>
            {cancellationReason && <p>{unbroken(cancellationReason)}</p>}
          </Note>
        </div>
      )}
      {over && !cancelledAt && <Note title={t('meetings.isOver')} />}
      <DefinitionList
        entries={[
          { term: t('meetings.when'), value: <MeetingTime meeting={shown} /> },
          { term: t('meetings.where'), value: place && unbroken(place) },
          {
            term: t('meetings.online'),
            value: link && (
              <a href={link} rel="nofollow noopener" className={styles.address}>
                {link.replace(/^https:\/\//, '')}
              </a>
            ),
          },
          { term: t('meetings.who'), value: cancelledAt ? null : said },
        ]}
      />
      {details && <p className={styles.details}>{unbroken(details)}</p>}
      <Actions>
        <AttendanceButton meeting={shown} signIn={signIn} primary />
        {calendar && !over && !cancelledAt && (
          <LinkButton to={calendar} icon={IconCalendarPlus} reloadDocument>
            {t('meetings.addToCalendar')}
          </LinkButton>
        )}
        {viewerCan.update && (
          <LinkButton to={`${at}/meetings/${id}/edit`} icon={IconPencil}>
            {t('meetings.edit')}
          </LinkButton>
        )}
        <CancelMeeting meeting={shown} asking={asking} onAsk={setAsking} onCancelled={() => setCalledOff(true)} />
      </Actions>
      {!cancelledAt && <WhoComes meeting={shown} onMore={onMore} />}
    </>
  );
}

const whoComes = graphql(`
  fragment WhoComes on Meeting {
    people(first: 20, after: $after) {
      nodes {
        id
        name
        handle
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** For the project's members: who said that they come, by name. */
function WhoComes({ meeting, onMore }: { meeting: FragmentType<typeof whoComes>; onMore: (after: string) => void }) {
  const { t } = useTranslation();
  const { people } = getFragmentData(whoComes, meeting);
  if (!people || people.nodes.length === 0) return null;
  return (
    <Section title={t('meetings.names')}>
      <p className={styles.soft}>{t('meetings.namesText')}</p>
      <ul role="list" className={styles.people} aria-label={t('meetings.names')}>
        {people.nodes.map(({ id, name, handle }) => (
          <li key={id}>
            <Link to={`/people/${handle}`}>{name}</Link>
          </li>
        ))}
      </ul>
      <LoadMore pageInfo={people.pageInfo} onMore={onMore} />
    </Section>
  );
}
