import { registerEnumType } from '@nestjs/graphql';

/** Kinds of territory, from near to far. OTHER is a place known by its name only. */
export const TerritoryKind = {
  COMMUNE: 'COMMUNE',
  INTERCOMMUNALITY: 'INTERCOMMUNALITY',
  DEPARTEMENT: 'DEPARTEMENT',
  REGION: 'REGION',
  COUNTRY: 'COUNTRY',
  WORLD: 'WORLD',
  OTHER: 'OTHER',
} as const;
export type TerritoryKind = keyof typeof TerritoryKind;

registerEnumType(TerritoryKind, {
  name: 'TerritoryKind',
  description: 'From near to far; OTHER is a place known by its name only.',
});
