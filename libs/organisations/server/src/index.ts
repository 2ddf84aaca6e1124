export { Organisation } from './organisation.entity.ts';
export { OrganisationMemberAdded } from './organisation.events.ts';
export { OrganisationConnection, OrganisationType } from './organisation.graphql.ts';
export { organisationLoader, viewerMembershipLoader } from './organisation.loader.ts';
export { mayEditOrganisation, mayFollowInItsName } from './organisation.policy.ts';
export {
  adminsOf,
  lockOrganisation,
  membershipsOf,
  organisationRoleOf,
  organisationsByIds,
} from './organisation.reads.ts';
export { organisationsSlice } from './organisations.slice.ts';
