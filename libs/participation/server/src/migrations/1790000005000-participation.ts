import { territoryColumnsSql } from '@essaim/territories-server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people expect of projects, one row a person and project, and how many they are. */
export class Participation1790000005000 implements MigrationInterface {
  name = 'Participation1790000005000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE expectation (project_id uuid NOT NULL, person_id uuid NOT NULL, kind text NOT NULL,
      ${territoryColumnsSql}, since timestamptz NOT NULL, confirmed_at timestamptz NOT NULL,
      CONSTRAINT expectation_pkey PRIMARY KEY (project_id, person_id),
      CONSTRAINT expectation_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE)`);
    await q.query('CREATE INDEX expectation_person ON expectation (person_id)');
    await q.query(`CREATE TABLE expectation_count (project_id uuid NOT NULL, kind text NOT NULL, count integer NOT NULL,
      CONSTRAINT expectation_count_pkey PRIMARY KEY (project_id, kind),
      CONSTRAINT expectation_count_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE expectation_count, expectation');
  }
}
