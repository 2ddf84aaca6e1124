export { FederationProject } from './federation-project.entity.ts';
export { FederationRequest } from './federation-request.entity.ts';
export { Federation } from './federation.entity.ts';
export { FederationAccepted, FederationDeclined, FederationLeft, FederationRequested } from './federation.events.ts';
export { federationSlice } from './federation.slice.ts';
