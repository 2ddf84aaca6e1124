import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { now } from '@essaim/platform-server';
import type { ProjectRole } from './project-enums.ts';

/** Someone's part in a project. Followers and users are not members. */
@Entity('membership')
@Index('membership_person', ['personId'])
export class Membership {
  @PrimaryColumn('uuid', { name: 'project_id' }) readonly projectId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) readonly personId!: string;
  @Column('text') role!: ProjectRole;
  @Column('timestamptz') readonly since: Date = now();
}
