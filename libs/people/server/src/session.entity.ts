import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { newId, now } from '@essaim/platform-server';
import { Person } from './person.entity.ts';

/** Someone signed in in one browser. The cookie holds a random token, the row its hash. */
@Entity('person_session')
@Unique('person_session_token', ['tokenHash'])
@Index('person_session_of', ['personId', 'lastSeenAt'])
export class Session {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @ForeignKey(() => Person, { name: 'person_session_person', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'person_id' })
  personId!: string;
  @Column('text', { name: 'token_hash', select: false }) tokenHash?: string;
  /** As the browser called itself, cut at 300 characters. */
  @Column('text', { name: 'user_agent', nullable: true }) userAgent: string | null = null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
  /** Right to within five minutes. */
  @Column('timestamptz', { name: 'last_seen_at' }) lastSeenAt: Date = now();
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}
