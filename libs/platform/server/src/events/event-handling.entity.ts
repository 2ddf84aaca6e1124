import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What one listener owes to one event. The row is the guard: a job that runs again finds it handled. `failure` is the
 * last cause, kept for the operator once retries are used up (`failedAt`).
 */
@Entity('event_handling')
@Index('event_handling_owed', ['enqueuedAt'], { where: 'handled_at IS NULL AND failed_at IS NULL' })
export class EventHandling {
  @PrimaryColumn('uuid', { name: 'event_id' }) readonly eventId!: string;
  @PrimaryColumn('text') readonly listener!: string;
  @Column('timestamptz', { name: 'enqueued_at', nullable: true }) enqueuedAt: Date | null = null;
  @Column('timestamptz', { name: 'handled_at', nullable: true }) handledAt: Date | null = null;
  @Column('timestamptz', { name: 'failed_at', nullable: true }) failedAt: Date | null = null;
  @Column('text', { nullable: true }) failure: string | null = null;
}
