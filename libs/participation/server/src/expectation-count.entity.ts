import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Project } from '@essaim/projects-server';
import type { ExpectationKind } from './expectation-kind.ts';

/** How many people expect one thing of a project: kept in the transaction of each change, so that lists count nothing. */
@Entity('expectation_count')
export class ExpectationCount {
  @ForeignKey(() => Project, { name: 'expectation_count_project', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'project_id' })
  readonly projectId!: string;
  @PrimaryColumn('text') readonly kind!: ExpectationKind;
  /** People; 0 or more. */
  @Column('integer') count!: number;
}
