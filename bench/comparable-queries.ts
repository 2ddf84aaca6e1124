import type { Tx } from '@essaim/platform-server';
import type { MadeUp } from './made-up-texts.ts';

// How comparable software asks PostgreSQL for what is similar, over the same rows.

/** Decidim's: the larger of the trigram similarities of title and body (`Decidim::SimilarProposals`), here its first ten. */
export const askAsDecidim = (tx: Tx, draft: MadeUp): Promise<unknown> =>
  tx.query(
    `SELECT id, greatest(similarity(title, $1), similarity(summary || ' ' || description, $2)) AS likeness FROM project
     WHERE similarity(title, $1) >= 0.25 OR similarity(summary || ' ' || description, $2) >= 0.25 ORDER BY likeness DESC LIMIT 10`,
    [draft.title, bodyOf(draft)],
  );

const bodyOf = ({ summary, description }: MadeUp): string => `${summary} ${description}`.trim();

/** What Discourse's search keeps: words of the title with weight A, of the body with weight B, under an index. */
export async function indexAsDiscourse(tx: Tx): Promise<void> {
  await tx.query('DROP TABLE IF EXISTS discourse_search_data');
  await tx.query(
    `CREATE TABLE discourse_search_data AS SELECT id,
       setweight(to_tsvector('french', title), 'A') || setweight(to_tsvector('french', summary || ' ' || description), 'B') AS search_data FROM project`,
  );
  await tx.query('ALTER TABLE discourse_search_data ADD PRIMARY KEY (id)');
  await tx.query('CREATE INDEX ON discourse_search_data USING gin (search_data)');
  await tx.query('ANALYZE discourse_search_data');
}

/** Letters of a body that Discourse searches with. */
const SEARCHED_LETTERS = 200;

/**
 * Discourse's (`Topic.similar_to`): fifteen candidates by full text, any of the words of the title or of the beginning of
 * the body; of those the five that are closest by trigrams.
 */
export const askAsDiscourse = (tx: Tx, draft: MadeUp): Promise<unknown> =>
  tx.query(
    `WITH asked AS (
       SELECT string_agg(quote_literal(word) || ':' || weight, ' | ')::tsquery AS words FROM (
         SELECT DISTINCT unnest(tsvector_to_array(to_tsvector('french', text))), weight FROM (VALUES ($1, 'A'), ($3, 'B')) AS part (text, weight)) AS said (word, weight)),
     candidates AS (
       SELECT id FROM discourse_search_data, asked WHERE search_data @@ asked.words
       ORDER BY ts_rank(search_data, asked.words) DESC LIMIT 15)
     SELECT * FROM (
       SELECT id, similarity(title, $1) + similarity(summary || ' ' || description, $2) AS likeness FROM project JOIN candidates USING (id)) AS close
     WHERE likeness > 0.2 ORDER BY likeness DESC LIMIT 5`,
    [draft.title, bodyOf(draft), bodyOf(draft).slice(0, SEARCHED_LETTERS)],
  );
