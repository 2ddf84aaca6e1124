import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that pass between people because their projects are alike: a mediator's introduction, and word of a draft. */
export class Introductions1790000031002 implements MigrationInterface {
  name = 'Introductions1790000031002';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE introduction (id uuid NOT NULL, project_id uuid NOT NULL, other_project_id uuid NOT NULL, message text NOT NULL,
      introduced_by uuid NOT NULL, created_at timestamptz NOT NULL, CONSTRAINT introduction_pkey PRIMARY KEY (id),
      CONSTRAINT introduction_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE,
      CONSTRAINT introduction_other FOREIGN KEY (other_project_id) REFERENCES project (id) ON DELETE CASCADE)`);
    // Once a pair: two mediators who press at the same moment write one mail.
    await q.query(`CREATE UNIQUE INDEX introduction_pair ON introduction
      (least(project_id, other_project_id), greatest(project_id, other_project_id))`);
    await q.query('CREATE INDEX introduction_other_project ON introduction (other_project_id)');

    // What was told is kept as it was told: what the draft says later, its holder has not agreed to show.
    await q.query(`CREATE TABLE draft_telling (id uuid NOT NULL, project_id uuid NOT NULL, other_project_id uuid NOT NULL, title text NOT NULL,
      summary text NOT NULL, told_by uuid NOT NULL, created_at timestamptz NOT NULL, answer text, answered_by uuid, answered_at timestamptz,
      CONSTRAINT draft_telling_pkey PRIMARY KEY (id), CONSTRAINT draft_telling_pair UNIQUE (project_id, other_project_id),
      CONSTRAINT draft_telling_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE,
      CONSTRAINT draft_telling_other FOREIGN KEY (other_project_id) REFERENCES project (id) ON DELETE CASCADE)`);
    await q.query('CREATE INDEX draft_telling_other_project ON draft_telling (other_project_id)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE draft_telling, introduction');
  }
}
