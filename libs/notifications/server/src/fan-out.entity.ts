import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { now } from '@essaim/platform-server';
import type { Told } from './tell.ts';

/**
 * One piece of news on its way to many people: who they were when it happened, and how many have it. They are told in
 * chunks, each together with its progress, so that what was interrupted goes on where it stopped. Once all have it, the
 * list is emptied.
 */
@Entity('fan_out')
@Check('fan_out_progress', 'done BETWEEN 0 AND total')
export class FanOut {
  @PrimaryColumn('uuid', { name: 'event_id' }) readonly eventId!: string;
  @PrimaryColumn('text') readonly kind!: string;
  /** What they are told; `to` is in the two columns below. */
  @Column('jsonb') told!: Omit<Told, 'to'>;
  @Column('uuid', { array: true }) people!: string[];
  /** Why each of them hears of it, in the same order. */
  @Column('text', { array: true }) reasons!: string[];
  @Column('integer') total!: number;
  @Column('integer', { default: 0 }) done = 0;
  /** The places from which chunks were told: one that is heard of again counts once. */
  @Column('integer', { name: 'told_from', array: true, default: '{}' }) toldFrom: number[] = [];
  @Column('timestamptz', { name: 'begun_at' }) readonly begunAt: Date = now();
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null = null;
}
