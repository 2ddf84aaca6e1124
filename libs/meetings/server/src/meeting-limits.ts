import { Injectable } from '@nestjs/common';
import { Attempts } from '@essaim/platform-server';

const DAY = 24 * 60 * 60; // s
/** Announcements of one person in a day: a season of them, put down in one evening. */
const ANNOUNCEMENTS_PER_DAY = 60;
/** Moves of one meeting in a day: each writes to everybody who comes, at once. */
const MOVES_PER_DAY = 10;

/** Limits on what brings news to many because of a meeting. */
@Injectable()
export class MeetingLimits {
  constructor(private readonly attempts: Attempts) {}

  /** Counts an announcement. Throws RATE_LIMITED. */
  countAnnouncement(personId: string): Promise<void> {
    return this.attempts.count({ name: 'meetings.announce', attempts: ANNOUNCEMENTS_PER_DAY, seconds: DAY }, personId);
  }

  /** Counts a move, whichever member makes it. Throws RATE_LIMITED. */
  countMove(meetingId: string): Promise<void> {
    return this.attempts.count({ name: 'meetings.move', attempts: MOVES_PER_DAY, seconds: DAY }, meetingId);
  }
}
