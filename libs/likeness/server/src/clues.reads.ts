import type { Tx } from '@essaim/platform-server';
import type { Clue } from './clues.ts';

/** Lineages that may share a clue: what more have, such as the site of their network, identifies none of them. */
const MOST_SHARING = 5;

/** What identifies each of these indexed projects; those with nothing are not in it. */
export async function cluesOfProjects(tx: Tx, projectIds: readonly string[]): Promise<Map<string, Clue[]>> {
  const rows: (Clue & { id: string })[] = await tx.query(
    'SELECT project_id AS id, kind, value FROM likeness_clue WHERE project_id = ANY($1::uuid[]) ORDER BY kind, value',
    [projectIds],
  );
  const clues = new Map<string, Clue[]>();
  for (const { id, kind, value } of rows) clues.set(id, [...(clues.get(id) ?? []), { kind, value }]);
  return clues;
}

/** Public projects of other lineages that one of these clues identifies too, each with what is shared. */
export async function sharedClues(
  tx: Tx,
  clues: readonly Clue[],
  {
    exceptProjectId = null,
    exceptLineageId = null,
  }: { exceptProjectId?: string | null; exceptLineageId?: string | null },
): Promise<Map<string, Clue[]>> {
  if (!clues.length) return new Map();
  const rows: (Clue & { ids: string[] })[] = await tx.query(
    `SELECT asked.kind, asked.value, array_agg(DISTINCT sharing.project_id) AS ids
     FROM unnest($1::text[], $2::text[]) AS asked (kind, value) CROSS JOIN LATERAL (
       SELECT clue.project_id, document.lineage_id FROM likeness_clue clue JOIN likeness_document document USING (project_id)
       WHERE clue.kind = asked.kind AND clue.value = asked.value AND document.visible
         AND clue.project_id IS DISTINCT FROM $3::uuid AND document.lineage_id IS DISTINCT FROM $4::uuid LIMIT 20) AS sharing
     GROUP BY asked.kind, asked.value HAVING count(DISTINCT sharing.lineage_id) <= ${MOST_SHARING}`,
    [clues.map(({ kind }) => kind), clues.map(({ value }) => value), exceptProjectId, exceptLineageId],
  );
  const shared = new Map<string, Clue[]>();
  for (const { kind, value, ids } of rows)
    for (const id of ids) shared.set(id, [...(shared.get(id) ?? []), { kind, value }]);
  return shared;
}

/** Writes down what identifies these projects now; which of them had other clues before. */
export async function keepClues(tx: Tx, now: ReadonlyMap<string, readonly Clue[]>): Promise<Set<string>> {
  const keysOf = (clues: readonly Clue[] = []) =>
    clues
      .map(({ kind, value }) => `${kind} ${value}`)
      .sort()
      .join('\n');
  const before = await cluesOfProjects(tx, [...now.keys()]);
  const changed = [...now].filter(([id, clues]) => keysOf(clues) !== keysOf(before.get(id)));
  if (!changed.length) return new Set();
  const ids = changed.map(([id]) => id);
  await tx.query('DELETE FROM likeness_clue WHERE project_id = ANY($1::uuid[])', [ids]);
  const rows = changed.flatMap(([id, clues]) => clues.map(({ kind, value }) => ({ id, kind, value })));
  await tx.query(
    `INSERT INTO likeness_clue (project_id, kind, value)
     SELECT id, kind, value FROM jsonb_to_recordset($1::jsonb) AS clue (id uuid, kind text, value text) ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
  return new Set(ids);
}
