export { FederationProject } from './federation-project.entity.ts';
export { FederationRequest } from './federation-request.entity.ts';
export { Federation } from './federation.entity.ts';
export {
  FederationAccepted,
  FederationDeclined,
  FederationLeft,
  FederationPageSaved,
  FederationRequested,
} from './federation.events.ts';
export { FederationType } from './federation.graphql.ts';
export { federationsByIds, federationsOf, projectsIn } from './federation.reads.ts';
export { federationSlice } from './federation.slice.ts';
