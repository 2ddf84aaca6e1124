import type { Tx } from '@essaim/platform-server';
import { IsNull, Not } from 'typeorm';
import { LikenessSweep } from './likeness-sweep.entity.ts';

/** Hours after which a sweep that has not come is missed: a night, and half a day for whoever looks after it. */
export const MISSED_AFTER_HOURS = 36;

/** How it stands with sweeps. */
export interface SweepState {
  /** The last one that came to its end. */
  last: LikenessSweep | null;
  /** The one under way. */
  open: LikenessSweep | null;
  /** When a sweep last did something, or could have been expected first; null on an instance without projects. */
  lastSign: Date | null;
}

/** Reads how it stands with sweeps. */
export async function sweepState(tx: Tx): Promise<SweepState> {
  const last = await tx.findOne(LikenessSweep, { where: { finishedAt: Not(IsNull()) }, order: { finishedAt: 'DESC' } });
  const open = await tx.findOne(LikenessSweep, { where: { finishedAt: IsNull() } });
  const signs = [last?.finishedAt, open?.movedAt].filter((sign) => sign instanceof Date);
  if (signs.length) return { last, open, lastSign: new Date(Math.max(...signs.map(Number))) };
  const [{ first }]: [{ first: Date | null }] = await tx.query(
    'SELECT min(indexed_at) AS first FROM likeness_document',
  );
  return { last, open, lastSign: first };
}

/** Whether the worker should have swept by `now` and has not. Pure. */
export const isMissed = ({ lastSign }: Pick<SweepState, 'lastSign'>, now: Date): boolean =>
  lastSign !== null && now.getTime() - lastSign.getTime() > MISSED_AFTER_HOURS * 3_600_000;
