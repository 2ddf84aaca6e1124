import type { Actor, Tx } from '@essaim/platform-server';
import type { LikenessKind, LikenessVerdict } from './likeness-enums.ts';
import { inPairOrder } from './likeness-verdict.entity.ts';
import type { ReasonFacts } from './reasons.ts';
import { kindShown, type Ruling } from './ruling.ts';
import type { SaidDifference } from './shown-likeness.ts';

/** A pair as one of its two projects sees it. */
export interface PairSeen {
  projectId: string;
  otherProjectId: string;
  kind: LikenessKind;
  score: number;
  reasons: ReasonFacts[];
  differencesSaid: SaidDifference[];
}

/** Most pairs read of one project. */
export const MOST_PAIRS = 100;

/** A row of `likeness` shows: mediators say that the two are alike, or its texts do and no ruling stands against it. */
const SHOWN = `(likeness.ruling IN ('SAME_IDEA', 'RELATED') OR (likeness.alike AND likeness.ruling <> 'DIFFERENT'))`;

/**
 * Pairs of these projects whose other half is public and of another lineage, same ideas first, then the most alike; by
 * project, in their order.
 */
export async function pairsOf(tx: Tx, projectIds: readonly string[]): Promise<PairSeen[][]> {
  const rows: PairRow[] = await tx.query(
    `SELECT asked.id AS "projectId", pair.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
       SELECT other.project_id AS "otherProjectId", likeness.kind, likeness.ruling, likeness.score, likeness.reasons, ${DIFFERENCES}
       FROM (SELECT *, other_project_id AS other_id FROM likeness WHERE project_id = asked.id UNION ALL
             SELECT *, project_id FROM likeness WHERE other_project_id = asked.id) AS likeness
       JOIN likeness_document other ON other.project_id = likeness.other_id
       LEFT JOIN likeness_document mine ON mine.project_id = asked.id
       WHERE ${SHOWN} AND other.visible AND other.lineage_id IS DISTINCT FROM mine.lineage_id
       ORDER BY CASE WHEN likeness.ruling IN ('SAME_IDEA', 'RELATED') THEN likeness.ruling ELSE likeness.kind END DESC,
         likeness.score DESC, likeness.id LIMIT ${MOST_PAIRS}) AS pair`,
    [projectIds],
  );
  const byProject = new Map<string, PairSeen[]>(projectIds.map((id) => [id, []]));
  for (const row of rows)
    byProject
      .get(row.projectId)!
      .push({ ...row, kind: kindShown(row.kind, row.ruling), differencesSaid: differencesSaidOf(row) });
  return projectIds.map((id) => byProject.get(id)!);
}

/** Columns that `differencesSaidOf` reads. */
export const DIFFERENCES = `likeness.project_id AS "laterId", likeness.other_project_id AS "earlierId", likeness.differences,
  likeness.other_differences AS "otherDifferences"`;

export interface DifferencesRow {
  laterId: string;
  earlierId: string;
  differences: string | null;
  otherDifferences: string | null;
}

type PairRow = PairSeen & DifferencesRow & { ruling: Ruling };

/** Who says what, the later one first. */
export const differencesSaidOf = ({
  laterId,
  earlierId,
  differences,
  otherDifferences,
}: DifferencesRow): SaidDifference[] => [
  ...(differences ? [{ projectId: laterId, text: differences, later: true }] : []),
  ...(otherDifferences ? [{ projectId: earlierId, text: otherDifferences, later: false }] : []),
];

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

/** What two projects say sets them apart, where a pair of them is on record. */
export async function differencesBetween(tx: Tx, a: string, b: string): Promise<SaidDifference[]> {
  const [row]: DifferencesRow[] = await tx.query(
    `SELECT ${DIFFERENCES} FROM likeness WHERE least(project_id, other_project_id) = least($1::uuid, $2::uuid)
     AND greatest(project_id, other_project_id) = greatest($1::uuid, $2::uuid)`,
    [a, b],
  );
  return row ? differencesSaidOf(row) : [];
}

/** What a project's pairs are to its search: settled ones by the other's id, and those that the actor wants to see no more. */
export async function settledOf(
  tx: Tx,
  actor: Actor,
  projectId: string,
): Promise<{ rulings: Map<string, Ruling>; leftOut: string[] }> {
  const rows: { otherId: string; ruling: Ruling }[] = await tx.query(
    `SELECT other_project_id AS "otherId", ruling FROM likeness WHERE project_id = $1 AND ruling <> 'OPEN' UNION ALL
     SELECT project_id, ruling FROM likeness WHERE other_project_id = $1 AND ruling <> 'OPEN'`,
    [projectId],
  );
  const own: { otherId: string }[] = actor.personId
    ? await tx.query(
        `SELECT CASE WHEN first_project_id = $1 THEN second_project_id ELSE first_project_id END AS "otherId" FROM likeness_verdict
         WHERE person_id = $2 AND verdict = 'DIFFERENT' AND $1 IN (first_project_id, second_project_id)`,
        [projectId, actor.personId],
      )
    : [];
  const unlike = rows.filter(({ ruling }) => ruling === 'DIFFERENT');
  return {
    rulings: new Map(rows.map(({ otherId, ruling }) => [otherId, ruling])),
    leftOut: [...new Set([...unlike, ...own].map(({ otherId }) => otherId))],
  };
}

/** What a project's members said sets it apart from others, latest each: of a draft, which comes after all of them and has no pairs on record yet. */
export const saidOfOthers = (
  tx: Tx,
  projectId: string,
  otherIds: readonly string[],
): Promise<(SaidDifference & { otherId: string })[]> =>
  tx.query(
    `SELECT DISTINCT ON (asked.id) asked.id AS "otherId", $1::uuid AS "projectId", said.comment AS text, true AS later
     FROM unnest($2::uuid[]) AS asked (id) JOIN likeness_verdict said ON said.first_project_id = least($1::uuid, asked.id)
       AND said.second_project_id = greatest($1::uuid, asked.id) AND said.verdict = 'DIFFERENT' AND said.comment IS NOT NULL
     JOIN membership member ON member.person_id = said.person_id AND member.project_id = $1
     ORDER BY asked.id, said.judged_at DESC`,
    [projectId, otherIds],
  );

/** What mediators have made of a pair; null where it is not on record. */
export async function rulingBetween(tx: Tx, a: string, b: string): Promise<Ruling | null> {
  const [row]: { ruling: Ruling }[] = await tx.query(
    `SELECT ruling FROM likeness WHERE least(project_id, other_project_id) = least($1::uuid, $2::uuid)
     AND greatest(project_id, other_project_id) = greatest($1::uuid, $2::uuid)`,
    [a, b],
  );
  return row?.ruling ?? null;
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
