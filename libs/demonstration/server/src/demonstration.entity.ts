import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That the demonstration was planted here, and whether it was planted whole. One row at most. */
@Entity('demonstration')
export class Demonstration {
  @PrimaryColumn('boolean') readonly planted: boolean = true;
  @Column('timestamptz', { name: 'begun_at' }) begunAt: Date = new Date();
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt: Date | null = null;
}
