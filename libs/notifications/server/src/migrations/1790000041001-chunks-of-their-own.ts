import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each chunk of a fan-out is a row, gone once it is told: no longer a piece of one long list, all of which was read for each.
 * What is under way goes on.
 */
export class ChunksOfTheirOwn1790000041001 implements MigrationInterface {
  name = 'ChunksOfTheirOwn1790000041001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE fan_out_chunk (event_id uuid NOT NULL, kind text NOT NULL, place integer NOT NULL, people jsonb NOT NULL,
      CONSTRAINT fan_out_chunk_pkey PRIMARY KEY (event_id, kind, place),
      CONSTRAINT fan_out_chunk_of FOREIGN KEY (event_id, kind) REFERENCES fan_out (event_id, kind) ON DELETE CASCADE)`);
    // They were 4 000 people each.
    await q.query(`INSERT INTO fan_out_chunk (event_id, kind, place, people)
      SELECT event_id, kind, place, jsonb_object_agg(because, ids) FROM (
        SELECT event_id, kind, place, because, jsonb_agg(id ORDER BY id) AS ids
        FROM fan_out, generate_series(0, total - 1, 4000) AS place,
          unnest(people[place + 1 : place + 4000], reasons[place + 1 : place + 4000]) AS one (id, because)
        WHERE finished_at IS NULL AND place <> ALL(told_from)
        GROUP BY event_id, kind, place, because) AS told GROUP BY event_id, kind, place`);
    await q.query('ALTER TABLE fan_out DROP COLUMN people, DROP COLUMN reasons, DROP COLUMN told_from');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE fan_out ADD COLUMN people uuid[] NOT NULL DEFAULT '{}', ADD COLUMN reasons text[] NOT NULL DEFAULT '{}',
      ADD COLUMN told_from integer[] NOT NULL DEFAULT '{}'`);
    // Nobody stands where people were told already.
    await q.query(`WITH waiting AS (
        SELECT event_id, kind, id::uuid, reason, place + row_number() OVER (PARTITION BY event_id, kind, place ORDER BY id::uuid) AS nth
        FROM fan_out_chunk, jsonb_each(people) AS told (reason, ids), jsonb_array_elements_text(ids) AS id
      ), whole AS (
        SELECT event_id, kind, array_agg(id ORDER BY nth) AS people, array_agg(reason ORDER BY nth) AS reasons
        FROM (SELECT * FROM fan_out, generate_series(1, total) AS nth) AS list LEFT JOIN waiting USING (event_id, kind, nth)
        WHERE finished_at IS NULL GROUP BY event_id, kind)
      UPDATE fan_out SET people = whole.people, reasons = whole.reasons, told_from = ARRAY(
          SELECT first FROM generate_series(0, total - 1, 4000) AS first WHERE NOT EXISTS (
            SELECT FROM fan_out_chunk AS chunk WHERE (chunk.event_id, chunk.kind, chunk.place) = (fan_out.event_id, fan_out.kind, first)))
      FROM whole WHERE (whole.event_id, whole.kind) = (fan_out.event_id, fan_out.kind)`);
    await q.query('ALTER TABLE fan_out ALTER COLUMN people DROP DEFAULT, ALTER COLUMN reasons DROP DEFAULT');
    await q.query('DROP TABLE fan_out_chunk');
  }
}
