import type { Tx } from '@essaim/platform-server';
import type { Background } from './calibration.ts';
import type { Look } from './record-views.ts';

/** A number that moved by less is not written down again: what is rare drifts a little every day. */
const WORTH_WRITING = 0.001;

/** What the last looks from these projects saw as merely alike; those of which no look could tell are not in it. */
export async function backgroundsOf(tx: Tx, projectIds: readonly string[]): Promise<Map<string, Background>> {
  const rows: (Background & { id: string })[] = await tx.query(
    'SELECT project_id AS id, words, letters, titles, meaning FROM likeness_background WHERE project_id = ANY($1::uuid[])',
    [projectIds],
  );
  return new Map(rows.map(({ id, ...background }) => [id, background]));
}

/** Keeps what looks saw as merely alike, or that they could not tell. What a model meant lasts while it does not answer. */
export async function keepBackgrounds(tx: Tx, looks: readonly Pick<Look, 'project' | 'background'>[]): Promise<void> {
  const rows = looks.flatMap(({ project, background }) => (background ? { id: project.id, ...background } : []));
  const unknown = looks.flatMap(({ project, background }) => (background ? [] : project.id));
  if (unknown.length) await tx.query('DELETE FROM likeness_background WHERE project_id = ANY($1::uuid[])', [unknown]);
  if (!rows.length) return;
  await tx.query(
    `INSERT INTO likeness_background AS known (project_id, words, letters, titles, meaning)
     SELECT seen.* FROM jsonb_to_recordset($1::jsonb) AS seen (id uuid, words real, letters real, titles real, meaning real)
     JOIN project ON project.id = seen.id ORDER BY seen.id
     ON CONFLICT (project_id) DO UPDATE SET words = excluded.words, letters = excluded.letters, titles = excluded.titles,
       meaning = coalesce(excluded.meaning, known.meaning)
     WHERE greatest(abs(known.words - excluded.words), abs(known.letters - excluded.letters), abs(known.titles - excluded.titles),
         abs(known.meaning - excluded.meaning)) >= $2
       OR (known.meaning IS NULL AND excluded.meaning IS NOT NULL)`,
    [JSON.stringify(rows), WORTH_WRITING],
  );
}
