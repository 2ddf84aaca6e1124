import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a mailbox that answers come to has been looked through. UIDs, up to 4 294 967 295, are read as text. */
@Entity('inbound_mailbox')
export class InboundMailbox {
  /** user@host/folder */
  @PrimaryColumn('text') readonly name!: string;
  /** UIDs mean the same mails as long as this is the same (RFC 9051, 2.3.1.1). */
  @Column('bigint', { name: 'uid_validity' }) uidValidity!: string;
  /**
   * Every mail up to this UID was taken or left; null until the first look was done with a first mail, or with none. A first
   * look that was cut short goes on with every mail after it, also with those that somebody had read.
   */
  @Column('bigint', { name: 'reached_uid', nullable: true }) reachedUid: string | null = null;
  /** The mail that is being taken, and how often that was begun: one that kills its worker is left at last. */
  @Column('bigint', { name: 'begun_uid', nullable: true }) begunUid: string | null = null;
  @Column('integer', { default: 0 }) begun = 0;
  @Column('timestamptz', { name: 'moved_at' }) movedAt!: Date;
}
