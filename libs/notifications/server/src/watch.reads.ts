import { plainArray, prepared, type Tx } from '@essaim/platform-server';
import { federationsOf } from '@essaim/federation-server';
import { EARTH_M, organisationsWatching, placesOf, projectWishes, searchesFinding } from '@essaim/projects-server';
import type { Wish, WatchedKind, WatchLevel } from './hearing.ts';
import type { Told } from './tell.ts';
import type { Watch } from './watch.entity.ts';

/** Degrees of latitude that hold the widest circle around a followed place, 100 km. */
const WIDEST = 1;

/** What a piece of news touches, beside the projects it is about: whoever watches any of it may hear. */
export interface Surroundings {
  projectIds: readonly string[];
  /** Federations they are in, organisations that follow them. */
  subjectIds: readonly string[];
  /** `KIND:code`. */
  territories: readonly string[];
  points: readonly { latitude: number; longitude: number }[];
}

/** A watch that a piece of news touches. */
export interface TouchedWatch extends Wish {
  personId: string;
  name: string;
}

/** Where news stands. What is not public stands nowhere but in itself. */
export async function surroundingsOf(
  tx: Tx,
  about: Pick<Told, 'subject' | 'projectId' | 'otherProjectId'>,
): Promise<Surroundings> {
  const projectIds = projectsOf(about);
  const places = projectIds.length ? await placesOf(tx, projectIds) : [];
  const around = places.length
    ? [...(await federationsOf(tx, projectIds)), ...(await organisationsWatching(tx, projectIds))]
    : [];
  const points = places.flatMap(({ latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [{ latitude, longitude }],
  );
  return {
    projectIds,
    subjectIds: [...new Set([about.subject.id, ...around])],
    territories: [...new Set(places.flatMap(({ within }) => within))],
    points,
  };
}

/** For each of these pieces of news, the wishes of the people it is for about anything that it touches. */
export async function wishesAbout(tx: Tx, news: readonly Told[]): Promise<Map<string, Wish[]>[]> {
  const personIds = [...new Set(news.flatMap(({ to }) => to.map(({ personId }) => personId)))];
  const projectIds = [...new Set(news.flatMap(projectsOf))];
  const ofProject = Map.groupBy(
    projectIds.length ? await projectWishes(tx, projectIds, personIds) : [],
    ({ projectId }) => projectId,
  );
  const watching = await watchersAmong(tx, personIds);
  const wishes: Map<string, Wish[]>[] = [];
  for (const told of news) {
    const concerned = new Set(told.to.map(({ personId }) => personId));
    const projects = projectsOf(told)
      .flatMap((id) => ofProject.get(id) ?? [])
      .map(({ personId, level }) => ({ personId, level, kind: 'PROJECT' as const }));
    const watchers = watching.filter((personId) => concerned.has(personId));
    const others = watchers.length ? await touched(tx, await surroundingsOf(tx, told), watchers) : [];
    wishes.push(Map.groupBy([...projects, ...others], ({ personId }) => personId));
  }
  return wishes;
}

const projectsOf = ({ projectId, otherProjectId }: Pick<Told, 'projectId' | 'otherProjectId'>): string[] =>
  [projectId, otherProjectId].filter((id) => id !== undefined);

/** Those of these people who watch anything beside projects. */
async function watchersAmong(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    prepared('SELECT DISTINCT person_id AS id FROM watch WHERE person_id = ANY($1::uuid[])'),
    [plainArray(personIds)],
  );
  return rows.map(({ id }) => id);
}

/** Who watches what news touches, at one of these levels; projects' own followers are not among them. */
export const watchersAround = async (
  tx: Tx,
  around: Surroundings,
  kinds: Partial<Record<Exclude<WatchedKind, 'PROJECT'>, readonly WatchLevel[]>>,
): Promise<TouchedWatch[]> =>
  (await touched(tx, around, null)).filter(({ kind, level }) =>
    (kinds[kind as Exclude<WatchedKind, 'PROJECT'>] ?? []).includes(level),
  );

async function touched(tx: Tx, around: Surroundings, personIds: readonly string[] | null): Promise<TouchedWatch[]> {
  const direct: TouchedWatch[] = await tx.query(
    `SELECT person_id AS "personId", kind, level, name FROM (
       SELECT * FROM watch WHERE subject_id = ANY($1::uuid[])
       UNION ALL SELECT * FROM watch WHERE territory = ANY($2::text[]) AND radius_km IS NULL
       UNION ALL SELECT watch.* FROM unnest($3::float8[], $4::float8[]) AS place (latitude, longitude)
         JOIN watch ON watch.radius_km IS NOT NULL
           AND watch.latitude BETWEEN place.latitude - ${WIDEST} AND place.latitude + ${WIDEST}
           AND (point_on_earth(watch.latitude, watch.longitude) <-> point_on_earth(place.latitude, place.longitude))
             <= 2 * ${EARTH_M}::float8 * sin(watch.radius_km * 1000 / ${EARTH_M} / 2)) AS touched
     WHERE $5::uuid[] IS NULL OR person_id = ANY($5::uuid[])`,
    [
      around.subjectIds,
      around.territories,
      around.points.map(({ latitude }) => latitude),
      around.points.map(({ longitude }) => longitude),
      personIds,
    ],
  );
  return [...direct, ...(await touchedSearches(tx, around, personIds))];
}

async function touchedSearches(
  tx: Tx,
  { projectIds }: Surroundings,
  personIds: readonly string[] | null,
): Promise<TouchedWatch[]> {
  if (!projectIds.length) return [];
  const searches: (TouchedWatch & { id: string } & Pick<Watch, 'query' | 'filter'>)[] = await tx.query(
    `SELECT id, person_id AS "personId", kind, level, name, query, filter FROM watch
     WHERE search_key IS NOT NULL AND ($1::uuid[] IS NULL OR person_id = ANY($1::uuid[]))`,
    [personIds],
  );
  const asked = searches.map(({ id, query, filter }) => ({ id, query, filter: filter ?? {} }));
  const found = new Set<string>();
  for (const projectId of projectIds) for (const id of await searchesFinding(tx, projectId, asked)) found.add(id);
  return searches.filter(({ id }) => found.has(id));
}
