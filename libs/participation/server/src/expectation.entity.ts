import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { now } from '@essaim/platform-server';
import { Project } from '@essaim/projects-server';
import { TerritoryColumns } from '@essaim/territories-server';
import type { ExpectationKind } from './expectation-kind.ts';

/** What one person expects of one project, and from where. Nobody but them changes it. */
@Entity('expectation')
@Index('expectation_person', ['personId'])
export class Expectation {
  @ForeignKey(() => Project, { name: 'expectation_project', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'project_id' })
  readonly projectId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) readonly personId!: string;
  @Column('text') kind!: ExpectationKind;
  /** Where it is expected: what the person said, else where they live. */
  @Column(() => TerritoryColumns, { prefix: 'territory_' }) territory: TerritoryColumns = new TerritoryColumns();
  /** When they first said so, in this kind. */
  @Column('timestamptz') since: Date = now();
  /** When they last said so: a year on, they are asked whether it still holds. */
  @Column('timestamptz', { name: 'confirmed_at' }) confirmedAt: Date = now();
}
