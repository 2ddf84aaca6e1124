import { Attempts, EventLog, now, type Database } from '@essaim/platform-server';
import { AnnounceMeeting } from './announce-meeting.ts';
import { CancelMeeting } from './cancel-meeting.ts';
import { Meeting } from './meeting.entity.ts';
import { MeetingLimits } from './meeting-limits.ts';
import { SetMeetingAttendance } from './set-meeting-attendance.ts';
import { UpdateMeeting } from './update-meeting.ts';

/** The acts of this slice over a test's database, without limits unless `attempts` are counted. */
export function meetingActs(db: Database, attempts = new Attempts('', undefined, false, () => undefined)) {
  const events = new EventLog();
  const limits = new MeetingLimits(attempts);
  return {
    announce: new AnnounceMeeting(db, events, limits),
    update: new UpdateMeeting(db, events, limits),
    cancel: new CancelMeeting(db, events),
    attend: new SetMeetingAttendance(db),
  };
}

const HOUR_MS = 3_600_000;

/** A moment so many hours from now, to the minute. */
export const inHours = (hours: number): Date =>
  new Date(Math.floor((now().getTime() + hours * HOUR_MS) / 60_000) * 60_000);

/** A meeting as a test needs it, that nobody was told of: two days ahead, for two hours. */
export async function aMeeting(db: Database, projectId: string, but: Partial<Meeting> = {}): Promise<Meeting> {
  const meeting = Object.assign(
    new Meeting(),
    { projectId, title: 'Chantier du samedi', startsAt: inHours(48), endsAt: inHours(50), timeZone: 'Europe/Paris' },
    but,
  );
  await db.write((tx) => tx.insert(Meeting, meeting));
  return meeting;
}
