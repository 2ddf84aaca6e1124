import { now } from '@essaim/platform-server';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sentence or heading that many projects share: learnt by a sweep, ignored from then on. */
@Entity('likeness_sentence')
export class LikenessSentence {
  /** Of its words (`sentences.ts`). */
  @PrimaryColumn('bigint') hash!: string;
  /** Lineages that have it. */
  @Column('integer') lineages!: number;
  /** False for one that has become rare again, until the texts that have it are indexed anew. */
  @Column('boolean') ignored!: boolean;
  /** When it began or ceased to be ignored: texts indexed before that are indexed anew. */
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date = now();
}
