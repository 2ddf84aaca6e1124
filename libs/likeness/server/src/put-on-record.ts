import type { Tx } from '@essaim/platform-server';
import type { ProjectRow } from '@essaim/projects-server';
import type { Gazetteer } from '@essaim/territories-server';
import { likenessWeights } from './calibration.ts';
import { keepPair } from './keep-pair.ts';
import { rulingBetween } from './likeness.reads.ts';
import type { FoundLikeness } from './look-for-likenesses.ts';
import { nearnessOf, whereaboutsOf } from './nearness.ts';

/**
 * Makes a pair that a mediator speaks of one on record, however little the texts have in common: its ruling stands there.
 * What is on record already stays as it is.
 */
export async function putOnRecord(
  tx: Tx,
  project: ProjectRow,
  other: ProjectRow,
  measured: FoundLikeness | null,
  gazetteer: Gazetteer,
): Promise<void> {
  if ((await rulingBetween(tx, project.id, other.id)) !== null) return;
  const nearness = nearnessOf(whereaboutsOf(project.territory), whereaboutsOf(other.territory), gazetteer);
  await keepPair(tx, project, other, measured ?? { kind: 'RELATED', score: 0, reasons: [], nearness });
  if (measured && measured.score >= likenessWeights.thresholds.shown) return;
  await tx.query(
    `UPDATE likeness SET alike = false WHERE (project_id = $1 AND other_project_id = $2) OR (project_id = $2 AND other_project_id = $1)`,
    [project.id, other.id],
  );
}
