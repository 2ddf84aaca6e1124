import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { newId, now } from '@essaim/platform-server';
import type { RequestStatus } from './project-enums.ts';

/** The people of a listing ask to carry it here. Answered by an instance moderator. */
@Entity('claim')
@Index('claim_open', ['projectId', 'personId'], { unique: true, where: "status = 'PENDING'" })
@Index('claim_project', ['projectId', 'createdAt'])
@Index('claim_status', ['status', 'createdAt'])
@Index('claim_person', ['personId', 'createdAt'])
export class Claim {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') evidence!: string;
  @Column('text') status: RequestStatus = 'PENDING';
  @Column('text', { nullable: true }) answer: string | null = null;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy: string | null = null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null = null;
}
