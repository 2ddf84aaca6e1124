import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { now } from '@essaim/platform-server';

/** An address that a project had; it still leads there. */
@Entity('project_former_slug')
@Index('project_former_slug_project', ['projectId'])
export class FormerSlug {
  @PrimaryColumn('text') readonly slug!: string;
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('timestamptz') readonly since: Date = now();
}
