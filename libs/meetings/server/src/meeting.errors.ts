import { Conflict } from '@essaim/platform-server';

/** Someone else changed the meeting since the viewer read it. */
export class MeetingChangedSince extends Conflict {
  readonly reason = 'meetings.changed_since';
}

/** It was called off, for good: another one can be announced. */
export class MeetingIsCancelled extends Conflict {
  readonly reason = 'meetings.is_cancelled';
}

/** It has ended: what there is to say of it belongs on a page of the project. */
export class MeetingIsOver extends Conflict {
  readonly reason = 'meetings.is_over';
}

/** As many as a project may have ahead of it. */
export class TooManyMeetings extends Conflict {
  readonly reason = 'meetings.enough_ahead';
  constructor(max: number) {
    super();
    this.params['max'] = max;
  }
}
