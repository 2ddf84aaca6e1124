import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What one listener owes to one event. The row is the guard: a job that runs again finds it handled. `failure` is the
 * last cause, kept for the operator once retries are used up (`failedAt`). Its moments are the database's, so that
 * processes whose clocks differ agree.
 */
@Entity('event_handling')
@Index('event_handling_to_hand_over', ['sequence'], {
  where: 'handled_at IS NULL AND failed_at IS NULL AND enqueued_at IS NULL',
})
@Index('event_handling_handed_over', ['againAt'], {
  where: 'handled_at IS NULL AND failed_at IS NULL AND enqueued_at IS NOT NULL',
})
@Index('event_handling_failed', ['failedAt'], { where: 'failed_at IS NOT NULL' })
export class EventHandling {
  @PrimaryColumn('uuid', { name: 'event_id' }) readonly eventId!: string;
  @PrimaryColumn('text') readonly listener!: string;
  /** The event's own: what is owed is handed over in this order. */
  @Column('bigint') readonly sequence!: string;
  @Column('timestamptz', { name: 'owed_at', default: () => 'now()' }) readonly owedAt!: Date;
  @Column('timestamptz', { name: 'enqueued_at', nullable: true }) enqueuedAt: Date | null = null;
  /** From when it is handed over again if it is not handled: the queue may have lost it. */
  @Column('timestamptz', { name: 'again_at', nullable: true }) againAt: Date | null = null;
  @Column('timestamptz', { name: 'handled_at', nullable: true }) handledAt: Date | null = null;
  @Column('timestamptz', { name: 'failed_at', nullable: true }) failedAt: Date | null = null;
  @Column('text', { nullable: true }) failure: string | null = null;
  /** Attempts that were used up when it was given up. */
  @Column('integer', { default: 0 }) attempts = 0;
}
