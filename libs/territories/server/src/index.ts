export { distanceKm, pointOf, type PlacePoint } from './distance.ts';
export { loadTerritories } from './load-territories.ts';
export { columnsOf, findTerritory, resolveTerritory } from './resolve-territory.ts';
export { territoryNamed } from './search-territories.ts';
export { territoriesSlice } from './territories.slice.ts';
export { shownTerritory, TerritoryColumns, territoryColumnsSql } from './territory-columns.ts';
export { TerritoryKind } from './territory-kind.ts';
export { TerritoryInput, TerritoryRefInput, TerritoryType } from './territory.graphql.ts';
