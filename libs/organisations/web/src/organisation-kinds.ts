import type { OrganisationKind } from '@essaim/graphql';

/** Every kind of organisation, the most usual first. */
export const organisationKinds = [
  'ASSOCIATION',
  'INCUBATOR',
  'FUNDER',
  'LOCAL_AUTHORITY',
  'THIRD_PLACE',
  'COMPANY',
  'SCHOOL',
  'OTHER',
] as const satisfies OrganisationKind[];
