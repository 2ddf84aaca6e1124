import { now } from '@essaim/platform-server';
import { Project } from '@essaim/projects-server';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A project to be looked at again: its own text is another, or one of its pairs is. Gone once that is done. */
@Entity('likeness_due')
export class LikenessDue {
  @ForeignKey(() => Project, { name: 'likeness_due_project', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'project_id' })
  projectId!: string;
  /** Its own text is another, so that those whose pairs with it change are due as well. */
  @Column('boolean') changed!: boolean;
  @Column('timestamptz') since: Date = now();
}
