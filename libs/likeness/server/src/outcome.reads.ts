import type { Tx } from '@essaim/platform-server';
import type { LikenessVerdict } from './likeness-enums.ts';
import { inPairOrder, LikenessVerdictRow } from './likeness-verdict.entity.ts';

/** Probability of the most alike of the pairs on record between a project and those that a person is a member of; null where there is none. */
export async function pairedWithProjectsOf(tx: Tx, projectId: string, personId: string): Promise<number | null> {
  const [{ score }]: [{ score: number | null }] = await tx.query(
    `SELECT max(score) AS score FROM (
       SELECT other_project_id AS other_id, score FROM likeness WHERE project_id = $1 AND alike UNION ALL
       SELECT project_id, score FROM likeness WHERE other_project_id = $1 AND alike) AS pair
     JOIN membership ON membership.project_id = pair.other_id AND membership.person_id = $2`,
    [projectId, personId],
  );
  return score;
}

/** Probability of a pair on record; null where it is not, or is no longer alike. */
export async function scoreBetween(tx: Tx, a: string, b: string): Promise<number | null> {
  const [row]: { score: number }[] = await tx.query(
    `SELECT score FROM likeness WHERE alike AND least(project_id, other_project_id) = least($1::uuid, $2::uuid)
     AND greatest(project_id, other_project_id) = greatest($1::uuid, $2::uuid)`,
    [a, b],
  );
  return row?.score ?? null;
}

/** What a person says of a pair, by now. */
export async function verdictOn(tx: Tx, a: string, b: string, personId: string): Promise<LikenessVerdict | null> {
  const [firstProjectId, secondProjectId] = inPairOrder(a, b);
  return (await tx.findOneBy(LikenessVerdictRow, { firstProjectId, secondProjectId, personId }))?.verdict ?? null;
}
