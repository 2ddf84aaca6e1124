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
import { personLoader, PersonType, type Person } from '@essaim/people-server';
import { AnswerJoinRequest } from './answer-join-request.ts';
import { JoinRequest } from './join-request.entity.ts';
import { JoinRequestConnection, JoinRequestType, RequestToJoinInput } from './join-request.graphql.ts';
import { mayAnswerJoinRequest, maySeeJoinRequest } from './project.policy.ts';
import { ProjectType } from './project.graphql.ts';
import { ProjectLoader } from './project.loader.ts';
import type { ProjectRow } from './project.row.ts';
import { RequestToJoin } from './request-to-join.ts';
import { AnswerRequestInput, RequestListArguments, RequestPermissionsType } from './requests.graphql.ts';
import { joinRequestsPage, joinRequestsToAnswer } from './requests.reads.ts';
import { RequestsToAnswer } from './requests-to-answer.ts';
import { holderlessLoader } from './roles.ts';
import { shownProject } from './shown-project.ts';
import { WithdrawJoinRequest } from './withdraw-join-request.ts';

@Resolver(() => JoinRequestType)
export class JoinRequestResolver {
  private readonly db: Database;
  private readonly projects: ProjectLoader;
  private readonly request: RequestToJoin;
  private readonly answerRequest: AnswerJoinRequest;
  private readonly withdraw: WithdrawJoinRequest;
  constructor(
    db: Database,
    projects: ProjectLoader,
    request: RequestToJoin,
    answerRequest: AnswerJoinRequest,
    withdraw: WithdrawJoinRequest,
    nodes: NodeRegistry,
    toAnswer: RequestsToAnswer,
  ) {
    this.db = db;
    this.projects = projects;
    this.request = request;
    this.answerRequest = answerRequest;
    this.withdraw = withdraw;
    nodes.register('JoinRequest', (id, actor, loaders) => this.find(id, actor, loaders));
    toAnswer.register(joinRequestsToAnswer);
  }

  @Access('person')
  @Mutation(() => JoinRequestType, {
    description: 'CONFLICT for a member, while the viewer has asked, and where nobody can answer.',
  })
  requestToJoin(@CurrentActor() actor: Actor, @Args('input') input: RequestToJoinInput) {
    return this.request.run(actor, { ...input, projectId: uuidOf('Project', input.projectId) });
  }

  @Access('person')
  @Mutation(() => JoinRequestType, { description: 'A holder answers, once; a mediator for contributors.' })
  answerJoinRequest(@CurrentActor() actor: Actor, @Args('input') input: AnswerRequestInput) {
    return this.answerRequest.run(actor, { ...input, id: uuidOf('JoinRequest', input.id) });
  }

  @Access('person')
  @Mutation(() => JoinRequestType, { description: 'By who asked, while it is open.' })
  withdrawJoinRequest(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.withdraw.run(actor, uuidOf('JoinRequest', id));
  }

  @ResolveField(() => ProjectType)
  project(@Parent() { projectId }: JoinRequest, @CurrentActor() actor: Actor, @CurrentLoaders() loaders: Loaders) {
    return shownProject(this.projects, loaders, actor, projectId);
  }

  @ResolveField(() => PersonType)
  person(@Parent() { personId }: JoinRequest, @CurrentLoaders() loaders: Loaders) {
    return personLoader(loaders, this.db).load(personId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  answeredBy(@Parent() { answeredBy }: JoinRequest, @CurrentLoaders() loaders: Loaders) {
    return answeredBy ? personLoader(loaders, this.db).load(answeredBy) : null;
  }

  @ResolveField(() => RequestPermissionsType)
  async viewerCan(
    @Parent() request: JoinRequest,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<RequestPermissionsType> {
    const open = request.status === 'PENDING';
    const { standing, holderless } = await this.standing(request.projectId, actor, loaders);
    return {
      answer: open && mayAnswerJoinRequest(standing, request.role, holderless),
      withdraw: open && actor.personId === request.personId,
    };
  }

  private async find(id: string, actor: Actor, loaders: Loaders): Promise<JoinRequest | null> {
    const request = await this.db.read((tx) => tx.findOneBy(JoinRequest, { id }));
    if (!request || !(await this.projects.readable(loaders, actor).load(request.projectId))) return null;
    const { standing, holderless } = await this.standing(request.projectId, actor, loaders);
    return maySeeJoinRequest(standing, request, holderless) ? request : null;
  }

  private async standing(projectId: string, actor: Actor, loaders: Loaders) {
    const [role, holderless] = await Promise.all([
      this.projects.viewerRole(loaders, actor).load(projectId),
      holderlessLoader(loaders, this.db).load(projectId),
    ]);
    return { standing: { actor, role }, holderless };
  }
}

@Resolver(() => ProjectType)
export class ProjectJoinRequestsResolver {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  @Access('policy')
  @ResolveField(() => JoinRequestConnection, {
    description: 'Requests the viewer may see: all of them for a holder or mediator, their own for anyone else.',
  })
  joinRequests(
    @Parent() { id }: ProjectRow,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
    @Args() page: RequestListArguments,
  ) {
    return joinRequestsPage(this.db, loaders, actor, 'project', id, page);
  }
}

@Resolver(() => PersonType)
export class PersonJoinRequestsResolver {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  @Access('self')
  @ResolveField(() => JoinRequestConnection, { nullable: true })
  joinRequests(
    @Parent() { id }: Person,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
    @Args() page: RequestListArguments,
  ) {
    return joinRequestsPage(this.db, loaders, actor, 'person', id, page);
  }
}
