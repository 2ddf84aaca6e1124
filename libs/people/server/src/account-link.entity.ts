import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { newId, now } from '@essaim/platform-server';
import { Person } from './person.entity.ts';

/** What a link sent by mail is good for. */
export type LinkPurpose = 'VERIFY_EMAIL' | 'SIGN_IN' | 'RESET_PASSWORD';

/**
 * A link sent by mail, good once and for a time. Its token is not here: it is derived from the id (link-token.ts), so
 * that the worker can write the mail, and so that a stolen copy of the table opens nothing.
 */
@Entity('account_link')
@Index('account_link_of', ['personId'])
export class AccountLink {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @ForeignKey(() => Person, { name: 'account_link_person', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'person_id' })
  personId!: string;
  @Column('text') purpose!: LinkPurpose;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null = null;
}
