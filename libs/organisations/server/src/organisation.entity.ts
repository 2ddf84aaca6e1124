import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { newId, now } from '@essaim/platform-server';
import { TerritoryColumns } from '@essaim/territories-server';
import type { OrganisationKind } from './organisation-kind.ts';

/** An incubator, a funder, a local authority, an association … It acts through its members. */
@Entity('organisation')
@Unique('organisation_slug', ['slug'])
@Index('organisation_name', { synchronize: false })
@Index('organisation_recent', ['createdAt', 'id'])
export class Organisation {
  @PrimaryColumn('uuid') readonly id: string = newId();
  /** Its address: /organisations/<slug>. Kept when the name changes. */
  @Column('text') slug!: string;
  @Column('text') name!: string;
  @Column('text') kind!: OrganisationKind;
  /** Markdown. */
  @Column('text', { nullable: true }) description: string | null = null;
  @Column(() => TerritoryColumns, { prefix: 'territory_' }) territory: TerritoryColumns = new TerritoryColumns();
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date = now();
}
