import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { now } from '@essaim/platform-server';
import { Project } from '@essaim/projects-server';
import { Federation } from './federation.entity.ts';

/** A project's place in a federation. It goes when the project leaves. */
@Entity('federation_project')
@Index('federation_project_of', ['projectId', 'since'])
export class FederationProject {
  @ForeignKey(() => Federation, { name: 'federation_project_federation', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'federation_id' })
  readonly federationId!: string;
  @ForeignKey(() => Project, { name: 'federation_project_project', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'project_id' })
  readonly projectId!: string;
  @Column('timestamptz') readonly since: Date = now();
}
