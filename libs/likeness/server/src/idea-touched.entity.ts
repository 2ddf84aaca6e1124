import { now } from '@essaim/platform-server';
import { Project } from '@essaim/projects-server';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A project whose text may say a label that has come or gone: to be indexed anew. Gone once that is done. */
@Entity('idea_touched')
export class IdeaTouched {
  @ForeignKey(() => Project, { name: 'idea_touched_project', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'project_id' })
  projectId!: string;
  @Column('timestamptz') since: Date = now();
}
