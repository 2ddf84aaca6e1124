import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { newId, now } from '@essaim/platform-server';
import type { PageSharing } from './project-enums.ts';

/** Whose file a page belongs to: a project's, or what a federation shares. */
export type PageOwner = 'PROJECT' | 'FEDERATION';

/** A page of a living file. Its text is that of its latest revision. */
@Entity('page')
@Unique('page_slug', ['ownerId', 'slug'])
export class Page {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('text', { name: 'owner_kind' }) ownerKind: PageOwner = 'PROJECT';
  @Column('uuid', { name: 'owner_id' }) ownerId!: string;
  @Column('text') slug!: string;
  @Column('text') title!: string;
  @Column('text') sharing: PageSharing = 'COPIED';
  /** The latest revision. */
  @Column('uuid', { name: 'revision_id' }) revisionId!: string;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
}
