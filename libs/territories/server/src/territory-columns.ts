import { Column } from 'typeorm';
import type { TerritoryKind } from './territory-kind.ts';

/**
 * The territory of a project, a person or an organisation, in its own row: `@Column(() => TerritoryColumns, { prefix: 'territory_' })`.
 * All null where none was given. Written with what `resolveTerritory` answers.
 */
export class TerritoryColumns {
  @Column('text', { nullable: true }) kind: TerritoryKind | null = null;
  @Column('text', { nullable: true }) name: string | null = null;
  @Column('text', { nullable: true }) code: string | null = null;
  @Column('double precision', { nullable: true }) latitude: number | null = null;
  @Column('double precision', { nullable: true }) longitude: number | null = null;
  /** Itself and all it lies in, as `KIND:code`: what "there or anywhere inside" looks at. */
  @Column('text', { array: true, default: '{}' }) within: string[] = [];
}

/** The SQL of these columns for a migration, each named `territory_…`. */
export const territoryColumnsSql = `territory_kind text, territory_name text, territory_code text,
  territory_latitude double precision, territory_longitude double precision, territory_within text[] NOT NULL DEFAULT '{}'`;

/** What GraphQL shows of the columns; null where there is no territory. */
export const shownTerritory = (columns: TerritoryColumns) =>
  columns.kind && columns.name
    ? {
        kind: columns.kind,
        name: columns.name,
        code: columns.code,
        latitude: columns.latitude,
        longitude: columns.longitude,
      }
    : null;
