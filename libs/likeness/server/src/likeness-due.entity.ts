import { now } from '@essaim/platform-server';
import { Project } from '@essaim/projects-server';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A project to be looked at again: its own text is another, or it could not look back at one that is. Gone once that is done. */
@Entity('likeness_due')
export class LikenessDue {
  @ForeignKey(() => Project, { name: 'likeness_due_project', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'project_id' })
  projectId!: string;
  /** Its own text is another, so that the others of its pairs look back. */
  @Column('boolean') changed!: boolean;
  @Column('timestamptz') since: Date = now();
}
