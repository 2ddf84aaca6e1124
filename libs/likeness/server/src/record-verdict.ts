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

/** Writes a verdict down, one a person and pair, and draws the ruling anew where mediators have their say. */
export async function recordVerdict(tx: Tx, { projectId, otherProjectId, ...said }: Said): Promise<void> {
  const [firstProjectId, secondProjectId] = inPairOrder(projectId, otherProjectId);
  const row = Object.assign(new LikenessVerdictRow(), { firstProjectId, secondProjectId, ...said, judgedAt: now() });
  await tx.upsert(LikenessVerdictRow, row as never, ['firstProjectId', 'secondProjectId', 'personId']);
  await drawRuling(tx, firstProjectId, secondProjectId);
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
  await drawRuling(tx, firstProjectId, secondProjectId);
  return affected === 1;
}

/**
 * The ruling of a pair on record, from what mediators have said of it by now. The row is held first, so that of two who
 * speak at once the second sees the first.
 */
async function drawRuling(tx: Tx, a: string, b: string): Promise<void> {
  const [pair]: { id: string; ruling: string }[] = await tx.query(
    `SELECT id, ruling FROM likeness WHERE least(project_id, other_project_id) = least($1::uuid, $2::uuid)
     AND greatest(project_id, other_project_id) = greatest($1::uuid, $2::uuid) FOR UPDATE`,
    [a, b],
  );
  if (!pair) return;
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
