import { now, type Database } from '@essaim/platform-server';
import { columnsOf, type OwnedList } from '@essaim/projects-server';
import { Meeting } from './meeting.entity.ts';
import type { MeetingsWhen } from './meetings-when.ts';

/** A project's meetings: those that are not over, the next first; or those that are, the latest first. */
export const meetingsOfProject = (db: Database, when: MeetingsWhen): OwnedList<Meeting> => ({
  // The loader that this names is one request's, which happens at one moment.
  name: `meetings.${when}`,
  columns: columnsOf(db, Meeting, 'meeting'),
  from: 'meeting',
  owner: 'meeting.project_id',
  where: when === 'COMING' ? 'meeting.ends_at > $2' : 'meeting.ends_at <= $2',
  params: [now()],
  order: [
    { sql: 'meeting.starts_at', kind: 'moment' },
    { sql: 'meeting.id', kind: 'uuid' },
  ],
  direction: when === 'COMING' ? 'ASC' : 'DESC',
  keysOf: ({ startsAt, id }) => [startsAt, id],
});

/** Someone who comes. */
interface Attendee {
  id: string;
  since: Date;
}

/** Those who come to a meeting, the first who said so first. */
export const attendeesOfMeeting: OwnedList<Attendee> = {
  name: 'meetings.people',
  columns: 'said.person_id AS id, said.since',
  from: 'meeting_attendance AS said',
  owner: 'said.meeting_id',
  order: [
    { sql: 'said.since', kind: 'moment' },
    { sql: 'said.person_id', kind: 'uuid' },
  ],
  direction: 'ASC',
  keysOf: ({ since, id }) => [since, id],
};
