import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { newId, now } from '@essaim/platform-server';

/** A version of a page, kept for ever. */
@Entity('revision')
@Unique('revision_number', ['pageId', 'number'])
export class Revision {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('uuid', { name: 'page_id' }) pageId!: string;
  /** 1, 2, 3 … within its page. */
  @Column('integer') number!: number;
  /** Null where the account was erased. */
  @Column('uuid', { name: 'author_id', nullable: true }) authorId: string | null = null;
  /** Markdown. */
  @Column('text') body!: string;
  @Column('text', { nullable: true }) message: string | null = null;
  /** The origin's revision that an adaptation's first one was copied from. */
  @Column('uuid', { name: 'copied_from_id', nullable: true }) copiedFromId: string | null = null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
}
