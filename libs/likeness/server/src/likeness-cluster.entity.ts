import { newId } from '@essaim/platform-server';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Several projects alike within reach of one another: what the queue of mediators sorts by. Its lines are rows of `likeness`. */
@Entity('likeness_cluster')
@Index('likeness_cluster_latest', ['latestAt', 'id'])
@Index('likeness_cluster_nearest', { synchronize: false })
export class LikenessCluster {
  @PrimaryColumn('uuid') readonly id: string = newId();
  /** When its newest likeness was found. */
  @Column('timestamptz', { name: 'latest_at' }) latestAt!: Date;
  /** Between the two that are nearest to each other, km. */
  @Column('double precision', { name: 'distance_km', nullable: true }) distanceKm: number | null = null;
}
