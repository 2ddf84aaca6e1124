import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What mediators say decides about a pair, and each of its projects has a sentence of its own about what sets it apart. */
export class Mediation1790000031000 implements MigrationInterface {
  name = 'Mediation1790000031000';

  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE likeness_verdict ADD COLUMN as_mediator boolean NOT NULL DEFAULT false');
    await q.query(`ALTER TABLE likeness ADD COLUMN ruling text NOT NULL DEFAULT 'OPEN', ADD COLUMN ruled_at timestamptz,
      ADD COLUMN other_differences text,
      ADD CONSTRAINT likeness_ruling CHECK (ruling IN ('OPEN', 'DISPUTED', 'SAME_IDEA', 'RELATED', 'DIFFERENT')),
      ADD CONSTRAINT likeness_ruled CHECK ((ruling = 'OPEN') = (ruled_at IS NULL))`);
    // Until now one sentence stood for both: where a member of the earlier project alone said it, it is theirs.
    await q.query(`UPDATE likeness SET other_differences = differences, differences = NULL
      WHERE EXISTS (SELECT 1 FROM likeness_verdict v JOIN membership m ON m.person_id = v.person_id AND m.project_id = likeness.other_project_id
        WHERE v.first_project_id = least(likeness.project_id, likeness.other_project_id)
          AND v.second_project_id = greatest(likeness.project_id, likeness.other_project_id)
          AND v.comment = likeness.differences
          AND NOT EXISTS (SELECT 1 FROM membership l WHERE l.person_id = v.person_id AND l.project_id = likeness.project_id))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`UPDATE likeness SET differences = coalesce(nullif(differences, ''), nullif(other_differences, ''))`);
    await q.query('ALTER TABLE likeness DROP COLUMN ruling, DROP COLUMN ruled_at, DROP COLUMN other_differences');
    await q.query('ALTER TABLE likeness_verdict DROP COLUMN as_mediator');
  }
}
