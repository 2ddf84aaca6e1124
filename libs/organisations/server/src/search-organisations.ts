import type { PageWindow, Tx } from '@essaim/platform-server';
import { organisationsByIds } from './organisation.reads.ts';
import type { Organisation } from './organisation.entity.ts';

const MAX_SEARCH = 200;

/** An organisation found, and how well its name answers: 0 to 2000, for the order alone. */
export interface FoundOrganisation {
  organisation: Organisation;
  score: number;
}

/** A search as it is compared: trimmed and cut; empty means everything. */
export const tidySearch = (search: string | null | undefined): string => (search ?? '').trim().slice(0, MAX_SEARCH);

/** The latest organisations first. */
export async function recentOrganisations(tx: Tx, window: PageWindow): Promise<Organisation[]> {
  const [moment = null, id = null] = window.after ?? [];
  const rows: { id: string }[] = await tx.query(
    `SELECT id FROM organisation WHERE $2::timestamptz IS NULL OR (created_at, id) < ($2, $3::uuid)
     ORDER BY created_at DESC, id DESC LIMIT $1`,
    [window.limit, moment, id],
  );
  return here(
    await organisationsByIds(
      tx,
      rows.map((row) => row.id),
    ),
  );
}

/**
 * Organisations whose name answers a search, best first: those that begin with it, then those that contain or resemble it.
 * Without regard to accents and capitals; small slips are forgiven.
 */
export async function searchOrganisations(tx: Tx, search: string, window: PageWindow): Promise<FoundOrganisation[]> {
  const [score = null, id = null] = window.after ?? [];
  const rows: { id: string; score: number }[] = await tx.query(
    `${matching} SELECT id, score FROM matching WHERE $3::numeric IS NULL OR score < $3 OR (score = $3 AND id > $4::uuid)
     ORDER BY score DESC, id LIMIT $2`,
    [search, window.limit, score, id],
  );
  const organisations = here(
    await organisationsByIds(
      tx,
      rows.map((row) => row.id),
    ),
  );
  return organisations.map((organisation, place) => ({ organisation, score: rows[place]!.score }));
}

/** How many organisations a search finds, or there are. */
export async function countOrganisations(tx: Tx, search: string): Promise<number> {
  const [row]: { count: number }[] = search
    ? await tx.query(`${matching} SELECT count(*)::int AS count FROM matching`, [search])
    : await tx.query('SELECT count(*)::int AS count FROM organisation');
  return row!.count;
}

/** `<%` is pg_trgm's word similarity at 0.6 or more, which the index on plain(name) answers. */
const matching = `WITH asked AS MATERIALIZED (
    SELECT plain($1) AS words, regexp_replace(plain($1), '([\\\\%_])', '\\\\\\1', 'g') AS pattern),
  matching AS (
    SELECT o.id, (CASE WHEN plain(o.name) LIKE a.pattern || '%' THEN 1000 ELSE 0 END
      + round(1000 * word_similarity(a.words, plain(o.name)))::int) AS score
    FROM organisation o, asked a
    WHERE plain(o.name) LIKE '%' || a.pattern || '%' OR a.words <% plain(o.name))`;

const here = (organisations: (Organisation | null)[]): Organisation[] =>
  organisations.filter((organisation) => organisation !== null);
