import { Injectable } from '@nestjs/common';
import { Database, EventLog, authorize, signedIn, type Actor } from '@essaim/platform-server';
import { MeetingChangedSince } from './meeting.errors.ts';
import { MeetingChanged } from './meeting.events.ts';
import type { Meeting } from './meeting.entity.ts';
import { meetingFor } from './meeting-for.ts';
import { MeetingLimits } from './meeting-limits.ts';
import { mayAnnounce } from './meeting.policy.ts';
import { recordMeeting } from './meeting-told.ts';
import { tidyWish, type MeetingWish } from './meeting-wish.ts';

/** What changes; what is absent stays, what is null is cleared. */
export interface MeetingChange extends MeetingWish {
  /** When the meeting that the change was written from was last changed. */
  expectedUpdatedAt?: Date | null;
}

/** A member says otherwise: another time, another place, better words. */
@Injectable()
export class UpdateMeeting {
  constructor(
    private readonly db: Database,
    private readonly events: EventLog,
    private readonly limits: MeetingLimits,
  ) {}

  /**
   * A change that changes nothing leaves no trace. Throws BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, MeetingChangedSince,
   * MeetingIsCancelled, MeetingIsOver, and RATE_LIMITED for who moves it again and again.
   */
  async run(actor: Actor, id: string, { expectedUpdatedAt, ...wish }: MeetingChange): Promise<Meeting> {
    const { personId } = signedIn(actor);
    return this.db.write(async (tx) => {
      const { meeting, project, standing } = await meetingFor(tx, actor, id);
      authorize(mayAnnounce(standing));
      if (expectedUpdatedAt && expectedUpdatedAt.getTime() !== meeting.updatedAt.getTime())
        throw new MeetingChangedSince();
      meeting.refuseUnlessAhead(); // before what was typed is looked at: there is nothing to mend in it
      const before = { ...meeting };
      if (!meeting.change(tidyWish(wish, meeting))) return meeting;
      const moved = whenAndWhere(meeting) !== whenAndWhere(before);
      if (moved) await this.limits.countMove(id);
      await this.events.record(tx, personId, new MeetingChanged(meeting.projectId, id, moved));
      if (moved) await recordMeeting(tx, 'MEETING_CHANGED', { project, meeting, actorId: personId });
      return tx.save(meeting);
    });
  }
}

/** What those who come have to know. The zone says how to read the time, not when it is. */
const whenAndWhere = ({ startsAt, endsAt, place, link }: Pick<Meeting, 'startsAt' | 'endsAt' | 'place' | 'link'>) =>
  JSON.stringify([startsAt, endsAt, place, link]);
