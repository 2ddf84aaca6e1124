import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Federations, who is in them, and the requests that open them. */
export class Federation1790000008000 implements MigrationInterface {
  name = 'Federation1790000008000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE federation (id uuid NOT NULL, slug text NOT NULL, name text NOT NULL,
      charter_transparency text, charter_collaboration text, charter_funding text, charter_version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL, closed_at timestamptz,
      CONSTRAINT federation_pkey PRIMARY KEY (id), CONSTRAINT federation_slug UNIQUE (slug))`);
    await q.query(`CREATE TABLE federation_project (federation_id uuid NOT NULL, project_id uuid NOT NULL, since timestamptz NOT NULL,
      CONSTRAINT federation_project_pkey PRIMARY KEY (federation_id, project_id),
      CONSTRAINT federation_project_federation FOREIGN KEY (federation_id) REFERENCES federation (id) ON DELETE CASCADE,
      CONSTRAINT federation_project_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE)`);
    await q.query('CREATE INDEX federation_project_of ON federation_project (project_id, since)');
    await q.query(`CREATE TABLE federation_request (id uuid NOT NULL, mode text NOT NULL, from_project_id uuid NOT NULL,
      to_project_id uuid NOT NULL, message text NOT NULL, sent_by uuid NOT NULL, status text NOT NULL, federation_id uuid,
      answer text, answered_by uuid, created_at timestamptz NOT NULL, answered_at timestamptz,
      CONSTRAINT federation_request_pkey PRIMARY KEY (id),
      CONSTRAINT federation_request_from_project FOREIGN KEY (from_project_id) REFERENCES project (id) ON DELETE CASCADE,
      CONSTRAINT federation_request_to_project FOREIGN KEY (to_project_id) REFERENCES project (id) ON DELETE CASCADE,
      CONSTRAINT federation_request_federation FOREIGN KEY (federation_id) REFERENCES federation (id) ON DELETE SET NULL)`);
    // One open request per pair, whichever asked first: two holders pressing the button at once cannot both win.
    await q.query(`CREATE UNIQUE INDEX federation_request_open ON federation_request
      (least(from_project_id, to_project_id), greatest(from_project_id, to_project_id)) WHERE status = 'PENDING'`);
    await q.query('CREATE INDEX federation_request_from ON federation_request (from_project_id, created_at, id)');
    await q.query('CREATE INDEX federation_request_to ON federation_request (to_project_id, created_at, id)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE federation_request, federation_project, federation');
  }
}
