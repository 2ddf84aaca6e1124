export { CreateOrganisation, type CreateOrganisationWish } from './create-organisation.ts';
export { OrganisationKind, OrganisationRole } from './organisation-kind.ts';
export { OrganisationMembership } from './organisation-membership.entity.ts';
export { Organisation } from './organisation.entity.ts';
export {
  OrganisationCreated,
  OrganisationMemberAdded,
  OrganisationMemberRemoved,
  OrganisationRoleChanged,
  OrganisationUpdated,
} from './organisation.events.ts';
export { OrganisationConnection, OrganisationType } from './organisation.graphql.ts';
export { membershipsLoader, organisationLoader, viewerMembershipLoader } from './organisation.loader.ts';
export { mayFollowInItsName } from './organisation.policy.ts';
export { membershipsOf, organisationBySlug, organisationRoleOf, organisationsByIds } from './organisation.reads.ts';
export { freeSlug } from './organisation-slug.ts';
export { organisationsSlice } from './organisations.slice.ts';
