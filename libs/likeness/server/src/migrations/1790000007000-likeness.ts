import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The index that likenesses are found in, the counts that make words rare, the pairs found, and what people say of them. */
export class Likeness1790000007000 implements MigrationInterface {
  name = 'Likeness1790000007000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE likeness_document (project_id uuid NOT NULL, lineage_id uuid NOT NULL, visible boolean NOT NULL, language text,
      title_text text NOT NULL, pitch_text text NOT NULL, words text[] NOT NULL, times smallint[] NOT NULL, title_words text[] NOT NULL,
      title_letters text[] NOT NULL, length integer NOT NULL, themes text[] NOT NULL, territory_kind text, territory_code text,
      latitude double precision, longitude double precision, indexed_at timestamptz NOT NULL,
      CONSTRAINT likeness_document_pkey PRIMARY KEY (project_id),
      CONSTRAINT likeness_document_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE)`);
    // Rows of long texts keep them aside: a search touches many rows and reads the texts of few.
    await q.query('ALTER TABLE likeness_document SET (toast_tuple_target = 160)');
    // No pending list: what is published is found at once, and no search pays for tidying up.
    for (const [name, column] of [
      ['words', 'words'],
      ['title', 'title_words'],
      ['letters', 'title_letters'],
    ] as const)
      await q.query(
        `CREATE INDEX likeness_document_${name} ON likeness_document USING gin (${column}) WITH (fastupdate = off)`,
      );
    await q.query(`CREATE INDEX likeness_document_place ON likeness_document USING gist (point(longitude, latitude))
      WHERE latitude IS NOT NULL AND longitude IS NOT NULL`);

    await q.query(`CREATE TABLE likeness_term (kind text NOT NULL, term text NOT NULL, documents bigint NOT NULL, folded bigint NOT NULL,
      CONSTRAINT likeness_term_pkey PRIMARY KEY (kind, term))`);
    await q.query('CREATE INDEX likeness_term_folded ON likeness_term (folded)');
    await q.query('CREATE SEQUENCE likeness_fold');
    await q.query(`CREATE TABLE likeness_change (id bigint GENERATED ALWAYS AS IDENTITY NOT NULL, sign smallint NOT NULL, length integer NOT NULL,
      words text[] NOT NULL, title_words text[] NOT NULL, letters text[] NOT NULL, CONSTRAINT likeness_change_pkey PRIMARY KEY (id))`);

    await q.query(`CREATE TABLE likeness (id uuid NOT NULL, project_id uuid NOT NULL, other_project_id uuid NOT NULL, kind text NOT NULL,
      score real NOT NULL, alike boolean NOT NULL, reasons jsonb NOT NULL, differences text, found_at timestamptz NOT NULL, told_at timestamptz,
      CONSTRAINT likeness_pkey PRIMARY KEY (id),
      CONSTRAINT likeness_later FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE,
      CONSTRAINT likeness_earlier FOREIGN KEY (other_project_id) REFERENCES project (id) ON DELETE CASCADE)`);
    // One row a pair, whichever of the two was looked at: nobody is told twice.
    await q.query(`CREATE UNIQUE INDEX likeness_pair ON likeness
      (least(project_id, other_project_id), greatest(project_id, other_project_id))`);
    await q.query('CREATE INDEX likeness_project ON likeness (project_id)');
    await q.query('CREATE INDEX likeness_other ON likeness (other_project_id)');

    await q.query(`CREATE TABLE likeness_verdict (first_project_id uuid NOT NULL, second_project_id uuid NOT NULL, person_id uuid NOT NULL,
      verdict text NOT NULL, comment text, judged_at timestamptz NOT NULL,
      CONSTRAINT likeness_verdict_pkey PRIMARY KEY (first_project_id, second_project_id, person_id),
      CONSTRAINT likeness_verdict_first FOREIGN KEY (first_project_id) REFERENCES project (id) ON DELETE CASCADE,
      CONSTRAINT likeness_verdict_second FOREIGN KEY (second_project_id) REFERENCES project (id) ON DELETE CASCADE)`);
    await q.query('CREATE INDEX likeness_verdict_person ON likeness_verdict (person_id)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE likeness_verdict, likeness, likeness_change, likeness_term, likeness_document');
    await q.query('DROP SEQUENCE likeness_fold');
  }
}
