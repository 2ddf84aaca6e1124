import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { now } from '../clock.ts';
import { newId } from '../ids.ts';

/** A fact, written in the same transaction as the change it tells of. Never changed but for `relayedAt`. */
@Entity('domain_event')
@Index('domain_event_unrelayed', ['sequence'], { where: 'relayed_at IS NULL' })
export class DomainEvent {
  @PrimaryColumn('uuid') readonly id: string = newId();
  /** Order of recording. Concurrent transactions may commit out of it. */
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS', insert: false })
  readonly sequence!: string;
  @Column('text') name!: string;
  @Column('jsonb') payload!: Record<string, unknown>;
  /** Who did it; null when Essaim itself did, or someone not signed in. */
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId: string | null = null;
  /** The fact whose handling recorded this one; null when a person's act did. */
  @Column('uuid', { name: 'cause_id', nullable: true }) causeId: string | null = null;
  /** The trace it belongs to (W3C Trace Context, `traceparent`); null where nobody traces. */
  @Column('text', { nullable: true }) trace: string | null = null;
  @Column('timestamptz', { name: 'occurred_at' }) readonly occurredAt: Date = now();
  @Column('timestamptz', { name: 'relayed_at', nullable: true }) relayedAt: Date | null = null;
}
