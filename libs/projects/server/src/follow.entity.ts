import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { newId, now } from '@essaim/platform-server';
import type { WatchLevel, WatchReason } from './project-enums.ts';

/** A person, or an organisation, that follows a project; exactly one of the two. */
@Entity('project_follow')
@Index('project_follow_person', ['personId', 'projectId'], { unique: true, where: 'person_id IS NOT NULL' })
@Index('project_follow_organisation', ['organisationId', 'projectId'], {
  unique: true,
  where: 'organisation_id IS NOT NULL',
})
@Index('project_follow_project', ['projectId'])
@Check('project_follow_one', 'num_nonnulls(person_id, organisation_id) = 1')
@Check('project_follow_because', `because IN ('CHOSEN', 'CREATED', 'JOINED', 'COMMENTED')`)
export class Follow {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null = null;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId: string | null = null;
  @Column('text') level: WatchLevel = 'ALL';
  /** How it began; only who chose to follow counts as a follower. */
  @Column('text', { default: 'CHOSEN' }) because: WatchReason = 'CHOSEN';
  @Column('timestamptz') readonly since: Date = now();
}
