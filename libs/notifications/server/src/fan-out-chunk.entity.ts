import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { FanOut } from './fan-out.entity.ts';

/** Some of the people whom a fan-out has yet to tell. Whoever tells them takes the row away: it is told once. */
@Entity('fan_out_chunk')
@ForeignKey(() => FanOut, ['eventId', 'kind'], ['eventId', 'kind'], { name: 'fan_out_chunk_of', onDelete: 'CASCADE' })
export class FanOutChunk {
  @PrimaryColumn('uuid', { name: 'event_id' }) readonly eventId!: string;
  @PrimaryColumn('text') readonly kind!: string;
  /** How many people come before them in the whole list. */
  @PrimaryColumn('integer') readonly place!: number;
  /** Their ids, by the reason for which they hear of it. */
  @Column('jsonb') people!: Record<string, string[]>;
}
