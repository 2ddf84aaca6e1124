import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { newId, now } from '@essaim/platform-server';
import type { ProjectRole, RequestStatus } from './project-enums.ts';

/** A member invites someone by mail. The link in the mail is derived from the id, never stored. */
@Entity('invitation')
@Index('invitation_open', ['projectId', 'email'], { unique: true, where: "status = 'PENDING'" })
@Index('invitation_project', ['projectId', 'createdAt'])
@Index('invitation_email', ['email'])
export class Invitation {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  /** Lower case. */
  @Column('text') email!: string;
  @Column('text') role!: ProjectRole;
  @Column('text', { nullable: true }) message: string | null = null;
  @Column('uuid', { name: 'invited_by', nullable: true }) invitedBy: string | null = null;
  @Column('text') status: RequestStatus = 'PENDING';
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null = null;
}
