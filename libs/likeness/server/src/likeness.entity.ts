import { newId, now } from '@essaim/platform-server';
import { Project } from '@essaim/projects-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LikenessKind } from './likeness-enums.ts';
import { LikenessCluster } from './likeness-cluster.entity.ts';
import type { Nearness } from './nearness.ts';
import type { ReasonFacts } from './reasons.ts';
import type { Ruling } from './ruling.ts';

/**
 * Two public projects that look alike: one row a pair, kept for ever so that nobody is told of it twice. What shows of
 * it is decided when it is read; `alike` is false once a change of text has made them different.
 */
@Entity('likeness')
@Index('likeness_pair', { synchronize: false })
@Index('likeness_project', ['projectId'])
@Index('likeness_other', ['otherProjectId'])
@Index('likeness_cluster_pairs', { synchronize: false })
@Index('likeness_doubtful_latest', { synchronize: false })
@Index('likeness_doubtful_nearest', { synchronize: false })
@Index('likeness_settled_latest', { synchronize: false })
@Index('likeness_settled_nearest', { synchronize: false })
@Check('likeness_ruling', `ruling IN ('OPEN', 'DISPUTED', 'SAME_IDEA', 'RELATED', 'DIFFERENT')`)
@Check('likeness_ruled', `(ruling = 'OPEN') = (ruled_at IS NULL)`)
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
  /** What the last look from each of the two gave; null where it did not find the other, or has not looked since that changed. */
  @Column('real', { name: 'seen_from_project', nullable: true }) seenFromProject: number | null = null;
  @Column('real', { name: 'seen_from_other', nullable: true }) seenFromOther: number | null = null;
  @Column('boolean') alike: boolean = true;
  @Column('jsonb') reasons!: ReasonFacts[];
  /** How near the two are to each other, and how far, km; null where one place is not known. */
  @Column('text', { default: 'UNKNOWN' }) nearness: Nearness = 'UNKNOWN';
  @Column('double precision', { name: 'distance_km', nullable: true }) distanceKm: number | null = null;
  /** What the later one says is different; public. Null: it never said; empty: it has taken its sentence back. */
  @Column('text', { nullable: true }) differences: string | null = null;
  /** The same, of the one that was there. */
  @Column('text', { name: 'other_differences', nullable: true }) otherDifferences: string | null = null;
  /** What mediators have made of it (`ruling.ts`), and since when; stands over kind and score. */
  @Column('text', { default: 'OPEN' }) ruling: Ruling = 'OPEN';
  @Column('timestamptz', { name: 'ruled_at', nullable: true }) ruledAt: Date | null = null;
  /** People who are no mediators say contrary things of it (`record-verdict.ts`): a mediator is asked. */
  @Column('boolean', { default: false }) contested: boolean = false;
  /** The group of the mediators' queue that it is one line of (`clusters.ts`). */
  @ForeignKey(() => LikenessCluster, { name: 'likeness_in_cluster', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'cluster_id', nullable: true })
  clusterId: string | null = null;
  @Column('timestamptz', { name: 'found_at' }) foundAt: Date = now();
  /** When the fact was recorded that tells the holders; null where nobody was to be told. */
  @Column('timestamptz', { name: 'told_at', nullable: true }) toldAt: Date | null = null;
}
