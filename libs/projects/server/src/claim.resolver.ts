import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
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
import { AnswerClaim } from './answer-claim.ts';
import { Claim } from './claim.entity.ts';
import { ClaimConnection, ClaimProjectInput, ClaimType } from './claim.graphql.ts';
import { ClaimProject } from './claim-project.ts';
import { mayAnswerClaims, maySeeClaim } from './project.policy.ts';
import { ProjectType } from './project.graphql.ts';
import { ProjectLoader } from './project.loader.ts';
import type { ProjectRow } from './project.row.ts';
import { RequestStatus } from './project-enums.ts';
import { AnswerRequestInput, ListArguments, RequestListArguments, RequestPermissionsType } from './requests.graphql.ts';
import { claimsPage, claimsToAnswer } from './requests.reads.ts';
import { shownProject } from './shown-project.ts';
import { WithdrawClaim } from './withdraw-claim.ts';

@Resolver(() => ClaimType)
export class ClaimResolver {
  private readonly db: Database;
  private readonly projects: ProjectLoader;
  private readonly claim: ClaimProject;
  private readonly answer: AnswerClaim;
  private readonly withdraw: WithdrawClaim;
  constructor(
    db: Database,
    projects: ProjectLoader,
    claim: ClaimProject,
    answer: AnswerClaim,
    withdraw: WithdrawClaim,
    nodes: NodeRegistry,
  ) {
    this.db = db;
    this.projects = projects;
    this.claim = claim;
    this.answer = answer;
    this.withdraw = withdraw;
    nodes.register('Claim', (id, actor, loaders) => this.find(id, actor, loaders));
  }

  @Access('moderatorElseNull')
  @Query(() => ClaimConnection, {
    nullable: true,
    description: 'Claims of listings, oldest first. For moderators; the status defaults to PENDING.',
  })
  claims(
    @CurrentLoaders() loaders: Loaders,
    @Args() page: ListArguments,
    @Args('status', { type: () => RequestStatus, nullable: true, defaultValue: 'PENDING' })
    status: RequestStatus | null,
  ) {
    return claimsToAnswer(this.db, loaders, status ?? 'PENDING', page);
  }

  @Access('person')
  @Mutation(() => ClaimType, {
    description: "A listing's people ask to carry it here. CONFLICT where somebody does, or while they have asked.",
  })
  claimProject(@CurrentActor() actor: Actor, @Args('input') { projectId, evidence }: ClaimProjectInput) {
    return this.claim.run(actor, uuidOf('Project', projectId), evidence);
  }

  @Access('person')
  @Mutation(() => ClaimType, {
    description: 'A moderator answers; an accepted claim makes its person the holder, and declines the others.',
  })
  answerClaim(@CurrentActor() actor: Actor, @Args('input') input: AnswerRequestInput) {
    return this.answer.run(actor, { ...input, id: uuidOf('Claim', input.id) });
  }

  @Access('person')
  @Mutation(() => ClaimType, { description: 'By who made it, while it is open.' })
  withdrawClaim(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.withdraw.run(actor, uuidOf('Claim', id));
  }

  @ResolveField(() => ProjectType)
  project(@Parent() { projectId }: Claim, @CurrentActor() actor: Actor, @CurrentLoaders() loaders: Loaders) {
    return shownProject(this.projects, loaders, actor, projectId);
  }

  @ResolveField(() => PersonType)
  person(@Parent() { personId }: Claim, @CurrentLoaders() loaders: Loaders) {
    return personLoader(loaders, this.db).load(personId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  answeredBy(@Parent() { answeredBy }: Claim, @CurrentLoaders() loaders: Loaders) {
    return answeredBy ? personLoader(loaders, this.db).load(answeredBy) : null;
  }

  @ResolveField(() => RequestPermissionsType)
  viewerCan(@Parent() claim: Claim, @CurrentActor() actor: Actor): RequestPermissionsType {
    const open = claim.status === 'PENDING';
    return { answer: open && mayAnswerClaims(actor), withdraw: open && actor.personId === claim.personId };
  }

  private async find(id: string, actor: Actor, loaders: Loaders): Promise<Claim | null> {
    const claim = await this.db.read((tx) => tx.findOneBy(Claim, { id }));
    if (!claim || !maySeeClaim(actor, claim)) return null;
    return (await this.projects.readable(loaders, actor).load(claim.projectId)) ? claim : null;
  }
}

@Resolver(() => ProjectType)
export class ProjectClaimsResolver {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  @Access('policy')
  @ResolveField(() => ClaimConnection, {
    description: "Claims on this listing: all for moderators, the viewer's own for anyone else.",
  })
  claims(
    @Parent() { id }: ProjectRow,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
    @Args() page: RequestListArguments,
  ) {
    return claimsPage(this.db, loaders, actor, 'project', id, page);
  }
}

@Resolver(() => PersonType)
export class PersonClaimsResolver {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  @Access('self')
  @ResolveField(() => ClaimConnection, { nullable: true })
  claims(
    @Parent() { id }: Person,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
    @Args() page: RequestListArguments,
  ) {
    return claimsPage(this.db, loaders, actor, 'person', id, page);
  }
}
