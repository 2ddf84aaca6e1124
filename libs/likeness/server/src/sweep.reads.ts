import type { Tx } from '@essaim/platform-server';
import { IdeaTouched } from './idea-touched.entity.ts';
import { INDEX_VERSION } from './likeness-document.entity.ts';
import { LikenessDue } from './likeness-due.entity.ts';

const idsOf = (rows: { id: string }[]): string[] => rows.map(({ id }) => id);

/**
 * The next published projects, by id, that the index does not have as they are: missing, made by an earlier version,
 * changed since, or with a sentence that has come to be ignored, or not to be.
 */
export const outOfDate = async (tx: Tx, after: string | null, most: number): Promise<string[]> =>
  idsOf(
    await tx.query(
      `SELECT project.id FROM project LEFT JOIN likeness_document document ON document.project_id = project.id
       WHERE project.published_at IS NOT NULL AND ($1::uuid IS NULL OR project.id > $1)
         AND (document.project_id IS NULL OR document.version < $2 OR project.updated_at > document.indexed_at
           OR EXISTS (SELECT FROM likeness_sentence WHERE hash = ANY (document.sentences) AND changed_at >= document.indexed_at))
       ORDER BY project.id LIMIT $3`,
      [after, INDEX_VERSION, most],
    ),
  );

/** Some that an earlier version made. */
export const madeBefore = async (tx: Tx, most: number): Promise<string[]> =>
  idsOf(
    await tx.query('SELECT project_id AS id FROM likeness_document WHERE version < $1 LIMIT $2', [INDEX_VERSION, most]),
  );

/** The next published projects, by id, that changed after a moment. */
export const changedSince = async (tx: Tx, since: Date, after: string | null, most: number): Promise<string[]> =>
  idsOf(
    await tx.query(
      `SELECT id FROM project WHERE published_at IS NOT NULL AND updated_at >= $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [since, after, most],
    ),
  );

/** The next public projects, by id. */
export const publicAfter = async (tx: Tx, after: string | null, most: number): Promise<string[]> =>
  idsOf(
    await tx.query(
      `SELECT project_id AS id FROM likeness_document WHERE visible AND ($1::uuid IS NULL OR project_id > $1) ORDER BY project_id LIMIT $2`,
      [after, most],
    ),
  );

/** How many public projects there are. */
export async function publicCount(tx: Tx): Promise<number> {
  const [{ count }]: [{ count: number }] = await tx.query(
    'SELECT count(*)::int AS count FROM likeness_document WHERE visible',
  );
  return count;
}

/** What is due, changed texts first, then what waits longest. */
export const dueNow = (tx: Tx, most: number): Promise<LikenessDue[]> =>
  tx.find(LikenessDue, { order: { changed: 'DESC', since: 'ASC', projectId: 'ASC' }, take: most });

/** Projects whose text may say a label that has come or gone, what waits longest first. */
export const touchedNow = (tx: Tx, most: number): Promise<IdeaTouched[]> =>
  tx.find(IdeaTouched, { order: { since: 'ASC', projectId: 'ASC' }, take: most });
