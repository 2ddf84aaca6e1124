import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { newId, now } from '@essaim/platform-server';
import { Project, type RequestStatus } from '@essaim/projects-server';
import {
  FederationAlreadyAnswered,
  FederationAlreadyWithdrawn,
  FederationRequestExpired,
} from './federation.errors.ts';
import { Federation } from './federation.entity.ts';
import type { FederationMode } from './federation-mode.ts';

/** One project's wish to act together, addressed to another. Answered once or withdrawn, then it is history. */
@Entity('federation_request')
@Index('federation_request_open', { synchronize: false })
@Index('federation_request_from', ['fromProjectId', 'createdAt', 'id'])
@Index('federation_request_to', ['toProjectId', 'createdAt', 'id'])
export class FederationRequest {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('text') readonly mode: FederationMode = 'FEDERATE';
  @ForeignKey(() => Project, { name: 'federation_request_from_project', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'from_project_id' })
  readonly fromProjectId!: string;
  @ForeignKey(() => Project, { name: 'federation_request_to_project', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'to_project_id' })
  readonly toProjectId!: string;
  @Column('text') readonly message!: string;
  @Column('uuid', { name: 'sent_by' }) readonly sentBy!: string;
  @Column('text') status: RequestStatus = 'PENDING';
  /** What the acceptance opened. */
  @ForeignKey(() => Federation, { name: 'federation_request_federation', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'federation_id', nullable: true })
  federationId: string | null = null;
  @Column('text', { nullable: true }) answer: string | null = null;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy: string | null = null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null = null;

  /** Notes the one answer. Throws a Conflict where there is one, or where none is waited for any more. */
  close(status: 'ACCEPTED' | 'DECLINED', by: string, answer: string | null): void {
    this.refuseUnlessOpen();
    Object.assign(this, { status, answer, answeredBy: by, answeredAt: now() });
  }

  /** Whoever asked asks no longer. Throws a Conflict where it was answered, or is over. */
  withdraw(): void {
    this.refuseUnlessOpen();
    this.status = 'WITHDRAWN';
  }

  private refuseUnlessOpen(): void {
    if (this.status === 'WITHDRAWN') throw new FederationAlreadyWithdrawn();
    if (this.status === 'EXPIRED') throw new FederationRequestExpired();
    if (this.status !== 'PENDING') throw new FederationAlreadyAnswered();
  }
}
