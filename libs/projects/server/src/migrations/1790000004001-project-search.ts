import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Full-text search over published projects. It stands in tables of its own, so that counting a follower does not rewrite
 * a document, and is kept by triggers, so that no writer can forget it: see docs/decisions/0030.
 */
export class ProjectSearch1790000004001 implements MigrationInterface {
  name = 'ProjectSearch1790000004001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE project_search (project_id uuid NOT NULL, document tsvector NOT NULL,
      CONSTRAINT project_search_pkey PRIMARY KEY (project_id),
      CONSTRAINT project_search_project FOREIGN KEY (project_id) REFERENCES project (id) ON DELETE CASCADE)`);
    await q.query('CREATE INDEX project_search_document ON project_search USING gin (document)');

    // Words of titles and summaries as they are written: what a mistyped word is compared with (PostgreSQL manual, F.35.5).
    await q.query(
      `CREATE TABLE project_word (word text COLLATE "C" NOT NULL, CONSTRAINT project_word_pkey PRIMARY KEY (word))`,
    );
    // Over an expression, or the planner would also ask it whether a word is there, which it answers a hundred times slower than the key.
    await q.query(
      `CREATE INDEX project_word_near ON project_word USING gist ((word || '') gist_trgm_ops(siglen = 32))`,
    );

    // Title and summary by the stems of both languages of the forge; long texts by French ones alone, which takes half the time.
    await q.query(`CREATE FUNCTION project_document(title text, summary text, description text) RETURNS tsvector
      LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN setweight(to_tsvector('french', plain(title)), 'A') || setweight(to_tsvector('english', plain(title)), 'A')
        || setweight(to_tsvector('french', plain(summary)), 'B') || setweight(to_tsvector('english', plain(summary)), 'B')
        || setweight(to_tsvector('french', plain(description)), 'C')`);
    await q.query(`CREATE FUNCTION project_search_keep() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO project_search (project_id, document) VALUES (NEW.id, project_document(NEW.title, NEW.summary, NEW.description))
          ON CONFLICT ON CONSTRAINT project_search_pkey DO UPDATE SET document = excluded.document;
        -- In one order, so that two who bring the same new words wait for one another and do not lock each other out.
        INSERT INTO project_word (word)
          SELECT DISTINCT part.word COLLATE "C"
          FROM regexp_split_to_table(plain(NEW.title || ' ' || NEW.summary), '[^[:alnum:]]+') AS part (word)
          WHERE length(part.word) BETWEEN 4 AND 30 AND part.word !~ '[0-9]' ORDER BY 1
          ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$`);
    await q.query(`CREATE TRIGGER project_search_keep AFTER INSERT OR UPDATE OF title, summary, description, published_at ON project
      FOR EACH ROW WHEN (NEW.published_at IS NOT NULL) EXECUTE FUNCTION project_search_keep()`);

    // How many projects are public, as changes to add up: counting them all anew for each list would cost more than the list.
    await q.query(`CREATE TABLE project_tally (id bigint GENERATED ALWAYS AS IDENTITY NOT NULL, change integer NOT NULL,
      CONSTRAINT project_tally_pkey PRIMARY KEY (id))`);
    await q.query(`CREATE FUNCTION project_tally_keep() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        difference integer := 0;
        entry bigint;
      BEGIN
        IF TG_OP <> 'DELETE' THEN
          difference := difference + (SELECT count(*) FROM new_rows WHERE published_at IS NOT NULL AND hidden_at IS NULL);
        END IF;
        IF TG_OP <> 'INSERT' THEN
          difference := difference - (SELECT count(*) FROM old_rows WHERE published_at IS NOT NULL AND hidden_at IS NULL);
        END IF;
        IF difference = 0 THEN RETURN NULL; END IF;
        INSERT INTO project_tally (change) VALUES (difference) RETURNING id INTO entry;
        -- Now and then they become one again; whoever adds at the same moment is left alone.
        IF entry % 500 = 0 THEN
          WITH gone AS (
            DELETE FROM project_tally WHERE id IN (SELECT id FROM project_tally FOR UPDATE SKIP LOCKED) RETURNING project_tally.change AS part)
          INSERT INTO project_tally (change) SELECT sum(part) FROM gone HAVING count(*) > 0;
        END IF;
        RETURN NULL;
      END $$`);
    await q.query(`CREATE TRIGGER project_tally_insert AFTER INSERT ON project REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION project_tally_keep()`);
    await q.query(`CREATE TRIGGER project_tally_update AFTER UPDATE ON project REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION project_tally_keep()`);
    await q.query(`CREATE TRIGGER project_tally_delete AFTER DELETE ON project REFERENCING OLD TABLE AS old_rows
      FOR EACH STATEMENT EXECUTE FUNCTION project_tally_keep()`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const change of ['insert', 'update', 'delete'])
      await q.query(`DROP TRIGGER project_tally_${change} ON project`);
    await q.query('DROP TRIGGER project_search_keep ON project');
    await q.query('DROP FUNCTION project_tally_keep(), project_search_keep(), project_document(text, text, text)');
    await q.query('DROP TABLE project_tally, project_word, project_search');
  }
}
