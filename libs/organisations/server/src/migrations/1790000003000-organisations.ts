import type { MigrationInterface, QueryRunner } from 'typeorm';
import { territoryColumnsSql } from '@essaim/territories-server';

/** Organisations and who acts in their name. */
export class Organisations1790000003000 implements MigrationInterface {
  name = 'Organisations1790000003000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE organisation (
      id uuid NOT NULL, slug text NOT NULL, name text NOT NULL, kind text NOT NULL, description text, ${territoryColumnsSql},
      created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
      CONSTRAINT organisation_pkey PRIMARY KEY (id), CONSTRAINT organisation_slug UNIQUE (slug))`);
    await q.query('CREATE INDEX organisation_recent ON organisation (created_at, id)');
    // Found by any part of the name, accents or not, small slips forgiven.
    await q.query('CREATE INDEX organisation_name ON organisation USING gin (plain(name) gin_trgm_ops)');
    await q.query(`CREATE TABLE organisation_membership (
      organisation_id uuid NOT NULL, person_id uuid NOT NULL, role text NOT NULL, since timestamptz NOT NULL,
      CONSTRAINT organisation_membership_pkey PRIMARY KEY (organisation_id, person_id),
      CONSTRAINT organisation_membership_role CHECK (role IN ('ADMIN', 'MEMBER')),
      CONSTRAINT organisation_membership_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE,
      CONSTRAINT organisation_membership_person FOREIGN KEY (person_id) REFERENCES person (id))`);
    await q.query(
      'CREATE INDEX organisation_membership_since ON organisation_membership (organisation_id, since, person_id)',
    );
    await q.query('CREATE INDEX organisation_membership_of ON organisation_membership (person_id)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE organisation_membership, organisation');
  }
}
