import type { Meeting } from '@essaim/meetings-server';
import { meetingsByIds, momentOf } from '@essaim/meetings-server';
import { now, type Tx } from '@essaim/platform-server';
import { readableSql } from '@essaim/projects-server';
import { Notification } from './notification.entity.ts';

/** What words say of a meeting; `meetingId` is what they are found by again. */
export const meetingParams = (meeting: Meeting): Record<string, string> => {
  const place = meeting.place ?? meeting.link;
  return {
    meetingId: meeting.id,
    meeting: meeting.title,
    when: momentOf(meeting),
    ...(place ? { place, context: 'placed' } : { context: '' }),
  };
};

/** Whether there is still something to say: nobody is told of what is over, nor invited to what was called off. */
export const isStillNews = (kind: string, { endsAt, cancelledAt }: Meeting): boolean =>
  endsAt > now() && (!cancelledAt || kind === 'MEETING_CANCELLED');

/** The id of the meeting that news is about; undefined for any other news. */
export const meetingOf = ({ params }: Pick<Notification, 'params'>): string | undefined => params['meetingId'];

/**
 * News of a meeting with its time and place as they are by now, whatever they were when it was written down: only for a
 * reader who may know of its project by now. Of one that was called off, its announcement says so.
 */
export const withMeeting = (news: Notification, meeting: Meeting): Notification =>
  Object.assign(new Notification(), news, {
    params: { ...news.params, ...meetingParams(meeting), ...(meeting.cancelledAt && { context: 'cancelled' }) },
  });

/**
 * News as it can be told now: of meetings as they stand, of none that is over or gone or that its reader may not know of any
 * more, and of a meeting that was moved several times the last move alone. Other news stays as it is.
 */
export async function newsByNow(tx: Tx, news: readonly Notification[]): Promise<Notification[]> {
  const ofMeetings = news.filter((one) => meetingOf(one) !== undefined);
  if (!ofMeetings.length) return [...news];
  const tellable = await tellableOf(tx, ofMeetings);
  const ids = [...new Set(ofMeetings.flatMap((one) => meetingOf(one) ?? []))];
  const meetings = new Map(
    (await meetingsByIds(tx, ids)).flatMap((meeting) => (meeting ? [[meeting.id, meeting]] : [])),
  );
  return news.flatMap((one) => {
    const id = meetingOf(one);
    if (!id) return [one];
    const meeting = tellable.has(one.id) && meetings.get(id);
    return meeting && isStillNews(one.kind, meeting) ? [withMeeting(one, meeting)] : [];
  });
}

/** Ids of the news of meetings whose reader may know of the project, and has no later word of the same change. */
async function tellableOf(tx: Tx, news: readonly Notification[]): Promise<Set<string>> {
  const rows: { id: string }[] = await tx.query(
    `SELECT told.id FROM notification AS told
       JOIN meeting ON meeting.id = (told.params->>'meetingId')::uuid
       JOIN project ON project.id = meeting.project_id
     WHERE told.id = ANY($1::uuid[]) AND ${readableSql('project', 'told.person_id', 'false')}
       AND NOT (told.kind = 'MEETING_CHANGED' AND EXISTS (
         SELECT FROM notification AS later
         WHERE later.person_id = told.person_id AND later.kind = told.kind
           AND later.params->>'meetingId' = told.params->>'meetingId'
           AND (later.created_at, later.id) > (told.created_at, told.id)))`,
    [news.map(({ id }) => id)],
  );
  return new Set(rows.map(({ id }) => id));
}
