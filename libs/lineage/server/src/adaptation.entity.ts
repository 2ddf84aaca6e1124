import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { now } from '@essaim/platform-server';
import { Project } from '@essaim/projects-server';
import type { AdaptationReason } from './adaptation-reason.ts';

/** That a project grew from another, and why. It outlives the origin: its title then stands for it. */
@Entity('adaptation')
@Index('adaptation_origin_recent', ['originId', 'adaptedAt', 'projectId'])
export class Adaptation {
  /** The project that was born. */
  @ForeignKey(() => Project, { name: 'adaptation_project', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'project_id' })
  readonly projectId!: string;
  /** Null once the origin is deleted. */
  @ForeignKey(() => Project, { name: 'adaptation_origin', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'origin_id', nullable: true })
  originId: string | null = null;
  /** What the origin was called when it was adapted. */
  @Column('text', { name: 'origin_title' }) originTitle!: string;
  @Column('text') reason!: AdaptationReason;
  /** The reason in their own words; public. */
  @Column('text', { nullable: true }) comment: string | null = null;
  @Column('timestamptz', { name: 'adapted_at' }) readonly adaptedAt: Date = now();
  @Column('uuid', { name: 'adapted_by' }) adaptedBy!: string;
}
