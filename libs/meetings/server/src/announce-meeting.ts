import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Database, EventLog, authorize, now, signedIn, type Actor } from '@essaim/platform-server';
import { projectFor } from '@essaim/projects-server';
import { TooManyMeetings } from './meeting.errors.ts';
import { MeetingAnnounced } from './meeting.events.ts';
import { Meeting } from './meeting.entity.ts';
import { MeetingLimits } from './meeting-limits.ts';
import { mayAnnounce } from './meeting.policy.ts';
import { recordMeeting } from './meeting-told.ts';
import { tidyWish, type MeetingWish } from './meeting-wish.ts';

/** Meetings that a project may have ahead of it: one a week for a year, and some more. */
const MAX_AHEAD = 60;

/** A member says when and where the project meets. */
@Injectable()
export class AnnounceMeeting {
  constructor(
    private readonly db: Database,
    private readonly events: EventLog,
    private readonly limits: MeetingLimits,
  ) {}

  /** Throws BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, RATE_LIMITED, TooManyMeetings. */
  async run(actor: Actor, projectId: string, wish: MeetingWish): Promise<Meeting> {
    const { personId } = signedIn(actor);
    const texts = tidyWish(wish, null);
    return this.db.write(async (tx) => {
      // Locked, so that those who announce at once are counted one after the other.
      const { project, standing } = await projectFor(tx, actor, projectId, { lock: true });
      authorize(mayAnnounce(standing));
      const ahead = await tx.countBy(Meeting, { projectId, endsAt: MoreThan(now()) });
      if (ahead >= MAX_AHEAD) throw new TooManyMeetings(MAX_AHEAD);
      await this.limits.countAnnouncement(personId);
      const meeting = Object.assign(new Meeting(), { projectId, ...texts });
      await tx.insert(Meeting, meeting);
      await this.events.record(tx, personId, new MeetingAnnounced(projectId, meeting.id));
      await recordMeeting(tx, 'MEETING_ANNOUNCED', { project, meeting, actorId: personId });
      return meeting;
    });
  }
}
