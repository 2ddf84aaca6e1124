import { now, type Tx } from '@essaim/platform-server';
import type { LikenessVerdict } from './likeness-enums.ts';
import { inPairOrder, LikenessVerdictRow } from './likeness-verdict.entity.ts';
import { rulingOf } from './ruling.ts';

/** What one person says of one pair. */
export interface Said {
  projectId: string;
  otherProjectId: string;
  personId: string;
  verdict: LikenessVerdict;
  comment: string | null;
  /** In the office of mediator. */
  asMediator: boolean;
}

/** Writes a verdict down, one a person and pair, and draws from all of them what follows for the pair. */
export async function recordVerdict(tx: Tx, { projectId, otherProjectId, ...said }: Said): Promise<void> {
  const [firstProjectId, secondProjectId] = inPairOrder(projectId, otherProjectId);
  const row = Object.assign(new LikenessVerdictRow(), { firstProjectId, secondProjectId, ...said, judgedAt: now() });
  await tx.upsert(LikenessVerdictRow, row as never, ['firstProjectId', 'secondProjectId', 'personId']);
  await drawConclusion(tx, firstProjectId, secondProjectId);
}

/** Takes a mediator's own verdict back, as if it had not been given. Whether there was one. */
export async function takeBackVerdict(
  tx: Tx,
  { projectId, otherProjectId, personId }: Pick<Said, 'projectId' | 'otherProjectId' | 'personId'>,
): Promise<boolean> {
  const [firstProjectId, secondProjectId] = inPairOrder(projectId, otherProjectId);
  const { affected } = await tx.delete(LikenessVerdictRow, {
    firstProjectId,
    secondProjectId,
    personId,
    asMediator: true,
  });
  await drawConclusion(tx, firstProjectId, secondProjectId);
  return affected === 1;
}

/**
 * SQL of whether people who are no mediators say contrary things of a pair: some that it is the same idea, some that it is
 * another. It settles nothing, and asks for a mediator. `a`, `b`: SQL of both ids, whichever comes first.
 */
export const contestedSql = (a: string, b: string): string =>
  `(SELECT coalesce(bool_or(verdict = 'SAME_IDEA') AND bool_or(verdict = 'DIFFERENT'), false) FROM likeness_verdict
    WHERE NOT as_mediator AND first_project_id = least(${a}, ${b}) AND second_project_id = greatest(${a}, ${b}))`;

/**
 * What follows for a pair on record from what has been said of it by now: mediators make its ruling, others at most that it
 * is contested. The row is held first, so that of two who speak at once the second sees the first.
 */
async function drawConclusion(tx: Tx, a: string, b: string): Promise<void> {
  const [pair]: { id: string; ruling: string }[] = await tx.query(
    `SELECT id, ruling FROM likeness WHERE least(project_id, other_project_id) = least($1::uuid, $2::uuid)
     AND greatest(project_id, other_project_id) = greatest($1::uuid, $2::uuid) FOR UPDATE`,
    [a, b],
  );
  if (!pair) return;
  await tx.query(
    `UPDATE likeness SET contested = said.contested FROM (SELECT ${contestedSql('$2::uuid', '$3::uuid')} AS contested) AS said
     WHERE id = $1 AND likeness.contested <> said.contested`,
    [pair.id, a, b],
  );
  const verdicts = await tx.find(LikenessVerdictRow, {
    select: { verdict: true },
    where: { firstProjectId: a, secondProjectId: b, asMediator: true },
  });
  const ruling = rulingOf(verdicts.map(({ verdict }) => verdict));
  if (ruling === pair.ruling) return;
  await tx.query('UPDATE likeness SET ruling = $2, ruled_at = $3 WHERE id = $1', [
    pair.id,
    ruling,
    ruling === 'OPEN' ? null : now(),
  ]);
}
