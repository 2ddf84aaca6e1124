import type { Meeting } from '@essaim/meetings-server';
import { meetingsByIds, momentOf } from '@essaim/meetings-server';
import { now, type Tx } from '@essaim/platform-server';
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

/** News of a meeting with its time and place as they are by now, whatever they were when it was written down. */
export const withMeeting = (news: Notification, meeting: Meeting): Notification =>
  Object.assign(new Notification(), news, { params: { ...news.params, ...meetingParams(meeting) } });

/** News as it can be told now: of meetings as they stand, and of none that is over or gone. Other news stays as it is. */
export async function newsByNow(tx: Tx, news: readonly Notification[]): Promise<Notification[]> {
  const ids = [...new Set(news.flatMap((one) => meetingOf(one) ?? []))];
  if (!ids.length) return [...news];
  const meetings = new Map(
    (await meetingsByIds(tx, ids)).flatMap((meeting) => (meeting ? [[meeting.id, meeting]] : [])),
  );
  return news.flatMap((one) => {
    const id = meetingOf(one);
    if (!id) return [one];
    const meeting = meetings.get(id);
    return meeting && isStillNews(one.kind, meeting) ? [withMeeting(one, meeting)] : [];
  });
}
