import { badInput, Database, now } from '@essaim/platform-server';
import { Inject, Injectable } from '@nestjs/common';
import type { LikenessSweep } from './likeness-sweep.entity.ts';
import { BANDS } from './likeness-outcome.ts';
import { LIKENESS_SETTINGS, type LikenessSettings } from './likeness.settings.ts';
import { countsByBand, countsByDay, verdictsByBand, type OutcomeCounts } from './outcome-counts.ts';
import { isMissed, sweepState } from './sweep-state.ts';

/** Longest period of a report, days. */
export const MOST_DAYS = 400;

/** One band of probabilities: what became of its likenesses, and how often people say that both are the same idea. */
export interface ReportedBand {
  from: number;
  to: number;
  counts: OutcomeCounts;
  /** Verdicts that stand, and joins, of all time. */
  judged: number;
  /** Part of those that say so, 0 to 1; null where there are none. */
  precision: number | null;
}

/** What an operator sees of likenesses. */
export interface Report {
  lastSweep: LikenessSweep | null;
  openSweep: LikenessSweep | null;
  lastSign: Date | null;
  missed: boolean;
  bands: ReportedBand[];
  days: { day: string; counts: OutcomeCounts }[];
  shownFrom: number;
  sameIdeaFrom: number;
  suggests: boolean;
  tellsHolders: boolean;
}

/** Puts together what an operator needs to know: whether sweeps run, what people make of what is found, how often it is right. */
@Injectable()
export class ReportLikenesses {
  private readonly db: Database;
  private readonly settings: LikenessSettings;
  constructor(db: Database, @Inject(LIKENESS_SETTINGS) settings: LikenessSettings) {
    this.db = db;
    this.settings = settings;
  }

  /** Of the last `days` days, 1 to 400. Throws BAD_USER_INPUT for another number. */
  run(days: number): Promise<Report> {
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
      throw badInput('days', 'likeness.days', { max: MOST_DAYS });
    return this.db.read(async (tx) => {
      const { last, open, lastSign } = await sweepState(tx);
      const verdicts = await verdictsByBand(tx);
      const joins = new Map((await countsByBand(tx, null)).map(({ part, counts }) => [part, counts.JOINED]));
      const bands = (await countsByBand(tx, days)).map(({ part: band, counts }) => {
        const { same, judged } = verdicts.get(band) ?? { same: 0, judged: 0 };
        const joined = joins.get(band) ?? 0;
        return {
          ...{ from: band / BANDS, to: (band + 1) / BANDS, counts, judged: judged + joined },
          precision: judged + joined ? (same + joined) / (judged + joined) : null,
        };
      });
      return {
        ...{ lastSweep: last, openSweep: open, lastSign, missed: isMissed({ lastSign }, now()), bands },
        days: (await countsByDay(tx, days)).map(({ part: day, counts }) => ({ day, counts })),
        shownFrom: this.settings.LIKENESS_SHOWN,
        sameIdeaFrom: this.settings.LIKENESS_SAME_IDEA,
        suggests: this.settings.LIKENESS_SUGGEST,
        tellsHolders: this.settings.LIKENESS_TELL_HOLDERS,
      };
    });
  }
}
