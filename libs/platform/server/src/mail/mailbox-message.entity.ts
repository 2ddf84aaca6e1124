import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { now } from '../clock.ts';
import { newId } from '../ids.ts';

/** A mail in the mailbox that demonstration mode has instead of a mail server. */
@Entity('mailbox_message')
@Index('mailbox_message_recent', ['to', 'sentAt'])
export class MailboxMessage {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('text') to!: string;
  @Column('text') subject!: string;
  @Column('text') text!: string;
  @Column('text') html!: string;
  @Column('jsonb') headers!: Record<string, string>;
  @Column('timestamptz', { name: 'sent_at' }) readonly sentAt: Date = now();
}
