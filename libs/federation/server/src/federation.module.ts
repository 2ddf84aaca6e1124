import { Module } from '@nestjs/common';
import { readSettings } from '@essaim/platform-server';
import { AnswerFederationRequest } from './answer-federation-request.ts';
import { ExpireRequests } from './expire-requests.listener.ts';
import { FederationRequestResolver } from './federation-request.resolver.ts';
import { FederationLoader } from './federation.loader.ts';
import { FederationResolver, PageFederationResolver } from './federation.resolver.ts';
import { FEDERATION_SETTINGS, federationShape } from './federation.settings.ts';
import { LeaveFederation } from './leave-federation.ts';
import {
  FederationPermissionResolver,
  PersonFederationResolver,
  ProjectFederationResolver,
} from './project-federation.resolver.ts';
import { SaveFederationPage } from './save-federation-page.ts';
import { SendFederationRequest } from './send-federation-request.ts';
import { UpdateFederation } from './update-federation.ts';
import { WithdrawFederationRequest } from './withdraw-federation-request.ts';

const acts = [
  AnswerFederationRequest,
  LeaveFederation,
  SaveFederationPage,
  SendFederationRequest,
  UpdateFederation,
  WithdrawFederationRequest,
];

const resolvers = [
  FederationPermissionResolver,
  FederationRequestResolver,
  FederationResolver,
  PageFederationResolver,
  PersonFederationResolver,
  ProjectFederationResolver,
];

@Module({
  providers: [
    { provide: FEDERATION_SETTINGS, useFactory: () => readSettings(federationShape) },
    FederationLoader,
    ExpireRequests,
    ...acts,
    ...resolvers,
  ],
  exports: acts,
})
export class FederationModule {}
