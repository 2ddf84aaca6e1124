import {
  distanceKm,
  pointOf,
  USUAL_REACH_KM,
  type CodedPlace,
  type Gazetteer,
  type PlacePoint,
  type TerritoryKind,
} from '@essaim/territories-server';

/** A territory as far as nearness goes. */
export interface Whereabouts extends CodedPlace {
  latitude: number | null;
  longitude: number | null;
}

/** SAME: one territory. NEAR: within reach. UNKNOWN: one of the two says nothing of its place. */
export type Nearness = 'SAME' | 'NEAR' | 'FAR' | 'UNKNOWN';

/** Kinds whose coordinates are where things happen; those of wider ones are only a middle. */
const points: readonly (TerritoryKind | null)[] = ['COMMUNE', 'OTHER'];

/**
 * Kinds whose whole area is a neighbourhood of all that lies in it: who acts for a département acts in its communes. A
 * country is none: what is anywhere in it may be at its other end.
 */
const areas: readonly (TerritoryKind | null)[] = ['COMMUNE', 'INTERCOMMUNALITY', 'DEPARTEMENT', 'REGION'];

/** Great-circle distance between two places, km; null where one has no coordinates. */
export function distanceBetween(a: Whereabouts, b: Whereabouts): number | null {
  const [from, to] = [placeOf(a), placeOf(b)];
  return from && to ? distanceKm(from, to) : null;
}

const placeOf = (where: Whereabouts): PlacePoint | null => pointOf(where);

/**
 * How near two territories are to each other, for who would meet. SAME is one code, or the whole world for both. NEAR is
 *
 * - what lies in the other: a commune of the other's intercommunalité, département or région; neighbouring ones are not;
 * - arrondissements of one commune;
 * - two communes or spots within the longer of their two reaches (`reach.ts`: 5 km in a great town, 30 in the empty
 *   countryside), since who is used to going far goes; 15 km where neither is known.
 *
 * Symmetric. Pure.
 */
export function nearnessOf(a: Whereabouts, b: Whereabouts, gazetteer: Gazetteer): Nearness {
  if (!isKnown(a) || !isKnown(b)) return 'UNKNOWN';
  if (a.kind === b.kind && (a.kind === 'WORLD' || (a.code !== null && a.code === b.code))) return 'SAME';
  if (sharedArea(a, b, gazetteer)) return 'NEAR';
  const km = points.includes(a.kind) && points.includes(b.kind) ? distanceBetween(a, b) : null;
  return km !== null && km <= reachOf(a, b, gazetteer) ? 'NEAR' : 'FAR';
}

/** Name of the territory that holds both, where it makes them near: the wider of the two, or the city of two arrondissements. */
export function sharedArea(a: Whereabouts, b: Whereabouts, gazetteer: Gazetteer): string | null {
  const [here, there] = [gazetteer.find(a), gazetteer.find(b)];
  if (!here || !there) return null;
  if (areas.includes(a.kind) && there.within.includes(keyOf(a))) return here.name;
  if (areas.includes(b.kind) && here.within.includes(keyOf(b))) return there.name;
  const city = here.within.find((key) => key.startsWith('COMMUNE:') && there.within.includes(key));
  return city ? (gazetteer.find({ kind: 'COMMUNE', code: city.slice('COMMUNE:'.length) })?.name ?? null) : null;
}

const keyOf = ({ kind, code }: CodedPlace): string => `${kind}:${code}`;

function reachOf(a: Whereabouts, b: Whereabouts, gazetteer: Gazetteer): number {
  const known = [a, b].flatMap((where) => gazetteer.find(where)?.reachKm ?? []);
  return known.length ? Math.max(...known) : USUAL_REACH_KM;
}

/** How far around a place what is near is looked for, km: its own reach. */
export const reachFrom = (where: Whereabouts, gazetteer: Gazetteer): number =>
  gazetteer.find(where)?.reachKm ?? USUAL_REACH_KM;

const isKnown = (where: Whereabouts): boolean =>
  where.kind === 'WORLD' || where.code !== null || placeOf(where) !== null;

/** The whereabouts of whatever has a territory, or none. */
export const whereaboutsOf = (territory: Whereabouts | null): Whereabouts =>
  territory ?? { kind: null, code: null, latitude: null, longitude: null };
