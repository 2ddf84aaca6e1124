import type { Actor, Tx } from '@essaim/platform-server';
import type { LikenessKind, LikenessVerdict } from './likeness-enums.ts';
import { inPairOrder } from './likeness-verdict.entity.ts';
import type { ReasonFacts } from './reasons.ts';

/** A pair as one of its two projects sees it. */
export interface PairSeen {
  projectId: string;
  otherProjectId: string;
  kind: LikenessKind;
  score: number;
  reasons: ReasonFacts[];
  differences: string | null;
}

/** Most pairs read of one project. */
export const MOST_PAIRS = 100;

/** Pairs of these projects whose other half is public and of another lineage, the most alike first; by project, in their order. */
export async function pairsOf(tx: Tx, projectIds: readonly string[]): Promise<PairSeen[][]> {
  const rows: PairSeen[] = await tx.query(
    `SELECT asked.id AS "projectId", pair.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
       SELECT other.project_id AS "otherProjectId", likeness.kind, likeness.score, likeness.reasons, likeness.differences
       FROM (SELECT *, other_project_id AS other_id FROM likeness WHERE project_id = asked.id UNION ALL
             SELECT *, project_id FROM likeness WHERE other_project_id = asked.id) AS likeness
       JOIN likeness_document other ON other.project_id = likeness.other_id
       LEFT JOIN likeness_document mine ON mine.project_id = asked.id
       WHERE likeness.alike AND other.visible AND other.lineage_id IS DISTINCT FROM mine.lineage_id
       ORDER BY likeness.score DESC, likeness.id LIMIT ${MOST_PAIRS}) AS pair`,
    [projectIds],
  );
  const byProject = new Map<string, PairSeen[]>(projectIds.map((id) => [id, []]));
  for (const row of rows) byProject.get(row.projectId)!.push(row);
  return projectIds.map((id) => byProject.get(id)!);
}

/** Two projects; in any order. */
export interface Pair {
  a: string;
  b: string;
}

/** One person's verdicts on these pairs, in their order; null where they said nothing. */
export async function verdictsOf(tx: Tx, actor: Actor, pairs: readonly Pair[]): Promise<(LikenessVerdict | null)[]> {
  if (!actor.personId) return pairs.map(() => null);
  const ordered = pairs.map(({ a, b }) => inPairOrder(a, b));
  const rows: { key: string; verdict: LikenessVerdict }[] = await tx.query(
    `SELECT first_project_id || ' ' || second_project_id AS key, verdict FROM likeness_verdict
     JOIN unnest($2::uuid[], $3::uuid[]) AS asked (first_id, second_id) ON first_project_id = first_id AND second_project_id = second_id
     WHERE person_id = $1`,
    [actor.personId, ordered.map(([first]) => first), ordered.map(([, second]) => second)],
  );
  const verdicts = new Map(rows.map(({ key, verdict }) => [key, verdict]));
  return ordered.map((pair) => verdicts.get(pair.join(' ')) ?? null);
}

/** What is said to be different between two projects, where a pair of them is on record. */
export async function differencesBetween(tx: Tx, a: string, b: string): Promise<string | null> {
  const [row]: { differences: string | null }[] = await tx.query(
    `SELECT differences FROM likeness WHERE least(project_id, other_project_id) = least($1::uuid, $2::uuid)
     AND greatest(project_id, other_project_id) = greatest($1::uuid, $2::uuid)`,
    [a, b],
  );
  return row?.differences ?? null;
}

/** The other halves of these projects' pairs that still look alike, the most alike first, a hundred at most each. */
export async function alikeOnRecord(tx: Tx, projectIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows: { id: string; others: string[] }[] = await tx.query(
    `SELECT asked.id, array_agg(pair.other_id ORDER BY pair.score DESC, pair.other_id) AS others
     FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
       SELECT other_id, score FROM (
         SELECT other_project_id AS other_id, score FROM likeness WHERE project_id = asked.id AND alike UNION ALL
         SELECT project_id, score FROM likeness WHERE other_project_id = asked.id AND alike) AS either
       ORDER BY score DESC, other_id LIMIT ${MOST_PAIRS}) AS pair
     GROUP BY asked.id`,
    [projectIds],
  );
  return new Map(rows.map(({ id, others }) => [id, others]));
}

/** What members of the later of two said is different of the earlier, in their verdicts, the last word first; by `later earlier`. */
export async function saidDifferent(
  tx: Tx,
  pairs: readonly { later: string; earlier: string }[],
): Promise<Map<string, string>> {
  const rows: { later: string; earlier: string; comment: string }[] = await tx.query(
    `SELECT DISTINCT ON (later, earlier) later, earlier, comment FROM unnest($1::uuid[], $2::uuid[]) AS pair (later, earlier)
     JOIN likeness_verdict ON first_project_id = least(later, earlier) AND second_project_id = greatest(later, earlier)
     JOIN membership ON membership.project_id = later AND membership.person_id = likeness_verdict.person_id
     WHERE verdict = 'DIFFERENT' AND comment IS NOT NULL ORDER BY later, earlier, judged_at DESC`,
    [pairs.map(({ later }) => later), pairs.map(({ earlier }) => earlier)],
  );
  return new Map(rows.map(({ later, earlier, comment }) => [`${later} ${earlier}`, comment]));
}
