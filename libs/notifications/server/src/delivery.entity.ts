import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { DeliveryRow } from '@essaim/platform-server';

/** The ways in which someone is told outside the page. */
export type DeliveryChannel = 'EMAIL' | 'DIGEST' | 'PUSH';

/**
 * One channel's attempt to tell someone. Marked accepted only after the channel took it; a row that is marked is never
 * sent again. Its id makes the Message-ID, so that a mail sent twice is one mail to whoever reads it.
 */
@Entity('delivery')
@Unique('delivery_once', ['eventId', 'recipient', 'kind', 'channel'])
@Check('delivery_channel', `channel IN ('EMAIL', 'DIGEST', 'PUSH')`)
@Index('delivery_person', ['personId'])
@Index('delivery_failed', ['failedAt'], { where: 'failed_at IS NOT NULL' })
export class Delivery extends DeliveryRow {
  @Column('text') channel: DeliveryChannel = 'EMAIL';
  @Column('uuid', { name: 'event_id' }) eventId!: string;
  /** The person told; null for an address that has no account yet. */
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null = null;
  /** Who or what: a person's id, that of the invitation whose address it goes to, or that of a device. An address is never here. */
  @Column('text') recipient!: string;
  /** A kind of the catalogue, or of letter. */
  @Column('text') kind!: string;
  /** The notification it carries; null for a letter about an account. */
  @Column('uuid', { name: 'notification_id', nullable: true }) notificationId: string | null = null;
  /** Ids that a letter is written from. */
  @Column('jsonb', { default: '{}' }) params: Record<string, string> = {};
}
