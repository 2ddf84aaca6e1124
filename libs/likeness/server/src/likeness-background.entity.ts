import { Project } from '@essaim/projects-server';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * What is merely alike to a public project, as the last look from it saw it: by this its view of one other project can be
 * told without looking for all of them again.
 */
@Entity('likeness_background')
export class LikenessBackground {
  @ForeignKey(() => Project, { name: 'likeness_background_project', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'project_id' })
  projectId!: string;
  @Column('real') words!: number;
  @Column('real') letters!: number;
  @Column('real') titles!: number;
  /** Null where no model of meaning saw it. */
  @Column('real', { nullable: true }) meaning!: number | null;
}
