import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When and where people of a project meet, and who said that they come. */
export class Meetings1790000038000 implements MigrationInterface {
  name = 'Meetings1790000038000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE meeting (id uuid NOT NULL, project_id uuid NOT NULL, title text NOT NULL,
      starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, time_zone text NOT NULL, place text, link text, details text,
      created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, changes integer NOT NULL DEFAULT 0,
      cancelled_at timestamptz, cancellation_reason text,
      CONSTRAINT meeting_pkey PRIMARY KEY (id),
      CONSTRAINT meeting_ends_after_it_begins CHECK (ends_at > starts_at),
      CONSTRAINT meeting_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE)`);
    await q.query('CREATE INDEX meeting_project_begins ON meeting (project_id, starts_at, id)');
    await q.query('CREATE INDEX meeting_begins ON meeting (starts_at, id)');
    await q.query(`CREATE TABLE meeting_attendance (meeting_id uuid NOT NULL, person_id uuid NOT NULL, since timestamptz NOT NULL,
      CONSTRAINT meeting_attendance_pkey PRIMARY KEY (meeting_id, person_id),
      CONSTRAINT meeting_attendance_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE)`);
    await q.query('CREATE INDEX meeting_attendance_person ON meeting_attendance (person_id)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE meeting_attendance, meeting');
  }
}
