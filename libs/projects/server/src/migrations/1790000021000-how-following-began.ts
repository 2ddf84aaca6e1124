import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How someone came to follow a project. Members hear of what they are in, and see why: those of today are subscribed as
 * those of tomorrow will be, where they have no wish of their own.
 */
export class HowFollowingBegan1790000021000 implements MigrationInterface {
  name = 'HowFollowingBegan1790000021000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE project_follow ADD COLUMN because text NOT NULL DEFAULT 'CHOSEN',
      ADD CONSTRAINT project_follow_because CHECK (because IN ('CHOSEN', 'CREATED', 'JOINED', 'COMMENTED'))`);
    await q.query(`INSERT INTO project_follow (id, project_id, person_id, level, since, because)
      SELECT gen_random_uuid(), membership.project_id, membership.person_id, 'ALL', membership.since,
        CASE WHEN project.created_by = membership.person_id THEN 'CREATED' ELSE 'JOINED' END
      FROM membership JOIN project ON project.id = membership.project_id
      ON CONFLICT DO NOTHING`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DELETE FROM project_follow WHERE because <> 'CHOSEN'`);
    // MENTIONS was not known before.
    await q.query(`UPDATE project_follow SET level = 'PARTICIPATING' WHERE level = 'MENTIONS'`);
    await q.query('ALTER TABLE project_follow DROP COLUMN because');
  }
}
