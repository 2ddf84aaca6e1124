import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The queue of mediators: how far the two of a pair are from each other, and which pairs make one group. */
export class MediationQueue1790000031001 implements MigrationInterface {
  name = 'MediationQueue1790000031001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE likeness_cluster (id uuid NOT NULL, latest_at timestamptz NOT NULL, distance_km double precision,
      CONSTRAINT likeness_cluster_pkey PRIMARY KEY (id))`);
    await q.query(`ALTER TABLE likeness ADD COLUMN nearness text NOT NULL DEFAULT 'UNKNOWN', ADD COLUMN distance_km double precision,
      ADD COLUMN cluster_id uuid, ADD CONSTRAINT likeness_in_cluster FOREIGN KEY (cluster_id) REFERENCES likeness_cluster (id) ON DELETE SET NULL`);
    // Pairs on record so far: great-circle distance (haversine, 6371 km), and near as nearness.ts had it when this was written.
    await q.query(`UPDATE likeness SET distance_km = place.km, nearness = CASE
        WHEN place.kind = place.other_kind AND (place.kind = 'WORLD' OR place.code = place.other_code) THEN 'SAME'
        WHEN place.kind IN ('COMMUNE', 'OTHER') AND place.other_kind IN ('COMMUNE', 'OTHER') AND place.km <= 15 THEN 'NEAR'
        WHEN place.kind IS NULL OR place.other_kind IS NULL THEN 'UNKNOWN' ELSE 'FAR' END
      FROM (SELECT l.id, a.territory_kind AS kind, a.territory_code AS code, b.territory_kind AS other_kind, b.territory_code AS other_code,
          2 * 6371 * asin(least(1, sqrt(sin(radians(b.latitude - a.latitude) / 2) ^ 2
            + cos(radians(a.latitude)) * cos(radians(b.latitude)) * sin(radians(b.longitude - a.longitude) / 2) ^ 2))) AS km
        FROM likeness l JOIN likeness_document a ON a.project_id = l.project_id JOIN likeness_document b ON b.project_id = l.other_project_id) AS place
      WHERE place.id = likeness.id`);
    // Each strong pair begins as a group of its own; the worker joins them as their projects are looked at again.
    await q.query(`INSERT INTO likeness_cluster (id, latest_at, distance_km) SELECT id, found_at, distance_km FROM likeness
      WHERE alike AND kind = 'SAME_IDEA' AND nearness IN ('SAME', 'NEAR')`);
    await q.query(
      'UPDATE likeness SET cluster_id = cluster.id FROM likeness_cluster cluster WHERE cluster.id = likeness.id',
    );

    await q.query('CREATE INDEX likeness_cluster_pairs ON likeness (cluster_id) WHERE cluster_id IS NOT NULL');
    await q.query('CREATE INDEX likeness_cluster_latest ON likeness_cluster (latest_at, id)');
    await q.query('CREATE INDEX likeness_cluster_nearest ON likeness_cluster (coalesce(distance_km, 40000), id)');
    // The conditions are those of likeness-queue.reads.ts, word for word: the planner compares them.
    for (const [name, keys, where] of [
      ['doubtful_latest', 'found_at, id', DOUBTFUL],
      ['doubtful_nearest', 'coalesce(distance_km, 40000), id', DOUBTFUL],
      ['settled_latest', 'ruled_at, id', SETTLED],
      ['settled_nearest', 'coalesce(distance_km, 40000), id', SETTLED],
    ] as const)
      await q.query(`CREATE INDEX likeness_${name} ON likeness (${keys}) WHERE ${where}`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      'DROP INDEX likeness_doubtful_latest, likeness_doubtful_nearest, likeness_settled_latest, likeness_settled_nearest',
    );
    await q.query('ALTER TABLE likeness DROP COLUMN nearness, DROP COLUMN distance_km, DROP COLUMN cluster_id');
    await q.query('DROP TABLE likeness_cluster');
  }
}

const DOUBTFUL = `ruling = 'DISPUTED' OR (ruling = 'OPEN' AND alike AND kind = 'RELATED')`;
const SETTLED = `ruling IN ('SAME_IDEA', 'RELATED', 'DIFFERENT')`;
