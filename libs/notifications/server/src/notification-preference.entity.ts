import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone's wish about mail for one kind of news, where it differs from the catalogue's default. */
@Entity('notification_preference')
export class NotificationPreference {
  @PrimaryColumn('uuid', { name: 'person_id' }) readonly personId!: string;
  @PrimaryColumn('text') readonly kind!: string;
  @Column('boolean') email!: boolean;
}
