import { now } from '@essaim/platform-server';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What became of a mail that came in: taken by what it answers, answered with a letter, or left aside and why. UNKNOWN
 * answers nothing of ours; UNREADABLE is no mail that a parser takes, and never will be.
 */
export type InboundOutcome = 'TAKEN' | 'ANSWERED' | 'AUTOMATIC' | 'OTHER_SENDER' | 'EMPTY' | 'UNKNOWN' | 'UNREADABLE';

/** A mail that came in, once: whoever hands it over may do so again. Its text is not kept. */
@Entity('inbound_mail')
export class InboundMail {
  /** Its Message-ID and the address it came to, hashed. */
  @PrimaryColumn('text') readonly id!: string;
  @Column('uuid', { name: 'delivery_id', nullable: true }) deliveryId: string | null = null;
  @Column('text') outcome!: InboundOutcome;
  @Column('timestamptz', { name: 'received_at' }) readonly receivedAt: Date = now();
}
