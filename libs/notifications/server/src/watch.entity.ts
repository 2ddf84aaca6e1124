import { newId, now } from '@essaim/platform-server';
import type { ProjectFilter } from '@essaim/projects-server';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { WatchedKind, WatchLevel } from './hearing.ts';

/**
 * How much a person wants to hear of a federation, an organisation, a territory or a search. Projects are followed in
 * their own slice. A federation or organisation is named by `subjectId`, a territory by `territory`, a search by `searchKey`.
 */
@Entity('watch')
@Check('watch_kind', `kind IN ('FEDERATION', 'ORGANISATION', 'SEARCH', 'TERRITORY')`)
@Check('watch_level', `level IN ('ALL', 'PARTICIPATING', 'MENTIONS', 'NONE')`)
@Check('watch_named', 'num_nonnulls(subject_id, territory, search_key) = 1')
@Index('watch_subject', ['personId', 'subjectId'], { unique: true, where: 'subject_id IS NOT NULL' })
@Index('watch_territory', ['personId', 'territory'], { unique: true, where: 'territory IS NOT NULL' })
@Index('watch_search', ['personId', 'searchKey'], { unique: true, where: 'search_key IS NOT NULL' })
@Index('watch_of_person', ['personId'])
@Index('watch_of_subject', ['subjectId'], { where: 'subject_id IS NOT NULL' })
@Index('watch_of_territory', ['territory'], { where: 'territory IS NOT NULL' })
@Index('watch_of_place', ['latitude'], { where: 'radius_km IS NOT NULL' })
@Index('watch_of_search', ['searchKey'], { where: 'search_key IS NOT NULL' })
export class Watch {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') kind!: Exclude<WatchedKind, 'PROJECT'>;
  @Column('text') level: WatchLevel = 'ALL';
  @Column('uuid', { name: 'subject_id', nullable: true }) subjectId: string | null = null;
  /** `KIND:code`. */
  @Column('text', { nullable: true }) territory: string | null = null;
  /** What a territory is called, or what a person calls their search. */
  @Column('text', { default: '' }) name: string = '';
  /** Around a point of the territory instead of inside it: degrees of WGS 84, and km. */
  @Column('double precision', { nullable: true }) latitude: number | null = null;
  @Column('double precision', { nullable: true }) longitude: number | null = null;
  @Column('double precision', { name: 'radius_km', nullable: true }) radiusKm: number | null = null;
  /** The words of a search as they were typed, and as `lastingQuery` understood them. */
  @Column('text', { nullable: true }) search: string | null = null;
  @Column('text', { nullable: true }) query: string | null = null;
  @Column('jsonb', { nullable: true }) filter: ProjectFilter | null = null;
  /** The same search kept twice is one: a digest of its query and filter. */
  @Column('text', { name: 'search_key', nullable: true }) searchKey: string | null = null;
  @Column('timestamptz') readonly since: Date = now();
}
