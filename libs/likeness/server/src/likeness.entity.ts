import { newId, now } from '@essaim/platform-server';
import { Project } from '@essaim/projects-server';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LikenessKind } from './likeness-enums.ts';
import type { ReasonFacts } from './reasons.ts';

/**
 * Two public projects that look alike: one row a pair, kept for ever so that nobody is told of it twice. What shows of
 * it is decided when it is read; `alike` is false once a change of text has made them different.
 */
@Entity('likeness')
@Index('likeness_pair', { synchronize: false })
@Index('likeness_project', ['projectId'])
@Index('likeness_other', ['otherProjectId'])
export class Likeness {
  @PrimaryColumn('uuid') readonly id: string = newId();
  /** The later of the two to be published. */
  @ForeignKey(() => Project, { name: 'likeness_later', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'project_id' })
  projectId!: string;
  /** The one that was there. */
  @ForeignKey(() => Project, { name: 'likeness_earlier', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'other_project_id' })
  otherProjectId!: string;
  @Column('text') kind!: LikenessKind;
  /** Calibrated probability that both are the same idea, 0 to 1: the larger of what a look from either gives. */
  @Column('real') score!: number;
  /** What the last look from each of the two gave; null where it did not find the other, or did not look since it changed. */
  @Column('real', { name: 'seen_from_project', nullable: true }) seenFromProject: number | null = null;
  @Column('real', { name: 'seen_from_other', nullable: true }) seenFromOther: number | null = null;
  @Column('boolean') alike: boolean = true;
  @Column('jsonb') reasons!: ReasonFacts[];
  /** What the later one said is different; public. */
  @Column('text', { nullable: true }) differences: string | null = null;
  @Column('timestamptz', { name: 'found_at' }) foundAt: Date = now();
  /** When the fact was recorded that tells the holders; null where nobody was to be told. */
  @Column('timestamptz', { name: 'told_at', nullable: true }) toldAt: Date | null = null;
}
