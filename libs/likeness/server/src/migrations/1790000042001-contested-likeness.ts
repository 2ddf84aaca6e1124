import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pairs of which people say contrary things are asked of mediators, however far the two are from each other. */
export class ContestedLikeness1790000042001 implements MigrationInterface {
  name = 'ContestedLikeness1790000042001';

  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE likeness ADD COLUMN contested boolean NOT NULL DEFAULT false');
    await q.query(`UPDATE likeness SET contested = true FROM (
        SELECT first_project_id, second_project_id FROM likeness_verdict WHERE NOT as_mediator
        GROUP BY first_project_id, second_project_id HAVING bool_or(verdict = 'SAME_IDEA') AND bool_or(verdict = 'DIFFERENT')) AS said
      WHERE least(project_id, other_project_id) = first_project_id AND greatest(project_id, other_project_id) = second_project_id`);
    await indexDoubtful(q, DOUBTFUL);
  }

  async down(q: QueryRunner): Promise<void> {
    await indexDoubtful(q, DOUBTFUL_BEFORE);
    await q.query('ALTER TABLE likeness DROP COLUMN contested');
  }
}

// The condition is that of likeness-queue.reads.ts, word for word: the planner compares them.
const DOUBTFUL = `ruling = 'DISPUTED' OR (ruling = 'OPEN' AND alike AND (kind = 'RELATED' OR (contested AND cluster_id IS NULL)))`;
const DOUBTFUL_BEFORE = `ruling = 'DISPUTED' OR (ruling = 'OPEN' AND alike AND kind = 'RELATED')`;

async function indexDoubtful(q: QueryRunner, condition: string): Promise<void> {
  await q.query('DROP INDEX likeness_doubtful_latest, likeness_doubtful_nearest');
  await q.query(`CREATE INDEX likeness_doubtful_latest ON likeness (found_at, id) WHERE ${condition}`);
  await q.query(
    `CREATE INDEX likeness_doubtful_nearest ON likeness (coalesce(distance_km, 40000), id) WHERE ${condition}`,
  );
}
