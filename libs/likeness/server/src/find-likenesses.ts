import { EventLog, newId, now, type Tx } from '@essaim/platform-server';
import { Membership, isPublic, projectRows, textsOf, type ProjectRow } from '@essaim/projects-server';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { likenessWeights } from './calibration.ts';
import { LikenessFound } from './likeness.events.ts';
import { isLater } from './likeness.policy.ts';
import { LikenessVerdictRow } from './likeness-verdict.entity.ts';
import { LookForLikenesses, lookedAt, type FoundLikeness } from './look-for-likenesses.ts';

/** Pairs put on record for one project: what its own page may show. */
const MOST_RECORDED = 10;
/** Of those, how many are told to the ones already there: as many as the author was shown. */
const MOST_TOLD = 3;
/** A pair on record lasts until its score falls under this part of what a new one needs, so that an edit to and fro changes nothing. */
const LASTING = 0.5;

/** Measures a public project against the others and keeps the pairs, each told once. */
@Injectable()
export class FindLikenesses {
  private readonly events: EventLog;
  private readonly look: LookForLikenesses;
  constructor(events: EventLog, look: LookForLikenesses) {
    this.events = events;
    this.look = look;
  }

  /** `quiet`: nobody is told. Safe to repeat. */
  async run(tx: Tx, projectId: string, { actorId, quiet }: { actorId: string | null; quiet: boolean }): Promise<void> {
    const [project] = await projectRows(tx, [projectId]);
    if (!project || !isPublic(project)) return;
    const [texts] = await textsOf(tx, [projectId]);
    const onRecord = await this.recorded(tx, projectId);
    const looked = lookedAt(project, texts?.description ?? '');
    const { shown, besides } = await this.look.run(tx, looked, MOST_RECORDED, onRecord);
    const found = new Map(shown.map((likeness) => [likeness.otherProjectId, likeness]));
    for (const likeness of besides)
      if (!found.has(likeness.otherProjectId) && likeness.score >= likenessWeights.thresholds.shown * LASTING)
        found.set(likeness.otherProjectId, likeness);

    const others = new Map((await projectRows(tx, [...found.keys()])).map((row) => [row.id, row]));
    const told: string[] = [];
    // In the order of their ids: two that look at each other at once wait, and do not lock each other out.
    for (const id of [...found.keys()].sort()) {
      const other = others.get(id);
      if (!other || !isPublic(other) || other.lineageId === project.lineageId) continue;
      const isNew = await this.keep(tx, project, other, found.get(id)!, texts?.differences ?? null);
      if (isNew && !quiet && shown.slice(0, MOST_TOLD).some(({ otherProjectId }) => otherProjectId === id))
        told.push(id);
    }
    const gone = onRecord.filter((id) => !found.has(id));
    if (gone.length)
      await tx.query(
        `UPDATE likeness SET alike = false WHERE alike AND ((project_id = $1 AND other_project_id = ANY($2::uuid[])) OR (other_project_id = $1 AND project_id = ANY($2::uuid[])))`,
        [projectId, gone],
      );
    if (told.length) {
      await this.events.record(tx, actorId, ...told.map((otherId) => new LikenessFound(projectId, otherId)));
      await tx.query(
        `UPDATE likeness SET told_at = $3 WHERE (project_id = $1 AND other_project_id = ANY($2::uuid[])) OR (other_project_id = $1 AND project_id = ANY($2::uuid[]))`,
        [projectId, told, now()],
      );
    }
  }

  /** The other halves of the pairs on record that still look alike. */
  private async recorded(tx: Tx, projectId: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `SELECT other_project_id AS id FROM likeness WHERE project_id = $1 AND alike UNION SELECT project_id FROM likeness WHERE other_project_id = $1 AND alike`,
      [projectId],
    );
    return rows.map(({ id }) => id);
  }

  /** Writes a pair down; whether it is new. The later one is the one published last. */
  private async keep(
    tx: Tx,
    project: ProjectRow,
    other: ProjectRow,
    likeness: FoundLikeness,
    differences: string | null,
  ): Promise<boolean> {
    const projectIsLater = isLater(project, other);
    const [later, earlier] = projectIsLater ? [project, other] : [other, project];
    const said = (await this.saidDifferent(tx, later, earlier)) ?? (projectIsLater ? differences : null);
    const [row]: { new: boolean }[] = await tx.query(
      `INSERT INTO likeness AS known (id, project_id, other_project_id, kind, score, alike, reasons, differences, found_at)
       VALUES ($1, $2, $3, $4, $5, true, $6, $7, $8)
       ON CONFLICT (least(project_id, other_project_id), greatest(project_id, other_project_id)) DO UPDATE
       SET kind = excluded.kind, score = excluded.score, reasons = excluded.reasons, alike = true, differences = coalesce(known.differences, excluded.differences)
       RETURNING (xmax = 0) AS new`,
      [newId(), later.id, earlier.id, likeness.kind, likeness.score, JSON.stringify(likeness.reasons), said, now()],
    );
    return row?.new ?? false;
  }

  /** What a member of the later one said of this pair while it was a draft. */
  private async saidDifferent(tx: Tx, later: ProjectRow, earlier: ProjectRow): Promise<string | null> {
    const verdicts = await tx.find(LikenessVerdictRow, {
      where: [
        { firstProjectId: later.id, secondProjectId: earlier.id, verdict: 'DIFFERENT' },
        { firstProjectId: earlier.id, secondProjectId: later.id, verdict: 'DIFFERENT' },
      ],
      order: { judgedAt: 'DESC' },
    });
    const commented = verdicts.filter(({ comment }) => comment);
    if (!commented.length) return null;
    const members = await tx.findBy(Membership, {
      projectId: later.id,
      personId: In(commented.map(({ personId }) => personId)),
    });
    return commented.find(({ personId }) => members.some((member) => member.personId === personId))?.comment ?? null;
  }
}
