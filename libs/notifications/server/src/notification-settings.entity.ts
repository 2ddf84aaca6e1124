import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { DigestCadence } from './digest-time.ts';
import type { WatchLevel } from './hearing.ts';

/** How someone wishes to be told, where they have said so: one row at most for each person. */
@Entity('notification_settings')
@Check('notification_settings_level', `level IN ('ALL', 'PARTICIPATING', 'MENTIONS', 'NONE')`)
@Check('notification_settings_digest', `digest IN ('DAILY', 'WEEKLY', 'NEVER')`)
@Check('notification_settings_hour', 'digest_hour BETWEEN 0 AND 23')
@Check('notification_settings_day', 'digest_day BETWEEN 1 AND 7')
export class NotificationSettings {
  @PrimaryColumn('uuid', { name: 'person_id' }) readonly personId!: string;
  /** What holds where no wish about something particular does. */
  @Column('text') level!: WatchLevel;
  @Column('text') digest!: DigestCadence;
  /** Hour of the person's own day. */
  @Column('smallint', { name: 'digest_hour' }) digestHour!: number;
  /** 1 is Monday. */
  @Column('smallint', { name: 'digest_day' }) digestDay!: number;
  /** An IANA name. */
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  /** Until then nothing leaves by mail: it waits for the digest after it. */
  @Column('timestamptz', { name: 'paused_until', nullable: true }) pausedUntil: Date | null = null;
}
