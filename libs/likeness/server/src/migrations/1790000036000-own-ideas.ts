import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ideas of an instance's own: what it says of each, who changed it when, and which projects that touches. */
export class OwnIdeas1790000036000 implements MigrationInterface {
  name = 'OwnIdeas1790000036000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE idea_entry (concept_id text NOT NULL, fr text[] NOT NULL DEFAULT '{}', en text[] NOT NULL DEFAULT '{}',
      misspelt text[] NOT NULL DEFAULT '{}', broader text[] NOT NULL DEFAULT '{}', off boolean NOT NULL DEFAULT false,
      labels_off text[] NOT NULL DEFAULT '{}', updated_by uuid, updated_at timestamptz NOT NULL,
      CONSTRAINT idea_entry_pkey PRIMARY KEY (concept_id))`);
    await q.query(`CREATE TABLE idea_change (id bigint GENERATED ALWAYS AS IDENTITY, concept_id text NOT NULL, kind text NOT NULL,
      labels_in text[] NOT NULL DEFAULT '{}', labels_out text[] NOT NULL DEFAULT '{}', person_id uuid, happened_at timestamptz NOT NULL,
      CONSTRAINT idea_change_pkey PRIMARY KEY (id))`);
    await q.query('CREATE INDEX idea_change_concept ON idea_change (concept_id, id)');
    await q.query(`CREATE TABLE idea_touched (project_id uuid NOT NULL, since timestamptz NOT NULL,
      CONSTRAINT idea_touched_pkey PRIMARY KEY (project_id),
      CONSTRAINT idea_touched_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE)`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['idea_touched', 'idea_change', 'idea_entry']) await q.query(`DROP TABLE ${table}`);
  }
}
