import { Injectable } from '@nestjs/common';
import { Database, EventLog, InputCheck, authorize, signedIn, type Actor } from '@essaim/platform-server';
import { MeetingCancelled } from './meeting.events.ts';
import type { Meeting } from './meeting.entity.ts';
import { meetingFor } from './meeting-for.ts';
import { mayAnnounce } from './meeting.policy.ts';
import { recordMeeting } from './meeting-told.ts';

/** Characters of a reason. */
const MAX_REASON = 500;

/** A member calls a meeting off, and may say why. It cannot be undone: who had said that they come was told. */
@Injectable()
export class CancelMeeting {
  constructor(
    private readonly db: Database,
    private readonly events: EventLog,
  ) {}

  /** Throws BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, MeetingIsCancelled, MeetingIsOver. */
  async run(actor: Actor, id: string, reason?: string | null): Promise<Meeting> {
    const { personId } = signedIn(actor);
    const check = new InputCheck();
    const why = check.text('reason', reason, { max: MAX_REASON }) || null;
    check.done();
    return this.db.write(async (tx) => {
      const { meeting, project, standing } = await meetingFor(tx, actor, id);
      authorize(mayAnnounce(standing));
      meeting.cancel(why);
      await this.events.record(tx, personId, new MeetingCancelled(meeting.projectId, id));
      await recordMeeting(tx, 'MEETING_CANCELLED', { project, meeting, actorId: personId });
      return tx.save(meeting);
    });
  }
}
