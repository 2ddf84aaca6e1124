import { newId, now } from '@essaim/platform-server';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A digest that was put together for someone, for one day of their calendar: there is never a second. */
@Entity('digest')
@Unique('digest_once', ['personId', 'period'])
export class Digest {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('uuid', { name: 'person_id' }) personId!: string;
  /** As `nextDigest` names it: `DAILY 2026-03-29`. */
  @Column('text') period!: string;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
}
