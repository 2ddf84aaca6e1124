import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { TerritoryKind } from './territory-kind.ts';

/** A place that everybody calls by the same code: a commune, an intercommunalité, a département, a région, a country. */
@Entity('territory')
@Index('territory_search', { synchronize: false })
@Index('territory_name', { synchronize: false })
@Index('territory_former_codes', { synchronize: false })
@Index('territory_postcodes', { synchronize: false })
export class Territory {
  @PrimaryColumn('text') readonly kind!: TerritoryKind;
  /** INSEE code; SIREN for an intercommunalité; ISO 3166-1 alpha-2 for a country. */
  @PrimaryColumn('text') readonly code!: string;
  @Column('text') readonly name!: string;
  /** The name as it is searched: without accents, hyphens or capitals. */
  @Column('text') readonly search!: string;
  @Column('text', { array: true }) readonly postcodes!: string[];
  /** Codes of former communes that are part of it now. */
  @Column('text', { name: 'former_codes', array: true }) readonly formerCodes!: string[];
  /** Degrees, WGS 84; null where no point is known. */
  @Column('double precision', { nullable: true }) readonly latitude!: number | null;
  @Column('double precision', { nullable: true }) readonly longitude!: number | null;
  @Column('integer', { nullable: true }) readonly population!: number | null;
  /** How far people there go to meet, km (`reach.ts`); null for what is wider than a commune. */
  @Column('real', { name: 'reach_km', nullable: true }) readonly reachKm!: number | null;
  /** Itself and all it lies in, as `KIND:code`. */
  @Column('text', { array: true }) readonly within!: string[];
}
