import { loadersIn, type Tx } from '@essaim/platform-server';
import type { LikenessVerdict } from './likeness-enums.ts';
import { inPairOrder, LikenessVerdictRow } from './likeness-verdict.entity.ts';

/** Probability of the most alike of the pairs on record between a project and those that a person is a member of; null where there is none. */
export const pairedWithProjectsOf = (tx: Tx, projectId: string, personId: string): Promise<number | null> =>
  loadersIn(tx)
    .of<[project: string, person: string], number | null>(
      'likeness.paired',
      (asked) => pairedWithEach(tx, asked),
      (asked) => asked.join(),
    )
    .load([projectId, personId]);

async function pairedWithEach(
  tx: Tx,
  asked: readonly (readonly [project: string, person: string])[],
): Promise<(number | null)[]> {
  const rows: { score: number | null }[] = await tx.query(
    `SELECT (SELECT max(score) FROM (
         SELECT other_project_id AS other_id, score FROM likeness WHERE project_id = asked.project_id AND alike UNION ALL
         SELECT project_id, score FROM likeness WHERE other_project_id = asked.project_id AND alike) AS pair
       JOIN membership ON membership.project_id = pair.other_id AND membership.person_id = asked.person_id) AS score
     FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS asked (project_id, person_id, place) ORDER BY place`,
    [asked.map(([project]) => project), asked.map(([, person]) => person)],
  );
  return rows.map(({ score }) => score);
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
