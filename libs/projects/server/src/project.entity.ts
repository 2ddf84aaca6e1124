import { TerritoryColumns } from '@essaim/territories-server';
import { newId, now } from '@essaim/platform-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ProjectStage } from './project-enums.ts';

/** The space of one initiative: a draft, a published project, or a listing known from a directory elsewhere. */
@Entity('project')
@Unique('project_slug', ['slug'])
@Index('project_source', ['sourceName', 'sourceExternalId'], { unique: true, where: 'source_external_id IS NOT NULL' })
@Index('project_recent', ['publishedAt', 'id'], { where: 'published_at IS NOT NULL AND hidden_at IS NULL' })
@Index('project_lineage', ['lineageId'])
@Index('project_place', ['territory.latitude', 'territory.longitude'])
@Check('project_published', `(stage = 'DRAFT') = (published_at IS NULL)`)
@Check('project_merged', `merged_into IS NULL OR hidden_at IS NOT NULL AND NOT claimed`)
@Index('project_merged_listings', ['mergedInto'], { where: 'merged_into IS NOT NULL' })
@Index('project_themes', { synchronize: false })
@Index('project_within', { synchronize: false })
@Index('project_point', { synchronize: false })
export class Project {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('text') slug!: string;
  @Column('text') title!: string;
  @Column('text', { default: '' }) summary: string = '';
  /** Markdown. */
  @Column('text', { default: '' }) description: string = '';
  @Column('text') stage: ProjectStage = 'DRAFT';
  @Column('text', { array: true, default: '{}' }) themes: string[] = [];
  @Column(() => TerritoryColumns, { prefix: 'territory_' }) territory: TerritoryColumns = new TerritoryColumns();
  @Column('text', { nullable: true }) website: string | null = null;
  @Column('boolean', { name: 'welcomes_newcomers', default: true }) welcomesNewcomers: boolean = true;

  /** The three parts of the charter; null while the instance's default text holds. */
  @Column('text', { name: 'charter_transparency', nullable: true }) charterTransparency: string | null = null;
  @Column('text', { name: 'charter_collaboration', nullable: true }) charterCollaboration: string | null = null;
  @Column('text', { name: 'charter_funding', nullable: true }) charterFunding: string | null = null;
  @Column('integer', { name: 'charter_version', default: 1 }) charterVersion: number = 1;

  /** What its holders said makes it different from those alike, at publication. Public. */
  @Column('text', { nullable: true }) differences: string | null = null;
  /** Shared by a project and all that was adapted from it, however far: its own id at first. */
  @Column('uuid', { name: 'lineage_id' }) lineageId: string = this.id;

  /** The directory a listing comes from; null for a project created here. */
  @Column('text', { name: 'source_name', nullable: true }) sourceName: string | null = null;
  @Column('text', { name: 'source_url', nullable: true }) sourceUrl: string | null = null;
  @Column('text', { name: 'source_licence', nullable: true }) sourceLicence: string | null = null;
  /** What the directory calls it: what makes a second import find it again. */
  @Column('text', { name: 'source_external_id', nullable: true }) sourceExternalId: string | null = null;
  @Column('timestamptz', { name: 'imported_at', nullable: true }) importedAt: Date | null = null;
  /** False for a listing that nobody carries here yet. */
  @Column('boolean', { default: true }) claimed: boolean = true;

  /** The claimed project that this listing turned out to be; it is out of sight then. */
  @ForeignKey(() => Project, { name: 'project_merged_into' })
  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto: string | null = null;

  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null = null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date = now();
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null = null;
  @Column('timestamptz', { name: 'hidden_at', nullable: true }) hiddenAt: Date | null = null;
  @Column('text', { name: 'hidden_reason', nullable: true }) hiddenReason: string | null = null;

  /** Kept in step with memberships and follows in their own transactions, so that lists count nothing. */
  @Column('integer', { name: 'member_count', default: 0 }) memberCount: number = 0;
  @Column('integer', { name: 'follower_count', default: 0 }) followerCount: number = 0;
}
