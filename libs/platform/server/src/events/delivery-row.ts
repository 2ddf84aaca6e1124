import { Column, PrimaryColumn } from 'typeorm';
import { now } from '../clock.ts';
import { newId } from '../ids.ts';

/** The columns that a table of deliveries has, whatever else it tells of them. */
export abstract class DeliveryRow {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
  /** How often it was tried, in vain or not. */
  @Column('integer', { default: 0 }) attempts = 0;
  /** Until when a worker that has it in hand keeps it from others, should its job be handed out twice. */
  @Column('timestamptz', { name: 'leased_until', nullable: true }) leasedUntil: Date | null = null;
  /** When it was taken: never sent again from then on. */
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt: Date | null = null;
  /** Why nothing was sent: read in the page meanwhile, account erased, link used. */
  @Column('text', { nullable: true }) dropped: string | null = null;
  /** When it was given up: a dead letter, until an operator sends it again. */
  @Column('timestamptz', { name: 'failed_at', nullable: true }) failedAt: Date | null = null;
  /** What was said last, where it was not taken. */
  @Column('text', { nullable: true }) failure: string | null = null;
}
