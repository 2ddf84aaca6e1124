import { now } from '@essaim/platform-server';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { IdeaChangeKind } from './idea-enums.ts';

/**
 * Who changed what this instance says of an idea, and when. Never changed afterwards; the highest id is the version of the
 * thesaurus that every process asks for.
 */
@Entity('idea_change')
@Index('idea_change_concept', ['conceptId', 'id'])
export class IdeaChange {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS', insert: false })
  readonly id!: string;
  @Column('text', { name: 'concept_id' }) conceptId!: string;
  @Column('text') kind!: IdeaChangeKind;
  /** Labels that are looked for since, and that are no longer. */
  @Column('text', { name: 'labels_in', array: true, default: '{}' }) labelsIn: string[] = [];
  @Column('text', { name: 'labels_out', array: true, default: '{}' }) labelsOut: string[] = [];
  /** Null for the command of the operator. */
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null = null;
  @Column('timestamptz', { name: 'happened_at' }) happenedAt: Date = now();
}
