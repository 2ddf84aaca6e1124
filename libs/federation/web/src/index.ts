export { AskFederationButton, AskFederationDialog } from './ask-federation-button.tsx';
export { FederationAbout } from './federation-about.tsx';
export { FederationHeader } from './federation-header.tsx';
export { FederationPages } from './federation-pages.tsx';
export { FederationRequestReader } from './federation-request-reader.tsx';
export {
  FederationRequestsOfProject,
  FederationRequestsPast,
  FederationRequestsWaiting,
} from './federation-requests.tsx';
export { FederationSettings } from './federation-settings.tsx';
export { ProjectFederations } from './project-federations.tsx';
export { useFederationPageHome } from './use-federation-page-home.ts';
