import type { TerritoryInput, TerritoryKind } from '@essaim/graphql';

/** A territory as the page handles it: what `Territory` and `TerritoryInput` have in common. */
export interface Place {
  kind: TerritoryKind;
  name: string;
  code?: string | null | undefined;
  latitude?: number | null | undefined;
  longitude?: number | null | undefined;
}

/** A place as an input of the API. */
export const asInput = ({ kind, name, code, latitude, longitude }: Place): TerritoryInput => ({
  kind,
  name,
  code: code ?? null,
  latitude: latitude ?? null,
  longitude: longitude ?? null,
});

/** A place with a known point: what is near it can be asked. */
export const hasPoint = (place: Place | null | undefined): place is Place & { latitude: number; longitude: number } =>
  typeof place?.latitude === 'number' && typeof place.longitude === 'number';

/** The number of a commune's département (29, 2A, 971), which tells its namesakes apart; null for anything else. */
export function departementOf({ kind, code }: Place): string | null {
  if (kind !== 'COMMUNE' || !code || code.length !== 5) return null;
  return /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2);
}

/** A name to tell it apart in a list: « Audierne (29) »; other kinds as they are called. */
export function placeName(place: Place): string {
  const departement = departementOf(place);
  return departement ? `${place.name} (${departement})` : place.name;
}

/** Reads a place from text that was kept (a cookie); null for anything that is not one. */
export function placeFrom(text: string | null | undefined): Place | null {
  try {
    const { kind, name, code, latitude, longitude } = JSON.parse(text ?? '') as Record<string, unknown>;
    if (typeof kind !== 'string' || !kinds.has(kind) || typeof name !== 'string' || name.length > 200) return null;
    return {
      kind: kind as TerritoryKind,
      name,
      code: typeof code === 'string' ? code : null,
      latitude: degrees(latitude, 90),
      longitude: degrees(longitude, 180),
    };
  } catch {
    return null;
  }
}

const degrees = (value: unknown, limit: number) =>
  typeof value === 'number' && Math.abs(value) <= limit ? value : null;
const kinds = new Set<string>([
  'COMMUNE',
  'COUNTRY',
  'DEPARTEMENT',
  'INTERCOMMUNALITY',
  'OTHER',
  'REGION',
  'WORLD',
] satisfies TerritoryKind[]);
