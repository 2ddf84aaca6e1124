import { distanceKm, pointOf, type PlacePoint, type TerritoryKind } from '@essaim/territories-server';

/** A territory as far as nearness goes. */
export interface Whereabouts {
  kind: TerritoryKind | null;
  code: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** SAME: one territory. NEAR: within reach. UNKNOWN: one of the two says nothing of its place. */
export type Nearness = 'SAME' | 'NEAR' | 'FAR' | 'UNKNOWN';

/** As far as people go to meet, km. */
export const NEAR_KM = 15;

/** Kinds whose coordinates are where things happen; those of wider ones are only a middle. */
const points: readonly (TerritoryKind | null)[] = ['COMMUNE', 'OTHER'];

/** Great-circle distance between two places, km; null where one has no coordinates. */
export function distanceBetween(a: Whereabouts, b: Whereabouts): number | null {
  const [from, to] = [placeOf(a), placeOf(b)];
  return from && to ? distanceKm(from, to) : null;
}

const placeOf = (where: Whereabouts): PlacePoint | null => pointOf(where);

/** Near is the same commune, at most 15 km between two communes or spots, or the same code of a wider territory. */
export function nearnessOf(a: Whereabouts, b: Whereabouts): Nearness {
  if (!isKnown(a) || !isKnown(b)) return 'UNKNOWN';
  if (a.kind === b.kind && (a.kind === 'WORLD' || (a.code !== null && a.code === b.code))) return 'SAME';
  const km = points.includes(a.kind) && points.includes(b.kind) ? distanceBetween(a, b) : null;
  return km !== null && km <= NEAR_KM ? 'NEAR' : 'FAR';
}

const isKnown = (where: Whereabouts): boolean =>
  where.kind === 'WORLD' || where.code !== null || placeOf(where) !== null;

/** The whereabouts of whatever has a territory, or none. */
export const whereaboutsOf = (territory: Whereabouts | null): Whereabouts =>
  territory ?? { kind: null, code: null, latitude: null, longitude: null };
