import type { PlacePoint } from './distance.ts';

/** A commune as far as its reach goes. */
export interface PopulatedPlace extends PlacePoint {
  /** Inhabitants. */
  population: number;
}

/** As far as people go to meet where nothing is known of how many live around, km (design.md). */
export const USUAL_REACH_KM = 15;
/** In the middle of a great town one meets within 5 km; beyond 30 km nobody goes every week. */
const [LEAST_KM, MOST_KM] = [5, 30];
/** Inhabitants around within `USUAL_REACH_KM` for whom that distance is right: what the middle commune of France has. */
const USUAL_INHABITANTS = 45_000;

/**
 * How far people go to meet, km, where so many live within 15 km: as far as it takes to have 45 000 of them around, with
 * people spread evenly, between 5 and 30 km. Since the number within r grows as r², that is 15 × √(45 000 ÷ inhabitants).
 * 45 000 is the median over the communes of France (INSEE's populations, as `@etalab/decoupage-administratif` has
 * them), so half of them reach farther than 15 km and half less far. Islands and coasts reach far, as people there do: nobody lives on the water. Pure.
 */
export const reachKm = (inhabitants: number): number =>
  Math.min(MOST_KM, Math.max(LEAST_KM, USUAL_REACH_KM * Math.sqrt(USUAL_INHABITANTS / Math.max(1, inhabitants))));

/** Degrees of latitude in a kilometre. */
const DEGREES_PER_KM = 1 / 111.195;
const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);

/**
 * A function from a point to the inhabitants of the places within 15 km of it, a place being where its middle is. On so
 * short a way the Earth is taken as flat: the error is some ten metres.
 */
export function inhabitantsAround(places: readonly PopulatedPlace[]): (point: PlacePoint) => number {
  const side = USUAL_REACH_KM * DEGREES_PER_KM;
  const rows = Map.groupBy(places, ({ latitude }) => Math.floor(latitude / side));
  for (const row of rows.values()) row.sort((a, b) => a.longitude - b.longitude);
  return ({ latitude, longitude }) => {
    const narrow = cosine(latitude);
    const middle = Math.floor(latitude / side);
    let inhabitants = 0;
    for (let at = middle - 1; at <= middle + 1; at++) {
      const row = rows.get(at) ?? [];
      for (let index = firstFrom(row, longitude - side / narrow); index < row.length; index++) {
        const place = row[index]!;
        const east = (place.longitude - longitude) * narrow;
        if (east > side) break;
        if (east ** 2 + (place.latitude - latitude) ** 2 <= side ** 2) inhabitants += place.population;
      }
    }
    return inhabitants;
  };
}

/** Index of the first place not west of a longitude. */
function firstFrom(row: readonly PopulatedPlace[], longitude: number): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row[middle]!.longitude < longitude) low = middle + 1;
    else high = middle;
  }
  return low;
}
