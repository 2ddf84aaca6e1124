import { Project } from '@essaim/projects-server';
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ClueKind } from './clues.ts';

/** One thing that identifies an indexed project whatever its texts say. */
@Entity('likeness_clue')
@Index('likeness_clue_of', ['projectId'])
export class LikenessClue {
  @PrimaryColumn('text') kind!: ClueKind;
  @PrimaryColumn('text') value!: string;
  @ForeignKey(() => Project, { name: 'likeness_clue_project', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'project_id' })
  projectId!: string;
}
