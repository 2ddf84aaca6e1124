import { toGlobalId, type Tx } from '@essaim/platform-server';
import { recordActivity, type Project } from '@essaim/projects-server';
import type { Meeting } from './meeting.entity.ts';

/** Where a meeting can be read: a page of its project. */
export const meetingPath = ({ slug }: { slug: string }, { id }: Pick<Meeting, 'id'>): string =>
  `/projects/${slug}/meetings/${toGlobalId('Meeting', id)}`;

/** When a meeting begins, on the clock where people meet (RFC 9557): words say it in their reader's language. */
export const momentOf = ({ startsAt, timeZone }: Pick<Meeting, 'startsAt' | 'timeZone'>): string =>
  `${startsAt.toISOString()}[${timeZone}]`;

/** Writes a line about a meeting into the project's activity. */
export const recordMeeting = (
  tx: Tx,
  kind: 'MEETING_ANNOUNCED' | 'MEETING_CHANGED' | 'MEETING_CANCELLED',
  { project, meeting, actorId }: { project: Project; meeting: Meeting; actorId: string },
): Promise<void> =>
  recordActivity(tx, {
    projectId: project.id,
    kind,
    actorId,
    params: { meeting: meeting.title, when: momentOf(meeting), path: meetingPath(project, meeting) },
  });
