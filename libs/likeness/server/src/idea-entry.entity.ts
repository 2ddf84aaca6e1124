import { now } from '@essaim/platform-server';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IdeaSaid } from './amended-thesaurus.ts';

/**
 * What this instance says of one idea: one of its own, or what it adds to an idea that Essaim knows by itself, and what of
 * it is not looked for here. Which of the two is told by the files of the thesaurus, which may come to know it one day.
 */
@Entity('idea_entry')
export class IdeaEntry implements IdeaSaid {
  /** Words with hyphens, as in the files. */
  @PrimaryColumn('text', { name: 'concept_id' }) conceptId!: string;
  @Column('text', { array: true, default: '{}' }) fr: string[] = [];
  @Column('text', { array: true, default: '{}' }) en: string[] = [];
  @Column('text', { array: true, default: '{}' }) misspelt: string[] = [];
  @Column('text', { array: true, default: '{}' }) broader: string[] = [];
  @Column('boolean', { default: false }) off: boolean = false;
  @Column('text', { name: 'labels_off', array: true, default: '{}' }) labelsOff: string[] = [];
  /** Who changed it last; null for the command of the operator. */
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy: string | null = null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date = now();
}
