import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { newId, now } from '@essaim/platform-server';
import { Project } from '@essaim/projects-server';
import { MeetingIsCancelled, MeetingIsOver } from './meeting.errors.ts';
import { isAhead } from './meeting.policy.ts';

/** What members say of a meeting: all that a change can change. */
export type MeetingTexts = Pick<Meeting, 'title' | 'startsAt' | 'endsAt' | 'timeZone' | 'place' | 'link' | 'details'>;

/** When and where people of a project meet, and whoever else comes. Cancelled, it stays, so that nobody stands at a closed door. */
@Entity('meeting')
@Check('meeting_ends_after_it_begins', 'ends_at > starts_at')
@Index('meeting_project_begins', ['projectId', 'startsAt', 'id'])
@Index('meeting_begins', ['startsAt', 'id'])
export class Meeting {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @ForeignKey(() => Project, { name: 'meeting_project', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'project_id' })
  readonly projectId!: string;
  @Column('text') title!: string;
  /** Whole minutes, as is the end. */
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  /** IANA name: the clock on the wall where people meet. */
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('text', { nullable: true }) place: string | null = null;
  @Column('text', { nullable: true }) link: string | null = null;
  @Column('text', { nullable: true }) details: string | null = null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date = now();
  /** How often it was changed: what calendars tell versions apart by (RFC 5545, SEQUENCE). */
  @Column('integer', { default: 0 }) changes: number = 0;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null = null;
  @Column('text', { name: 'cancellation_reason', nullable: true }) cancellationReason: string | null = null;

  /** Takes over what is new in it; whether anything was. Throws a Conflict where it can change no more. */
  change(texts: Partial<MeetingTexts>): boolean {
    this.refuseUnlessAhead();
    const before = JSON.stringify(this);
    Object.assign(this, texts);
    if (JSON.stringify(this) === before) return false;
    this.touch();
    return true;
  }

  /** It will not take place. Throws a Conflict where that is known, or too late. */
  cancel(reason: string | null): void {
    this.refuseUnlessAhead();
    this.touch();
    Object.assign(this, { cancelledAt: this.updatedAt, cancellationReason: reason });
  }

  /** Throws a Conflict where nobody can come any more. */
  refuseUnlessAhead(): void {
    if (isAhead(this, now())) return;
    throw this.cancelledAt ? new MeetingIsCancelled() : new MeetingIsOver();
  }

  private touch(): void {
    this.updatedAt = now();
    this.changes += 1;
  }
}
