import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What one indexed text adds to the counts of terms (`sign` 1) or takes from them (-1), until it is folded in: writers
 * append here side by side, instead of waiting for each other at the rows of common words.
 */
@Entity('likeness_change')
export class LikenessChange {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS', insert: false })
  readonly id!: string;
  @Column('smallint') sign!: 1 | -1;
  @Column('integer') length!: number;
  @Column('text', { array: true }) words!: string[];
  @Column('text', { name: 'title_words', array: true }) titleWords!: string[];
  @Column('text', { array: true }) letters!: string[];
}
