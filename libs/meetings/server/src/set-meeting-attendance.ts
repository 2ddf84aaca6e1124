import { Injectable } from '@nestjs/common';
import { Database, authorize, now, signedIn, type Actor } from '@essaim/platform-server';
import { keepPerson } from '@essaim/people-server';
import { MeetingAttendance } from './meeting-attendance.entity.ts';
import type { Meeting } from './meeting.entity.ts';
import { meetingFor } from './meeting-for.ts';
import { mayCome } from './meeting.policy.ts';

/**
 * Someone says that they come, or takes it back; said again, it stays as it was. It can be taken back at any time, also of a
 * project that they may not know of any more.
 */
@Injectable()
export class SetMeetingAttendance {
  constructor(private readonly db: Database) {}

  /** Throws MeetingIsCancelled and MeetingIsOver for who would come; NOT_FOUND, once taken back, where they may not see it. */
  async run(actor: Actor, meetingId: string, comes: boolean): Promise<Meeting> {
    const { personId } = signedIn(actor);
    // On its own, so that it is done whether or not there is anything to show of the meeting.
    if (!comes) await this.db.write((tx) => tx.delete(MeetingAttendance, { meetingId, personId }));
    return this.db.write(async (tx) => {
      await keepPerson(tx, personId);
      const { meeting, project, standing } = await meetingFor(tx, actor, meetingId);
      authorize(mayCome(standing, project));
      if (comes) {
        meeting.refuseUnlessAhead();
        await tx.query(
          'INSERT INTO meeting_attendance (meeting_id, person_id, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
          [meetingId, personId, now()],
        );
      }
      return meeting;
    });
  }
}
