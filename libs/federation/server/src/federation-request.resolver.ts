import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Access,
  CurrentActor,
  CurrentLoaders,
  Database,
  NodeRegistry,
  uuidOf,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import { personLoader } from '@essaim/people-server';
import { AnswerRequestInput, ProjectLoader, RequestsToAnswer } from '@essaim/projects-server';
import { AnswerFederationRequest } from './answer-federation-request.ts';
import type { FederationRequest } from './federation-request.entity.ts';
import { FederationRequestType, SendFederationRequestInput } from './federation.graphql.ts';
import { FederationLoader } from './federation.loader.ts';
import { requestPermissions } from './federation.policy.ts';
import { requestsToAnswer } from './federation.reads.ts';
import { requestVisibleTo } from './request-visible-to.ts';
import { SendFederationRequest } from './send-federation-request.ts';
import { WithdrawFederationRequest } from './withdraw-federation-request.ts';

@Resolver(() => FederationRequestType)
export class FederationRequestResolver {
  constructor(
    private readonly db: Database,
    private readonly projects: ProjectLoader,
    private readonly federations: FederationLoader,
    private readonly send: SendFederationRequest,
    private readonly answering: AnswerFederationRequest,
    private readonly withdraw: WithdrawFederationRequest,
    nodes: NodeRegistry,
    toAnswer: RequestsToAnswer,
  ) {
    nodes.register('FederationRequest', (id, actor) => db.read((tx) => requestVisibleTo(tx, actor, id)));
    toAnswer.register(requestsToAnswer);
  }

  @Access('person')
  @Mutation(() => FederationRequestType, {
    description: 'A holder asks another project. CONFLICT while the two have an open request or act together already.',
  })
  sendFederationRequest(@CurrentActor() actor: Actor, @Args('input') input: SendFederationRequestInput) {
    const [fromProjectId, toProjectId] = [uuidOf('Project', input.fromProjectId), uuidOf('Project', input.toProjectId)];
    return this.send.run(actor, { ...input, fromProjectId, toProjectId });
  }

  @Access('person')
  @Mutation(() => FederationRequestType, {
    description: 'A holder of the project asked answers, once. Yes opens a federation of the two.',
  })
  answerFederationRequest(@CurrentActor() actor: Actor, @Args('input') input: AnswerRequestInput) {
    return this.answering.run(actor, { ...input, id: uuidOf('FederationRequest', input.id) });
  }

  @Access('person')
  @Mutation(() => FederationRequestType, { description: 'By a holder of the project that asked, while it is open.' })
  withdrawFederationRequest(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.withdraw.run(actor, uuidOf('FederationRequest', id));
  }

  @ResolveField()
  async from(@Parent() request: FederationRequest, @CurrentActor() actor: Actor, @CurrentLoaders() loaders: Loaders) {
    return this.projects.shown(loaders, actor, request.fromProjectId);
  }

  @ResolveField()
  async to(@Parent() request: FederationRequest, @CurrentActor() actor: Actor, @CurrentLoaders() loaders: Loaders) {
    return this.projects.shown(loaders, actor, request.toProjectId);
  }

  @ResolveField()
  federation(@Parent() { federationId }: FederationRequest, @CurrentLoaders() loaders: Loaders) {
    return federationId && this.federations.byId(loaders).load(federationId);
  }

  @ResolveField()
  sentBy(@Parent() request: FederationRequest, @CurrentLoaders() loaders: Loaders) {
    return personLoader(loaders, this.db).load(request.sentBy);
  }

  @ResolveField()
  answeredBy(@Parent() { answeredBy }: FederationRequest, @CurrentLoaders() loaders: Loaders) {
    return answeredBy && personLoader(loaders, this.db).load(answeredBy);
  }

  @ResolveField()
  async viewerCan(
    @Parent() request: FederationRequest,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ) {
    const roles = this.projects.viewerRole(loaders, actor);
    const [from, to] = await Promise.all([roles.load(request.fromProjectId), roles.load(request.toProjectId)]);
    return requestPermissions(request.status, { actor, role: from }, { actor, role: to });
  }
}
