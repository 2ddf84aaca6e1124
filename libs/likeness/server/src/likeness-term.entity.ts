import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { TermKind } from './statistics.ts';

/** In how many indexed projects a term stands, up to the last change folded in. */
@Entity('likeness_term')
@Index('likeness_term_folded', ['folded'])
export class LikenessTerm {
  @PrimaryColumn('text') readonly kind!: TermKind;
  @PrimaryColumn('text') readonly term!: string;
  /** For the term `length` of the kind `whole`: words in all texts. */
  @Column('bigint') documents!: string;
  /** The fold that wrote it last: readers ask for what is newer than what they know. */
  @Column('bigint') folded!: string;
}
