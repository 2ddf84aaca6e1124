import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { newId, now } from '@essaim/platform-server';

/** Projects that act together under one charter, each staying its own. */
@Entity('federation')
@Unique('federation_slug', ['slug'])
export class Federation {
  @PrimaryColumn('uuid') readonly id: string = newId();
  /** Its address; given at the opening, it stays when the name changes. */
  @Column('text') slug!: string;
  @Column('text') name!: string;
  /** The three parts of the shared charter; null while the instance's default text holds. */
  @Column('text', { name: 'charter_transparency', nullable: true }) charterTransparency: string | null = null;
  @Column('text', { name: 'charter_collaboration', nullable: true }) charterCollaboration: string | null = null;
  @Column('text', { name: 'charter_funding', nullable: true }) charterFunding: string | null = null;
  @Column('integer', { name: 'charter_version', default: 1 }) charterVersion: number = 1;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
  /** When fewer than two projects remained; what was written stays readable. */
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null = null;
}
