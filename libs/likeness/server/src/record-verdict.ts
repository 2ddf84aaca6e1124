import { now, type Tx } from '@essaim/platform-server';
import type { LikenessVerdict } from './likeness-enums.ts';
import { inPairOrder, LikenessVerdictRow } from './likeness-verdict.entity.ts';
import { isContested, rulingOf } from './ruling.ts';

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
 * What follows for a pair on record from what has been said of it by now: mediators make its ruling, others at most that it
 * is contested. The row is held first, so that of two who speak at once the second sees the first.
 */
async function drawConclusion(tx: Tx, a: string, b: string): Promise<void> {
  const [pair]: { id: string; ruling: string; contested: boolean }[] = await tx.query(
    `SELECT id, ruling, contested FROM likeness WHERE least(project_id, other_project_id) = least($1::uuid, $2::uuid)
     AND greatest(project_id, other_project_id) = greatest($1::uuid, $2::uuid) FOR UPDATE`,
    [a, b],
  );
  if (!pair) return;
  const verdicts = await tx.find(LikenessVerdictRow, {
    select: { verdict: true, asMediator: true },
    where: { firstProjectId: a, secondProjectId: b },
  });
  const [byMediators, byOthers] = [true, false].map((office) =>
    verdicts.filter(({ asMediator }) => asMediator === office).map(({ verdict }) => verdict),
  ) as [LikenessVerdict[], LikenessVerdict[]];
  const [ruling, contested] = [rulingOf(byMediators), isContested(byOthers)];
  if (ruling !== pair.ruling)
    await tx.query('UPDATE likeness SET ruling = $2, ruled_at = $3 WHERE id = $1', [
      pair.id,
      ruling,
      ruling === 'OPEN' ? null : now(),
    ]);
  if (contested !== pair.contested)
    await tx.query('UPDATE likeness SET contested = $2 WHERE id = $1', [pair.id, contested]);
}
