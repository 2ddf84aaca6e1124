import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Someone for whom news waits, and when their next digest falls due. No news, no row: so no digest is empty. */
@Entity('digest_schedule')
@Index('digest_schedule_due', ['dueAt'])
export class DigestSchedule {
  @PrimaryColumn('uuid', { name: 'person_id' }) readonly personId!: string;
  @Column('text') period!: string;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
}
