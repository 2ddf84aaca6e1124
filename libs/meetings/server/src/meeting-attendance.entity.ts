import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { now } from '@essaim/platform-server';
import { Meeting } from './meeting.entity.ts';

/** That someone said they come to a meeting. Nobody but them says so, or takes it back; it goes with their account. */
@Entity('meeting_attendance')
@Index('meeting_attendance_person', ['personId'])
export class MeetingAttendance {
  @ForeignKey(() => Meeting, { name: 'meeting_attendance_meeting', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'meeting_id' })
  readonly meetingId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) readonly personId!: string;
  /** When they said so. */
  @Column('timestamptz') since: Date = now();
}
