import { InputCheck, type Tx } from '@essaim/platform-server';
import { findTerritory } from '@essaim/territories-server';
import type { BoundingBoxInput, NearInput, ProjectFilter } from './project.graphql.ts';

/** Kilometres around a point that a list may reach. */
export const MAX_RADIUS_KM = 1000;
/** Themes or stages that one filter may name. */
const MAX_NAMED = 50;

/** The values of a statement; `of` notes one and gives its place. */
export class Parameters {
  readonly values: unknown[] = [];
  of(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

/** What a filter asks for, as conditions on `project` for SQL. Throws BAD_USER_INPUT. */
export async function filterConditions(
  tx: Tx,
  filter: ProjectFilter | null | undefined,
  parameters: Parameters,
): Promise<string[]> {
  const conditions = ['project.published_at IS NOT NULL AND project.hidden_at IS NULL'];
  if (!filter) return conditions;
  checkFilter(filter);
  const { themes, stages, territory, near, boundingBox } = filter;
  if (themes?.length) conditions.push(`project.themes && ${parameters.of(themes)}::text[]`);
  if (stages?.length) conditions.push(`project.stage = ANY(${parameters.of(stages)}::text[])`);
  if (territory) {
    const known = await findTerritory(tx, territory.kind, territory.code); // the code of a former commune has become another
    conditions.push(
      `project.territory_within @> ARRAY[${parameters.of(`${territory.kind}:${known?.code ?? territory.code}`)}::text]`,
    );
  }
  if (near) conditions.push(within(near, parameters));
  if (boundingBox) conditions.push(inside(boundingBox, parameters));
  return conditions;
}

/** Where a project stands on Earth, as the index over it has it. */
const place = 'point_on_earth(project.territory_latitude, project.territory_longitude)';
const hasPlace = 'project.territory_latitude IS NOT NULL AND project.territory_longitude IS NOT NULL';

/** Radius of the sphere that point_on_earth puts places on, m: the Earth's mean, by which people are told distances. */
export const EARTH_M = 6_371_008.8;

const pointOf = ({ latitude, longitude }: NearInput, parameters: Parameters): string =>
  `point_on_earth(${parameters.of(latitude)}::float8, ${parameters.of(longitude)}::float8)`;

/** How far a project is from a point, as a straight line through the sphere, m: the same order as over its surface, by the index. */
export const farness = (near: NearInput, parameters: Parameters): string =>
  `(${place} <-> ${pointOf(near, parameters)})`;

/** The box narrows down by the index, the straight line decides: shorter than the chord of the radius. */
function within(near: NearInput, parameters: Parameters): string {
  const chord = `${parameters.of(2 * EARTH_M * Math.sin((near.radiusKm * 1000) / EARTH_M / 2))}::float8`;
  return `${hasPlace} AND cube_enlarge(${pointOf(near, parameters)}, ${chord}, 3) @> ${place} AND ${farness(near, parameters)} <= ${chord}`;
}

/** A box whose west lies east of its east goes round the back of the Earth. */
function inside({ south, west, north, east }: BoundingBoxInput, parameters: Parameters): string {
  const [w, e] = [`${parameters.of(west)}::float8`, `${parameters.of(east)}::float8`];
  const longitude = 'project.territory_longitude';
  const between =
    west <= east ? `${longitude} BETWEEN ${w} AND ${e}` : `(${longitude} >= ${w} OR ${longitude} <= ${e})`;
  return `project.territory_latitude BETWEEN ${parameters.of(south)}::float8 AND ${parameters.of(north)}::float8 AND ${between}`;
}

/** Throws BAD_USER_INPUT for a filter that cannot be. */
export function checkFilter({ themes, stages, territory, near, boundingBox }: ProjectFilter): void {
  const check = new InputCheck();
  for (const [path, named] of [
    ['themes', themes],
    ['stages', stages],
  ] as const)
    if (named && named.length > MAX_NAMED)
      check.problem(`filter.${path}`, 'projects.too_many_filters', { max: MAX_NAMED });
  if (territory && territory.code.length > 20) check.problem('filter.territory.code', 'unknown_territory');
  if (near) {
    if (!isOnEarth(near.latitude, near.longitude)) check.problem('filter.near', 'bad_coordinates');
    if (!(near.radiusKm > 0 && near.radiusKm <= MAX_RADIUS_KM))
      check.problem('filter.near.radiusKm', 'projects.bad_radius', { max: MAX_RADIUS_KM });
  }
  if (boundingBox) {
    const { south, west, north, east } = boundingBox;
    if (!isOnEarth(south, west) || !isOnEarth(north, east) || south > north)
      check.problem('filter.boundingBox', 'bad_coordinates');
  }
  check.done();
}

/** Whether these are degrees of latitude and longitude; not for NaN. */
export const isOnEarth = (latitude: number, longitude: number): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
