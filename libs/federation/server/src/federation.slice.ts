import type { Slice } from '@essaim/platform-server';
import { ExpireRequests } from './expire-requests.listener.ts';
import { FederationProject } from './federation-project.entity.ts';
import { FederationRequest } from './federation-request.entity.ts';
import { Federation } from './federation.entity.ts';
import { FederationModule } from './federation.module.ts';
import { federationShape } from './federation.settings.ts';
import { Federation1790000008000 } from './migrations/1790000008000-federation.ts';

/** Projects that choose to act together. */
export const federationSlice: Slice = {
  name: 'federation',
  module: FederationModule,
  entities: [Federation, FederationProject, FederationRequest],
  migrations: [Federation1790000008000],
  listeners: [ExpireRequests],
  settings: federationShape,
};
