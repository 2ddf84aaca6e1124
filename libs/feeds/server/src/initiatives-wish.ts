import { TerritoryKind } from '@essaim/territories-server';
import { ProjectStage, type ProjectFilter } from '@essaim/projects-server';

/** Which new initiatives a feed is of. */
export interface InitiativesWish {
  search: string;
  filter: ProjectFilter;
}

/** Characters of a search. */
const MAX_SEARCH = 200;

/**
 * Reads the query of a feed's address, whose names are those of the home page's: `q`, `theme` and `stage` (any number),
 * `in` for a territory (`DEPARTEMENT:29`), or `lat`, `lon` and `km` for what is near. What makes no sense is left out.
 */
export function wishFrom(query: URLSearchParams): InitiativesWish {
  const themes = query.getAll('theme').filter(Boolean);
  const stages = query.getAll('stage').filter((stage): stage is ProjectStage => Object.hasOwn(ProjectStage, stage));
  const [kind = '', code] = (query.get('in') ?? '').split(':', 2);
  const [latitude, longitude, radiusKm] = ['lat', 'lon', 'km'].map((name) => Number(query.get(name) || NaN));
  const near = { latitude: latitude!, longitude: longitude!, radiusKm: radiusKm! };
  return {
    search: (query.get('q') ?? '').trim().slice(0, MAX_SEARCH),
    filter: {
      ...(themes.length > 0 && { themes }),
      ...(stages.length > 0 && { stages }),
      ...(code && Object.hasOwn(TerritoryKind, kind) && { territory: { kind: kind as TerritoryKind, code } }),
      ...(Object.values(near).every(Number.isFinite) && { near }),
    },
  };
}

/** The query that reads as this wish, always in the same order: one feed, one address. */
export function queryOf({ search, filter: { themes, stages, territory, near } }: InitiativesWish): URLSearchParams {
  const query = new URLSearchParams();
  if (search) query.set('q', search);
  for (const theme of (themes ?? []).toSorted()) query.append('theme', theme);
  for (const stage of (stages ?? []).toSorted()) query.append('stage', stage);
  if (territory) query.set('in', `${territory.kind}:${territory.code}`);
  if (near) {
    query.set('lat', String(near.latitude));
    query.set('lon', String(near.longitude));
    query.set('km', String(near.radiusKm));
  }
  return query;
}
