import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { newId, now } from '@essaim/platform-server';

/** Something public that happened to a project; its words are found in the reader's language. */
@Entity('activity')
@Index('activity_project', ['projectId', 'createdAt', 'id'])
@Index('activity_recent', ['createdAt', 'id'])
export class Activity {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  /** PUBLISHED, STAGE_CHANGED, PAGE_SAVED, MEMBER_JOINED, ADAPTED, FEDERATED, MEETING_ANNOUNCED …; words under `server.activity.<kind>`. */
  @Column('text') kind!: string;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId: string | null = null;
  /** Another project that the words name: while it is hidden, the line is not shown. */
  @Column('uuid', { name: 'other_project_id', nullable: true }) otherProjectId: string | null = null;
  /** What the words are filled in with, and `path`, the page it leads to. */
  @Column('jsonb', { default: '{}' }) params: Record<string, string> = {};
  /** Whether everybody could read it at a listing that was merged into its project: it stays public, however old. */
  @Column('boolean', { name: 'was_public', default: false }) wasPublic: boolean = false;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
}
