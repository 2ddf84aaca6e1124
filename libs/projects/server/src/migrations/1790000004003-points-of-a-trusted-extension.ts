import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where projects stand on Earth, by `cube` alone. The extension earthdistance, which would do the same, is one that only
 * a superuser may create, and up to PostgreSQL 17 an index over its functions does not come back from a dump.
 */
export class PointsOfATrustedExtension1790000004003 implements MigrationInterface {
  name = 'PointsOfATrustedExtension1790000004003';

  async up(q: QueryRunner): Promise<void> {
    // Metres from the middle of the Earth, a sphere of the mean radius R1 of GRS 80 (Moritz 2000, Journal of Geodesy).
    // Nested one dimension at a time, for functions that are STRICT in all their parts are written out in the plans.
    await q.query(`CREATE FUNCTION point_on_earth(latitude float8, longitude float8) RETURNS cube
      LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN cube(cube(cube(
        6371008.8 * cos(radians(latitude)) * cos(radians(longitude))),
        6371008.8 * cos(radians(latitude)) * sin(radians(longitude))),
        6371008.8 * sin(radians(latitude)))`);
    await q.query('DROP INDEX IF EXISTS project_point');
    await q.query(`CREATE INDEX project_point ON project USING gist (point_on_earth(territory_latitude, territory_longitude))
      WHERE territory_latitude IS NOT NULL AND territory_longitude IS NOT NULL`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX project_point');
    await q.query('DROP FUNCTION point_on_earth(float8, float8)');
  }
}
