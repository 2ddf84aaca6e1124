import type { Tx } from '@essaim/platform-server';
import type { MadeUp } from './made-up-texts.ts';

/** Makes published projects of made-up ones. */
export const insertProjects = (tx: Tx, projects: readonly MadeUp[]): Promise<unknown> =>
  tx.query(
    `INSERT INTO project (id, slug, title, summary, description, stage, lineage_id, claimed, welcomes_newcomers, charter_version, member_count, follower_count,
       territory_kind, territory_name, territory_latitude, territory_longitude, created_at, updated_at, published_at)
     SELECT (row->>'id')::uuid, row->>'id', row->>'title', row->>'summary', row->>'description', 'ACTIVE', (row->>'id')::uuid, true, true, 1, 0, 0,
       'OTHER', 'ici', (row->>'latitude')::float8, (row->>'longitude')::float8, now(), now(), now() FROM jsonb_array_elements($1::jsonb) AS row`,
    [JSON.stringify(projects)],
  );
