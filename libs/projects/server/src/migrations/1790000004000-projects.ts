import { territoryColumnsSql } from '@essaim/territories-server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Project spaces: who carries them, who follows them, their file, the ways in, and what happened. */
export class Projects1790000004000 implements MigrationInterface {
  name = 'Projects1790000004000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE project (
      id uuid NOT NULL, slug text NOT NULL, title text NOT NULL, summary text NOT NULL DEFAULT '', description text NOT NULL DEFAULT '',
      stage text NOT NULL, themes text[] NOT NULL DEFAULT '{}', ${territoryColumnsSql}, website text,
      welcomes_newcomers boolean NOT NULL DEFAULT true,
      charter_transparency text, charter_collaboration text, charter_funding text, charter_version integer NOT NULL DEFAULT 1,
      differences text, lineage_id uuid NOT NULL,
      source_name text, source_url text, source_licence text, source_external_id text, imported_at timestamptz,
      claimed boolean NOT NULL DEFAULT true, created_by uuid, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
      published_at timestamptz, hidden_at timestamptz, hidden_reason text,
      member_count integer NOT NULL DEFAULT 0, follower_count integer NOT NULL DEFAULT 0,
      CONSTRAINT project_pkey PRIMARY KEY (id), CONSTRAINT project_slug UNIQUE (slug),
      CONSTRAINT project_published CHECK ((stage = 'DRAFT') = (published_at IS NULL)))`);
    await q.query(
      'CREATE UNIQUE INDEX project_source ON project (source_name, source_external_id) WHERE source_external_id IS NOT NULL',
    );
    await q.query(
      'CREATE INDEX project_recent ON project (published_at, id) WHERE published_at IS NOT NULL AND hidden_at IS NULL',
    );
    await q.query('CREATE INDEX project_lineage ON project (lineage_id)');
    await q.query('CREATE INDEX project_themes ON project USING gin (themes)');
    await q.query('CREATE INDEX project_within ON project USING gin (territory_within)');
    // For the boxes of a map: it tells the planner how many lie inside.
    await q.query('CREATE INDEX project_place ON project (territory_latitude, territory_longitude)');

    await q.query(`CREATE TABLE project_former_slug (slug text NOT NULL, project_id uuid NOT NULL, since timestamptz NOT NULL,
      CONSTRAINT project_former_slug_pkey PRIMARY KEY (slug))`);
    await q.query('CREATE INDEX project_former_slug_project ON project_former_slug (project_id)');

    await q.query(`CREATE TABLE membership (project_id uuid NOT NULL, person_id uuid NOT NULL, role text NOT NULL, since timestamptz NOT NULL,
      CONSTRAINT membership_pkey PRIMARY KEY (project_id, person_id))`);
    await q.query('CREATE INDEX membership_person ON membership (person_id)');

    await q.query(`CREATE TABLE project_follow (id uuid NOT NULL, project_id uuid NOT NULL, person_id uuid, organisation_id uuid,
      level text NOT NULL, since timestamptz NOT NULL, CONSTRAINT project_follow_pkey PRIMARY KEY (id),
      CONSTRAINT project_follow_one CHECK (num_nonnulls(person_id, organisation_id) = 1))`);
    await q.query(
      'CREATE UNIQUE INDEX project_follow_person ON project_follow (person_id, project_id) WHERE person_id IS NOT NULL',
    );
    await q.query(
      'CREATE UNIQUE INDEX project_follow_organisation ON project_follow (organisation_id, project_id) WHERE organisation_id IS NOT NULL',
    );
    await q.query('CREATE INDEX project_follow_project ON project_follow (project_id)');

    await q.query(`CREATE TABLE page (id uuid NOT NULL, owner_kind text NOT NULL, owner_id uuid NOT NULL, slug text NOT NULL, title text NOT NULL,
      sharing text NOT NULL, revision_id uuid NOT NULL, created_at timestamptz NOT NULL,
      CONSTRAINT page_pkey PRIMARY KEY (id), CONSTRAINT page_slug UNIQUE (owner_id, slug))`);
    await q.query(`CREATE TABLE revision (id uuid NOT NULL, page_id uuid NOT NULL, number integer NOT NULL, author_id uuid, body text NOT NULL,
      message text, copied_from_id uuid, created_at timestamptz NOT NULL,
      CONSTRAINT revision_pkey PRIMARY KEY (id), CONSTRAINT revision_number UNIQUE (page_id, number))`);

    await q.query(`CREATE TABLE join_request (id uuid NOT NULL, project_id uuid NOT NULL, person_id uuid NOT NULL, message text NOT NULL,
      role text NOT NULL, status text NOT NULL, answer text, answered_by uuid, created_at timestamptz NOT NULL, answered_at timestamptz,
      CONSTRAINT join_request_pkey PRIMARY KEY (id))`);
    // One open request per person and project: two clicks at once cannot both win.
    await q.query(
      `CREATE UNIQUE INDEX join_request_open ON join_request (project_id, person_id) WHERE status = 'PENDING'`,
    );
    await q.query('CREATE INDEX join_request_project ON join_request (project_id, created_at)');
    await q.query('CREATE INDEX join_request_person ON join_request (person_id, created_at)');

    await q.query(`CREATE TABLE invitation (id uuid NOT NULL, project_id uuid NOT NULL, email text NOT NULL, role text NOT NULL, message text,
      invited_by uuid, status text NOT NULL, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, answered_at timestamptz,
      CONSTRAINT invitation_pkey PRIMARY KEY (id))`);
    await q.query(`CREATE UNIQUE INDEX invitation_open ON invitation (project_id, email) WHERE status = 'PENDING'`);
    await q.query('CREATE INDEX invitation_project ON invitation (project_id, created_at)');
    await q.query('CREATE INDEX invitation_email ON invitation (email)');

    await q.query(`CREATE TABLE claim (id uuid NOT NULL, project_id uuid NOT NULL, person_id uuid NOT NULL, evidence text NOT NULL,
      status text NOT NULL, answer text, answered_by uuid, created_at timestamptz NOT NULL, answered_at timestamptz,
      CONSTRAINT claim_pkey PRIMARY KEY (id))`);
    await q.query(`CREATE UNIQUE INDEX claim_open ON claim (project_id, person_id) WHERE status = 'PENDING'`);
    await q.query('CREATE INDEX claim_project ON claim (project_id, created_at)');
    await q.query('CREATE INDEX claim_status ON claim (status, created_at)');
    await q.query('CREATE INDEX claim_person ON claim (person_id, created_at)');

    await q.query(`CREATE TABLE activity (id uuid NOT NULL, project_id uuid NOT NULL, kind text NOT NULL, actor_id uuid,
      params jsonb NOT NULL DEFAULT '{}', created_at timestamptz NOT NULL, CONSTRAINT activity_pkey PRIMARY KEY (id))`);
    await q.query('CREATE INDEX activity_project ON activity (project_id, created_at, id)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE activity, claim, invitation, join_request, revision, page, project_follow, membership,
      project_former_slug, project`);
  }
}
