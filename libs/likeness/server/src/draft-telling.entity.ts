import { newId, now } from '@essaim/platform-server';
import { Project } from '@essaim/projects-server';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DraftTellingAnswered } from './likeness.errors.ts';

/**
 * Word of a draft to the holders of a project that it resembles, by the wish of whoever writes it: its title and sentence
 * as they were then, and nothing that comes after. Once a pair; answered once.
 */
@Entity('draft_telling')
@Unique('draft_telling_pair', ['projectId', 'otherProjectId'])
@Index('draft_telling_other_project', ['otherProjectId'])
export class DraftTelling {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @ForeignKey(() => Project, { name: 'draft_telling_project', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'project_id' })
  readonly projectId!: string;
  @ForeignKey(() => Project, { name: 'draft_telling_other', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'other_project_id' })
  readonly otherProjectId!: string;
  @Column('text') readonly title!: string;
  @Column('text') readonly summary!: string;
  @Column('uuid', { name: 'told_by' }) readonly toldBy!: string;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
  @Column('text', { nullable: true }) answer: string | null = null;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy: string | null = null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null = null;

  /** Notes the one answer. Throws a Conflict where there is one. */
  reply(by: string, answer: string): void {
    if (this.answeredAt) throw new DraftTellingAnswered();
    Object.assign(this, { answer, answeredBy: by, answeredAt: now() });
  }
}
