import { now } from '@essaim/platform-server';
import { Project } from '@essaim/projects-server';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LikenessVerdict } from './likeness-enums.ts';

/** What one person says of a pair: one verdict each, the last one holds. The pair is kept in the order of its ids. */
@Entity('likeness_verdict')
@Index('likeness_verdict_person', ['personId'])
export class LikenessVerdictRow {
  @ForeignKey(() => Project, { name: 'likeness_verdict_first', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'first_project_id' })
  firstProjectId!: string;
  @ForeignKey(() => Project, { name: 'likeness_verdict_second', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'second_project_id' })
  secondProjectId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') verdict!: LikenessVerdict;
  /** Given in the office of mediator, by somebody of neither project: it counts towards the ruling. */
  @Column('boolean', { name: 'as_mediator', default: false }) asMediator: boolean = false;
  @Column('text', { nullable: true }) comment: string | null = null;
  @Column('timestamptz', { name: 'judged_at' }) judgedAt: Date = now();
}

/** A pair in the order of its ids, which is how it is found again. */
export const inPairOrder = (a: string, b: string): [first: string, second: string] => (a < b ? [a, b] : [b, a]);
