export { AnswerFederationRequest, type FederationAnswer } from './answer-federation-request.ts';
export { FederationMode } from './federation-mode.ts';
export { FederationProject } from './federation-project.entity.ts';
export { FederationRequest } from './federation-request.entity.ts';
export { Federation } from './federation.entity.ts';
export {
  FederationAccepted,
  FederationChanged,
  FederationDeclined,
  FederationLeft,
  FederationPageSaved,
  FederationRequested,
  FederationWithdrawn,
} from './federation.events.ts';
export { federationSlice } from './federation.slice.ts';
export { LeaveFederation } from './leave-federation.ts';
export { SaveFederationPage } from './save-federation-page.ts';
export { SendFederationRequest, type NewFederationRequest } from './send-federation-request.ts';
export { UpdateFederation, type FederationChange } from './update-federation.ts';
export { WithdrawFederationRequest } from './withdraw-federation-request.ts';
