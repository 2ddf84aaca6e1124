import type { Watch } from './watch.entity.ts';

/** The home page's address for a kept search; where one looked is the reader's own, and not in it. */
export function searchPath({ search, filter }: Pick<Watch, 'search' | 'filter'>): string {
  const query = new URLSearchParams();
  if (search) query.set('q', search);
  for (const theme of filter?.themes ?? []) query.append('theme', theme);
  for (const stage of filter?.stages ?? []) query.append('stage', stage);
  return query.size ? `/?${query}` : '/';
}

/** The home page, as far around as the territory is followed. */
export const territoryPath = ({ radiusKm }: Pick<Watch, 'radiusKm'>): string =>
  radiusKm === null ? '/' : `/?km=${radiusKm}`;
