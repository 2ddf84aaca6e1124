import type { Language } from '@essaim/catalogue';
import type { Tx } from '@essaim/platform-server';
import { findTerritory } from '@essaim/territories-server';
import { checkFilter, EARTH_M } from './project-filter.ts';
import type { ProjectFilter } from './project.graphql.ts';
import { LITTLE_WORDS, MAX_SEARCH, MAX_WORDS } from './understand-search.ts';

/** A search that someone keeps, as a new project is held against it. */
export interface SavedSearch {
  id: string;
  /** All of its words by their stems, as text of type tsquery; null where it has none. */
  query: string | null;
  filter: ProjectFilter;
}

/**
 * The words of a search as it will be asked of projects to come: every word by its stems in both languages. Unlike a
 * search of today, a word that no project has stands for itself: the project it waits for will bring it. Null when
 * nothing is left.
 */
export async function lastingQuery(tx: Tx, search: string, language: Language): Promise<string | null> {
  const [row]: { query: string | null }[] = await tx.query(
    `SELECT string_agg('(' || stems.query::text || ')', ' & ' ORDER BY place) AS query
     FROM (SELECT word, min(place) AS place FROM regexp_split_to_table(plain($1), '[^[:alnum:]]+') WITH ORDINALITY AS part (word, place)
           WHERE length(word) > 1 AND word <> ALL($3::text[]) GROUP BY word ORDER BY 2 LIMIT ${MAX_WORDS}) AS asked,
       LATERAL (SELECT plainto_tsquery('french', word) || plainto_tsquery('english', word) AS query) AS stems
     WHERE numnode(plainto_tsquery('french', word)) > 0 AND ($2 OR numnode(plainto_tsquery('english', word)) > 0)`,
    [search.slice(0, MAX_SEARCH), language !== 'en', LITTLE_WORDS],
  );
  return row?.query ?? null;
}

/** A filter as it is kept: only what it names, territories by the code they have today. Throws BAD_USER_INPUT. */
export async function lastingFilter(tx: Tx, filter: ProjectFilter | null | undefined): Promise<ProjectFilter> {
  if (!filter) return {};
  checkFilter(filter);
  const { themes, stages, territory, near, boundingBox } = filter;
  const known = territory && (await findTerritory(tx, territory.kind, territory.code));
  return {
    ...(themes?.length && { themes: [...themes].sort() }),
    ...(stages?.length && { stages: [...stages].sort() }),
    ...(territory && { territory: { kind: territory.kind, code: known?.code ?? territory.code } }),
    ...(near && { near: { ...near } }),
    ...(boundingBox && { boundingBox: { ...boundingBox } }),
  };
}

/** Ids of the searches that would find a public project; one statement for them all. */
export async function searchesFinding(
  tx: Tx,
  projectId: string,
  searches: readonly SavedSearch[],
): Promise<ReadonlySet<string>> {
  if (!searches.length) return new Set();
  const rows: { id: string }[] = await tx.query(
    `SELECT kept.id
     FROM jsonb_to_recordset($2::jsonb) AS kept (id uuid, query text, filter jsonb)
     JOIN project ON project.id = $1 AND project.published_at IS NOT NULL AND project.hidden_at IS NULL
     JOIN project_search AS search ON search.project_id = project.id
     WHERE (kept.query IS NULL OR search.document @@ kept.query::tsquery)
       AND (NOT kept.filter ? 'themes' OR project.themes && ARRAY(SELECT jsonb_array_elements_text(kept.filter->'themes')))
       AND (NOT kept.filter ? 'stages' OR project.stage = ANY(ARRAY(SELECT jsonb_array_elements_text(kept.filter->'stages'))))
       AND (NOT kept.filter ? 'territory'
         OR project.territory_within @> ARRAY[concat(kept.filter#>>'{territory,kind}', ':', kept.filter#>>'{territory,code}')])
       AND (NOT kept.filter ? 'near' OR (project.territory_latitude IS NOT NULL AND
         (point_on_earth((kept.filter#>>'{near,latitude}')::float8, (kept.filter#>>'{near,longitude}')::float8)
           <-> point_on_earth(project.territory_latitude, project.territory_longitude))
         <= 2 * ${EARTH_M}::float8 * sin((kept.filter#>>'{near,radiusKm}')::float8 * 1000 / ${EARTH_M} / 2)))
       AND (NOT kept.filter ? 'boundingBox' OR (
         project.territory_latitude BETWEEN (kept.filter#>>'{boundingBox,south}')::float8 AND (kept.filter#>>'{boundingBox,north}')::float8
         AND CASE WHEN (kept.filter#>>'{boundingBox,west}')::float8 <= (kept.filter#>>'{boundingBox,east}')::float8
           THEN project.territory_longitude BETWEEN (kept.filter#>>'{boundingBox,west}')::float8 AND (kept.filter#>>'{boundingBox,east}')::float8
           ELSE project.territory_longitude >= (kept.filter#>>'{boundingBox,west}')::float8
             OR project.territory_longitude <= (kept.filter#>>'{boundingBox,east}')::float8 END))`,
    [projectId, JSON.stringify(searches)],
  );
  return new Set(rows.map(({ id }) => id));
}
