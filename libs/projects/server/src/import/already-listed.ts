import type { Tx } from '@essaim/platform-server';
import type { Listing } from './listing.ts';

/** That a listing is here already, as surely as a directory can say it. */
export interface AlreadyListed {
  /** The project, or the one that the listing was merged with. */
  projectId: string;
  /** ID: the same directory's same id. SITE: the address is that project's. */
  by: 'ID' | 'SITE';
}

/** More projects than this that have one address share a platform, and are not one. */
const MOST_SHARING = 1;

/**
 * Which of these listings are here already, in their order: by the directory's own id, else by an address that one project
 * alone has, its site or its page in a directory.
 */
export async function alreadyListed(tx: Tx, listings: readonly Listing[]): Promise<(AlreadyListed | null)[]> {
  const known: { place: number; id: string; by: 'ID' | 'SITE' }[] = await tx.query(
    `WITH asked AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (place int, source text, external_id text, forms text[])),
     addressed AS (
       SELECT coalesce(merged_into, id) AS id, address FROM project CROSS JOIN LATERAL (VALUES (website), (source_url)) AS of (address)
       WHERE published_at IS NOT NULL AND (hidden_at IS NULL OR merged_into IS NOT NULL)
         AND address = ANY (SELECT unnest(forms) FROM asked)),
     sited AS (
       SELECT place, min(addressed.id::text)::uuid AS id FROM asked JOIN addressed ON addressed.address = ANY (asked.forms)
       GROUP BY place HAVING count(DISTINCT addressed.id) <= ${MOST_SHARING})
     SELECT place, coalesce(merged_into, id) AS id, 'ID' AS by FROM asked
       JOIN project ON source_name = source AND source_external_id = external_id
     UNION ALL SELECT place, id, 'SITE' FROM sited`,
    [
      JSON.stringify(
        listings.map(({ source, externalId, url }, place) => ({
          place,
          source,
          external_id: externalId,
          forms: formsOf(url),
        })),
      ),
    ],
  );
  const found: (AlreadyListed | null)[] = listings.map(() => null);
  for (const { place, id, by } of known) if (by === 'ID' || !found[place]) found[place] = { projectId: id, by };
  return found;
}

/** The ways one address is written: with either scheme, `www.` and a last slash or not. */
function formsOf(url: string | null): string[] {
  if (!url) return [];
  const bare = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return ['https://', 'http://'].flatMap((scheme) =>
    ['', 'www.'].flatMap((www) => ['', '/'].map((slash) => `${scheme}${www}${bare}${slash}`)),
  );
}
