import type { Tx } from '@essaim/platform-server';
import { In } from 'typeorm';
import { IdeaChange } from './idea-change.entity.ts';
import { ideaStem } from './idea-stems.ts';

/** Changes of an idea that are shown. */
const CHANGES_SHOWN = 20;

/** How many public projects name each idea, as the index has them, in the order of `slugs`. */
export async function projectCounts(tx: Tx, slugs: readonly string[]): Promise<number[]> {
  const rows: { count: number }[] = await tx.query(
    `SELECT (SELECT count(*)::int FROM likeness_document WHERE visible AND words @> ARRAY[asked.stem]) AS count
     FROM unnest($1::text[]) WITH ORDINALITY AS asked (stem, place) ORDER BY asked.place`,
    [slugs.map(ideaStem)],
  );
  return rows.map(({ count }) => count);
}

/** The last changes of each idea, the latest first, in the order of `slugs`. */
export async function changesOf(tx: Tx, slugs: readonly string[]): Promise<IdeaChange[][]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT change.id FROM unnest($1::text[]) AS asked (concept_id),
       LATERAL (SELECT id FROM idea_change WHERE idea_change.concept_id = asked.concept_id ORDER BY id DESC LIMIT $2) AS change`,
    [slugs, CHANGES_SHOWN],
  );
  const changes = await tx.find(IdeaChange, { where: { id: In(rows.map(({ id }) => id)) }, order: { id: 'DESC' } });
  return slugs.map((slug) => changes.filter(({ conceptId }) => conceptId === slug));
}

/** What changes of ideas, and other changes, have left to do. */
export async function ideaProgress(tx: Tx): Promise<{ toIndex: number; toCompare: number }> {
  const [left]: [{ toIndex: number; toCompare: number }] = await tx.query(
    `SELECT (SELECT count(*)::int FROM idea_touched) AS "toIndex", (SELECT count(*)::int FROM likeness_due) AS "toCompare"`,
  );
  return left;
}
