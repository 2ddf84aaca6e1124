import type { Tx } from '@essaim/platform-server';
import { columnsOf, TerritoryColumns, territoryNamed } from '@essaim/territories-server';
import type { Listing } from './listing.ts';

/** Places of one import, by the words that name them: directories name the same ones again and again. */
export type KnownPlaces = Map<string, TerritoryColumns>;

/** The territory that the place names where it names exactly one; else the words, with the point the directory gives. */
export async function placeOf(
  tx: Tx,
  { place, latitude, longitude }: Listing,
  places: KnownPlaces,
): Promise<TerritoryColumns> {
  if (!place) return new TerritoryColumns();
  let known = places.get(place);
  if (!known) {
    const territory = await territoryNamed(tx, place);
    known = territory ? columnsOf(territory) : Object.assign(new TerritoryColumns(), { kind: 'OTHER', name: place });
    places.set(place, known);
  }
  return known.kind === 'OTHER' ? Object.assign(new TerritoryColumns(), known, { latitude, longitude }) : known;
}
