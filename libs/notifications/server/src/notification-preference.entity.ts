import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailMode } from './tell.ts';

/** Someone's wish about mail for one kind of news, where it differs from the catalogue's default. */
@Entity('notification_preference')
@Check('notification_preference_mail', `mail IN ('NOW', 'DIGEST', 'NONE')`)
export class NotificationPreference {
  @PrimaryColumn('uuid', { name: 'person_id' }) readonly personId!: string;
  @PrimaryColumn('text') readonly kind!: string;
  @Column('text') mail!: MailMode;
}
