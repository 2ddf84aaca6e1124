import { newId, now } from '@essaim/platform-server';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What a sweep is at, in this order: bringing the index up to date, learning which sentences are everybody's, indexing anew
 * the texts that have those, looking at all projects.
 */
export type SweepStage = 'INDEX' | 'LEARN' | 'APPLY' | 'LOOK' | 'DONE';

/** One sweep of the whole instance: how far it is, so that another process can go on with it, and what it did. */
@Entity('likeness_sweep')
@Index('likeness_sweep_open', { synchronize: false })
export class LikenessSweep {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('boolean', { name: 'by_hand' }) byHand!: boolean;
  @Column('timestamptz', { name: 'started_at' }) startedAt: Date = now();
  /** When it last did something. */
  @Column('timestamptz', { name: 'moved_at' }) movedAt: Date = now();
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null = null;
  @Column('text') stage: SweepStage = 'INDEX';
  /** The last project that the stage is done with; they are taken in the order of their ids. */
  @Column('uuid', { nullable: true }) cursor: string | null = null;
  /** Projects to look at, as counted when the stage began. */
  @Column('integer') projects: number = 0;
  /** Texts indexed anew. */
  @Column('integer') indexed: number = 0;
  @Column('integer') looked: number = 0;
  /** Pairs that came on record, or back. */
  @Column('integer') found: number = 0;
  /** Pairs that are no longer alike. */
  @Column('integer') lost: number = 0;
}
