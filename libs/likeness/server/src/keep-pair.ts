import { newId, now, type Tx } from '@essaim/platform-server';
import type { ProjectRow } from '@essaim/projects-server';
import { isLater } from './likeness.policy.ts';
import { saidDifferent } from './likeness.reads.ts';
import type { FoundLikeness } from './look-for-likenesses.ts';
import { distanceBetween, whereaboutsOf } from './nearness.ts';

/**
 * Writes down a pair of public projects as it is measured now; whether it is news to those who are there. The later one
 * is the one published last. It is no news when it was on record, or when its author had word of the draft sent.
 */
export async function keepPair(
  tx: Tx,
  project: ProjectRow,
  other: ProjectRow,
  likeness: Pick<FoundLikeness, 'kind' | 'score' | 'nearness' | 'reasons'>,
): Promise<boolean> {
  const [later, earlier] = isLater(project, other) ? [project, other] : [other, project];
  // Of this pair; else what the later one said at large when it opened.
  const said = await saidDifferent(tx, [
    { later: later.id, earlier: earlier.id },
    { later: earlier.id, earlier: later.id },
  ]);
  const toldAt = await toldAsDraft(tx, later.id, earlier.id);
  const distance = distanceBetween(whereaboutsOf(project.territory), whereaboutsOf(other.territory));
  const [row]: { new: boolean }[] = await tx.query(
    `INSERT INTO likeness AS known (id, project_id, other_project_id, kind, score, alike, reasons, differences, other_differences,
       found_at, told_at, nearness, distance_km)
     VALUES ($1, $2, $3, $4, $5, true, $6, coalesce($7, (SELECT project.differences FROM project WHERE project.id = $2)), $8, $9, $10, $11, $12)
     ON CONFLICT (least(project_id, other_project_id), greatest(project_id, other_project_id)) DO UPDATE
     SET kind = excluded.kind, score = excluded.score, reasons = excluded.reasons, alike = true, nearness = excluded.nearness,
       distance_km = excluded.distance_km, differences = coalesce(known.differences, excluded.differences),
       other_differences = coalesce(known.other_differences, excluded.other_differences)
     RETURNING (xmax = 0) AS new`,
    [
      newId(),
      later.id,
      earlier.id,
      likeness.kind,
      likeness.score,
      JSON.stringify(likeness.reasons),
      said.get(`${later.id} ${earlier.id}`) ?? null,
      said.get(`${earlier.id} ${later.id}`) ?? null,
      now(),
      toldAt,
      likeness.nearness,
      distance,
    ],
  );
  return (row?.new ?? false) && toldAt === null;
}

async function toldAsDraft(tx: Tx, projectId: string, otherProjectId: string): Promise<Date | null> {
  const [telling]: { at: Date }[] = await tx.query(
    'SELECT created_at AS at FROM draft_telling WHERE project_id = $1 AND other_project_id = $2',
    [projectId, otherProjectId],
  );
  return telling?.at ?? null;
}
