import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { now } from '@essaim/platform-server';
import type { Told } from './tell.ts';

/**
 * One piece of news on its way to many people, and how many have it. They are told in chunks, of who they were when it
 * happened, each together with its progress: what was interrupted goes on where it stopped.
 */
@Entity('fan_out')
@Check('fan_out_progress', 'done BETWEEN 0 AND total')
export class FanOut {
  @PrimaryColumn('uuid', { name: 'event_id' }) readonly eventId!: string;
  @PrimaryColumn('text') readonly kind!: string;
  /** What they are told; `to` is in the chunks. */
  @Column('jsonb') told!: Omit<Told, 'to'>;
  @Column('integer') total!: number;
  @Column('integer', { default: 0 }) done = 0;
  @Column('timestamptz', { name: 'begun_at' }) readonly begunAt: Date = now();
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null = null;
}
