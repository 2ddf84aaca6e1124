import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LikenessOutcome } from './likeness-outcome.ts';

/** How many likenesses of one band had one outcome on one day: nothing of who, nor of which. */
@Entity('likeness_count')
export class LikenessCount {
  /** YYYY-MM-DD, in the zone of the sweep. */
  @PrimaryColumn('date') day!: string;
  /** Tenth of the probability: 3 for 0.3 to 0.4. */
  @PrimaryColumn('smallint') band!: number;
  @PrimaryColumn('text') outcome!: LikenessOutcome;
  @Column('bigint') count!: string;
}
