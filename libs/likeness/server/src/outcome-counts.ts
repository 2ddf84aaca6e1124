import type { Tx } from '@essaim/platform-server';
import { BANDS, bandOf, likenessOutcomes, type LikenessOutcome } from './likeness-outcome.ts';

/** Adds one to an outcome for each of these probabilities, on the day that `at` is in `zone`. */
export async function countOutcome(
  tx: Tx,
  outcome: LikenessOutcome,
  scores: readonly number[],
  { at, zone }: { at: Date; zone: string },
): Promise<void> {
  if (!scores.length) return;
  await tx.query(
    `INSERT INTO likeness_count AS known (day, band, outcome, count)
     SELECT ($1::timestamptz AT TIME ZONE $2)::date, band, $3, count(*) FROM unnest($4::smallint[]) AS band GROUP BY band ORDER BY band
     ON CONFLICT (day, band, outcome) DO UPDATE SET count = known.count + excluded.count`,
    [at, zone, outcome, scores.map(bandOf)],
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
