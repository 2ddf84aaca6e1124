/** A point, degrees of WGS 84. */
export interface PlacePoint {
  latitude: number;
  longitude: number;
}

/** Mean radius of the Earth, km (IUGG). */
const EARTH_RADIUS_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance, km, by the haversine formula (R. W. Sinnott, "Virtues of the Haversine", 1984). */
export function distanceKm(a: PlacePoint, b: PlacePoint): number {
  const h =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The point of whatever has both coordinates; null otherwise. */
export const pointOf = (place: { latitude: number | null; longitude: number | null }): PlacePoint | null =>
  place.latitude === null || place.longitude === null ? null : { latitude: place.latitude, longitude: place.longitude };
