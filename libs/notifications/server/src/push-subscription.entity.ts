import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { newId, now } from '@essaim/platform-server';

/**
 * A browser that someone switched on for push (RFC 8030): where its push service takes messages, and the keys that they are
 * encrypted with (RFC 8291). It is heard of while the session that it was switched on in lives.
 */
@Entity('push_subscription')
@Unique('push_subscription_endpoint', ['endpoint'])
@Index('push_subscription_person', ['personId'])
export class PushSubscription {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('uuid', { name: 'person_id' }) personId!: string;
  /** The session that its browser was in last: another one takes it over when the same person comes back. */
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  /** A secret between the browser and this instance: whoever knows it may knock, though only we are let in. */
  @Column('text') endpoint!: string;
  /** Public key on the curve P-256, 65 bytes, and secret, 16 bytes; both base64url. */
  @Column('text') p256dh!: string;
  @Column('text') auth!: string;
  /** The VAPID public key that the browser subscribed with: under another, its push service takes nothing. */
  @Column('text', { name: 'server_key' }) serverKey!: string;
  /** What its person calls the device: « Firefox, Android ». Empty where the browser said nothing. */
  @Column('text') label!: string;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
  /** When the browser last said that it is still there. */
  @Column('timestamptz', { name: 'kept_at' }) keptAt: Date = now();
  @Column('timestamptz', { name: 'last_accepted_at', nullable: true }) lastAcceptedAt: Date | null = null;
  /** Messages in a row that were given up. */
  @Column('integer', { default: 0 }) failures = 0;
}
