import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { newId, now } from '@essaim/platform-server';
import { Person } from './person.entity.ts';

/** A program's way in, in the name of one person. The secret is shown once; the row keeps its hash. */
@Entity('access_token')
@Unique('access_token_secret', ['secretHash'])
@Index('access_token_of', ['personId', 'createdAt'])
export class AccessToken {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @ForeignKey(() => Person, { name: 'access_token_person', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'person_id' })
  personId!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'secret_hash', select: false }) secretHash?: string;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
  /** Right to within five minutes. */
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt: Date | null = null;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt: Date | null = null;
}
