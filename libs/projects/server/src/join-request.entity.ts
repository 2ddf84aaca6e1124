import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { newId, now } from '@essaim/platform-server';
import type { ProjectRole, RequestStatus } from './project-enums.ts';

/** Someone asks to join a project. Answered once or withdrawn; never two open at a time. */
@Entity('join_request')
@Index('join_request_open', ['projectId', 'personId'], { unique: true, where: "status = 'PENDING'" })
@Index('join_request_project', ['projectId', 'createdAt'])
@Index('join_request_person', ['personId', 'createdAt'])
export class JoinRequest {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') message!: string;
  @Column('text') role!: ProjectRole;
  @Column('text') status: RequestStatus = 'PENDING';
  @Column('text', { nullable: true }) answer: string | null = null;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy: string | null = null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null = null;
}
