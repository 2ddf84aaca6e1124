import { newId, now } from '@essaim/platform-server';
import { Project } from '@essaim/projects-server';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A mediator's words to the holders of two projects that resemble each other. Once a pair. */
@Entity('introduction')
@Index('introduction_pair', { synchronize: false })
@Index('introduction_other_project', ['otherProjectId'])
export class Introduction {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @ForeignKey(() => Project, { name: 'introduction_project', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'project_id' })
  readonly projectId!: string;
  @ForeignKey(() => Project, { name: 'introduction_other', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'other_project_id' })
  readonly otherProjectId!: string;
  @Column('text') readonly message!: string;
  @Column('uuid', { name: 'introduced_by' }) readonly introducedBy!: string;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
}
