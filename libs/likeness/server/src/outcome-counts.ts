import type { Tx } from '@essaim/platform-server';
import { BANDS, bandOf, likenessOutcomes, type LikenessOutcome } from './likeness-outcome.ts';

/** An outcome for a pair of this probability, at a moment. */
export interface Outcome {
  outcome: LikenessOutcome;
  score: number;
  at: Date;
}

/** Counts several outcomes, each on its day in `zone`; in one order, so that those who count at once wait for each other. */
export async function countOutcomes(tx: Tx, outcomes: readonly Outcome[], zone: string): Promise<void> {
  if (!outcomes.length) return;
  await tx.query(
    `INSERT INTO likeness_count AS known (day, band, outcome, count)
     SELECT (at AT TIME ZONE $4)::date AS day, band, outcome, count(*)
       FROM unnest($1::timestamptz[], $2::smallint[], $3::text[]) AS one (at, band, outcome)
       GROUP BY day, band, outcome ORDER BY day, band, outcome
     ON CONFLICT (day, band, outcome) DO UPDATE SET count = known.count + excluded.count`,
    [
      outcomes.map(({ at }) => at),
      outcomes.map(({ score }) => bandOf(score)),
      outcomes.map(({ outcome }) => outcome),
      zone,
    ],
  );
}

/** How often each outcome came about. */
export type OutcomeCounts = Record<LikenessOutcome, number>;

/** The counts of one day, or of one band. */
export interface CountedPart<Part> {
  part: Part;
  counts: OutcomeCounts;
}

const none = (): OutcomeCounts => Object.fromEntries(likenessOutcomes.map((outcome) => [outcome, 0])) as OutcomeCounts;

const byPart = (rows: readonly { part: string; outcome: LikenessOutcome; count: string }[]) => {
  const parts = new Map<string, OutcomeCounts>();
  for (const { part, outcome, count } of rows) {
    const counts = parts.get(part) ?? none();
    counts[outcome] = Number(count);
    parts.set(part, counts);
  }
  return parts;
};

/** Counts of the last `days` days on which something happened, the latest first. */
export async function countsByDay(tx: Tx, days: number): Promise<CountedPart<string>[]> {
  const rows = await tx.query(
    `SELECT day::text AS part, outcome, sum(count) AS count FROM likeness_count WHERE day > current_date - $1::int
     GROUP BY day, outcome ORDER BY day DESC`,
    [days],
  );
  return [...byPart(rows)].map(([part, counts]) => ({ part, counts }));
}

/** Counts of the last `days` days, or of all time, by band, all ten of them, the most probable first. */
export async function countsByBand(tx: Tx, days: number | null): Promise<CountedPart<number>[]> {
  const rows = await tx.query(
    `SELECT band::text AS part, outcome, sum(count) AS count FROM likeness_count WHERE $1::int IS NULL OR day > current_date - $1::int GROUP BY band, outcome`,
    [days],
  );
  const parts = byPart(rows);
  return Array.from({ length: BANDS }, (_, at) => BANDS - 1 - at).map((band) => ({
    part: band,
    counts: parts.get(String(band)) ?? none(),
  }));
}

/** Verdicts that stand on pairs on record, by band and verdict. */
export async function verdictsByBand(tx: Tx): Promise<Map<number, { same: number; judged: number }>> {
  const rows: { band: number; same: number; judged: number }[] = await tx.query(
    `SELECT least(${BANDS - 1}, floor(likeness.score::numeric * ${BANDS}))::int AS band,
       (count(*) FILTER (WHERE verdict = 'SAME_IDEA'))::int AS same, count(*)::int AS judged
     FROM likeness_verdict JOIN likeness ON least(project_id, other_project_id) = first_project_id AND greatest(project_id, other_project_id) = second_project_id
     GROUP BY 1`,
  );
  return new Map(rows.map(({ band, same, judged }) => [band, { same, judged }]));
}
