import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailMode } from './tell.ts';

/** Someone's wish about one kind of news; null where they left the catalogue's default as it is. */
@Entity('notification_preference')
@Check('notification_preference_mail', `mail IN ('NOW', 'DIGEST', 'NONE')`)
export class NotificationPreference {
  @PrimaryColumn('uuid', { name: 'person_id' }) readonly personId!: string;
  @PrimaryColumn('text') readonly kind!: string;
  @Column('text', { nullable: true }) mail: MailMode | null = null;
  /** Whether it is pushed to the devices they switched on. */
  @Column('boolean', { nullable: true }) push: boolean | null = null;
}
