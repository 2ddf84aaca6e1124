import { Module } from '@nestjs/common';
import { AccountDeletionGuards } from '@essaim/people-server';
import type { Slice } from '@essaim/platform-server';
import { AnnounceMeeting } from './announce-meeting.ts';
import { CancelMeeting } from './cancel-meeting.ts';
import { MeetingAttendance } from './meeting-attendance.entity.ts';
import { Meeting } from './meeting.entity.ts';
import { MeetingLimits } from './meeting-limits.ts';
import { forgetAttendancesOf } from './meeting.reads.ts';
import { MeetingResolver } from './meeting.resolver.ts';
import { Meetings1790000038000 } from './migrations/1790000038000-meetings.ts';
import { MeetingPermissionResolver, ProjectMeetingsResolver } from './project-meetings.resolver.ts';
import { SetMeetingAttendance } from './set-meeting-attendance.ts';
import { UpdateMeeting } from './update-meeting.ts';

@Module({
  providers: [
    MeetingLimits,
    AnnounceMeeting,
    UpdateMeeting,
    CancelMeeting,
    SetMeetingAttendance,
    MeetingResolver,
    MeetingPermissionResolver,
    ProjectMeetingsResolver,
  ],
})
class MeetingsModule {
  constructor(guards: AccountDeletionGuards) {
    guards.register({ forget: forgetAttendancesOf });
  }
}

/** When and where people of a project meet, and who comes. */
export const meetingsSlice: Slice = {
  name: 'meetings',
  module: MeetingsModule,
  entities: [Meeting, MeetingAttendance],
  migrations: [Meetings1790000038000],
};
