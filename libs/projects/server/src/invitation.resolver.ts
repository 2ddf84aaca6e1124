import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Access,
  CurrentActor,
  CurrentLoaders,
  Database,
  found,
  NodeRegistry,
  PLATFORM_SETTINGS,
  uuidOf,
  type Actor,
  type Loaders,
  type PlatformSettings,
} from '@essaim/platform-server';
import { personLoader, PersonType, type Person } from '@essaim/people-server';
import { AnswerInvitation } from './answer-invitation.ts';
import { Invitation } from './invitation.entity.ts';
import { AnswerInvitationInput, InvitationConnection, InvitationType, InviteInput } from './invitation.graphql.ts';
import { invitationIdOf, invitationToken } from './invitation-link.ts';
import { Invite } from './invite.ts';
import { mayAnswerRequests, mayInvite } from './project.policy.ts';
import { ProjectType } from './project.graphql.ts';
import { ProjectLoader } from './project.loader.ts';
import type { ProjectRow } from './project.row.ts';
import { projectRows } from './project.reads.ts';
import type { RequestStatus } from './project-enums.ts';
import { RequestListArguments, RequestPermissionsType } from './requests.graphql.ts';
import { personInvitationsPage, projectInvitationsPage, statusOf } from './requests.reads.ts';
import { WithdrawInvitation } from './withdraw-invitation.ts';

/** An invitation on its way to being shown; `byLink` where the viewer holds its link. */
type ShownInvitation = Invitation & { byLink?: boolean };

@Resolver(() => InvitationType)
export class InvitationResolver {
  private readonly db: Database;
  private readonly projects: ProjectLoader;
  private readonly sendInvitation: Invite;
  private readonly answer: AnswerInvitation;
  private readonly withdraw: WithdrawInvitation;
  private readonly secret: string;
  constructor(
    db: Database,
    projects: ProjectLoader,
    sendInvitation: Invite,
    answer: AnswerInvitation,
    withdraw: WithdrawInvitation,
    nodes: NodeRegistry,
    @Inject(PLATFORM_SETTINGS) settings: PlatformSettings,
  ) {
    this.db = db;
    this.projects = projects;
    this.sendInvitation = sendInvitation;
    this.answer = answer;
    this.withdraw = withdraw;
    this.secret = settings.ESSAIM_SECRET;
    nodes.register('Invitation', (id, actor, loaders) => this.find(id, actor, loaders));
  }

  @Access('policy')
  @Query(() => InvitationType, {
    nullable: true,
    description: "What a link in an invitation's mail leads to; null when it is unknown or used.",
  })
  async invitation(
    @Args('token', { type: () => String }) token: string,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ShownInvitation | null> {
    const id = invitationIdOf(this.secret, token);
    const invitation = id && (await this.db.read((tx) => tx.findOneBy(Invitation, { id })));
    if (!invitation || !['PENDING', 'EXPIRED'].includes(statusOf(invitation))) return null;
    return (await this.showsProject(invitation, actor, loaders)) ? Object.assign(invitation, { byLink: true }) : null;
  }

  @Access('person')
  @Mutation(() => InvitationType, {
    description:
      'A holder invites by mail into any role, a mediator contributors. CONFLICT while the address has an open invitation.',
  })
  invite(@CurrentActor() actor: Actor, @Args('input') input: InviteInput) {
    return this.sendInvitation.run(actor, { ...input, projectId: uuidOf('Project', input.projectId) });
  }

  @Access('person')
  @Mutation(() => ProjectType, { description: 'Whoever holds the link answers, once.' })
  async answerInvitation(@CurrentActor() actor: Actor, @Args('input') { token, accept }: AnswerInvitationInput) {
    const { projectId } = await this.answer.run(actor, token, accept);
    // Whoever declines has seen the project by the invitation, and is shown it once more.
    return this.db.read(async (tx) => found((await projectRows(tx, [projectId]))[0]));
  }

  @Access('person')
  @Mutation(() => InvitationType, { description: 'By whoever may send such a one, while it is open.' })
  withdrawInvitation(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.withdraw.run(actor, uuidOf('Invitation', id));
  }

  /** Also a draft: who is invited sees what into. */
  @ResolveField(() => ProjectType)
  project(@Parent() { projectId }: ShownInvitation, @CurrentLoaders() loaders: Loaders) {
    return this.projects.any(loaders).load(projectId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  invitedBy(@Parent() { invitedBy }: ShownInvitation, @CurrentLoaders() loaders: Loaders) {
    return invitedBy ? personLoader(loaders, this.db).load(invitedBy) : null;
  }

  @ResolveField()
  status(@Parent() invitation: ShownInvitation): RequestStatus {
    return statusOf(invitation);
  }

  @ResolveField(() => String, { nullable: true })
  async token(@Parent() invitation: ShownInvitation, @CurrentActor() actor: Actor, @CurrentLoaders() loaders: Loaders) {
    const theirs = invitation.byLink || (await this.isWrittenTo(invitation, actor, loaders));
    return theirs ? invitationToken(this.secret, invitation.id) : null;
  }

  @ResolveField(() => RequestPermissionsType)
  async viewerCan(
    @Parent() invitation: ShownInvitation,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<RequestPermissionsType> {
    if (statusOf(invitation) !== 'PENDING' || !actor.personId) return { answer: false, withdraw: false };
    const role = await this.projects.viewerRole(loaders, actor).load(invitation.projectId);
    return {
      answer: invitation.byLink || (await this.isWrittenTo(invitation, actor, loaders)),
      withdraw: mayInvite({ actor, role }, invitation.role),
    };
  }

  private async find(id: string, actor: Actor, loaders: Loaders): Promise<Invitation | null> {
    const invitation = await this.db.read((tx) => tx.findOneBy(Invitation, { id }));
    if (!invitation) return null;
    const role = await this.projects.viewerRole(loaders, actor).load(invitation.projectId);
    if (mayAnswerRequests({ actor, role })) return invitation;
    const shown = invitation.status !== 'WITHDRAWN' && (await this.showsProject(invitation, actor, loaders));
    return shown && (await this.isWrittenTo(invitation, actor, loaders)) ? invitation : null;
  }

  /** An open invitation shows what into, also a draft; one that is over shows no more than its reader sees anyway. */
  private async showsProject(invitation: Invitation, actor: Actor, loaders: Loaders): Promise<boolean> {
    const open = statusOf(invitation) === 'PENDING';
    const projects = open ? this.projects.any(loaders) : this.projects.readable(loaders, actor);
    const project = await projects.load(invitation.projectId);
    return project !== null && !project.hiddenAt;
  }

  /** Whether it went to an address that is known to be the viewer's. */
  private async isWrittenTo({ email }: Invitation, actor: Actor, loaders: Loaders): Promise<boolean> {
    const viewer = actor.personId ? await personLoader(loaders, this.db).load(actor.personId) : null;
    return viewer !== null && viewer.emailVerifiedAt !== null && viewer.email === email;
  }
}

@Resolver(() => ProjectType)
export class ProjectInvitationsResolver {
  private readonly db: Database;
  private readonly projects: ProjectLoader;
  constructor(db: Database, projects: ProjectLoader) {
    this.db = db;
    this.projects = projects;
  }

  @Access('policy')
  @ResolveField(() => InvitationConnection, {
    nullable: true,
    description: 'Open invitations, for holders and mediators; null for others.',
  })
  async invitations(
    @Parent() { id }: ProjectRow,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
    @Args() page: RequestListArguments,
  ) {
    const role = await this.projects.viewerRole(loaders, actor).load(id);
    return mayAnswerRequests({ actor, role }) ? projectInvitationsPage(this.db, loaders, id, page) : null;
  }
}

@Resolver(() => PersonType)
export class PersonInvitationsResolver {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  @Access('self')
  @ResolveField(() => InvitationConnection, {
    nullable: true,
    description: "Invitations sent to the person's verified address.",
  })
  invitations(@Parent() { id }: Person, @CurrentLoaders() loaders: Loaders, @Args() page: RequestListArguments) {
    return personInvitationsPage(this.db, loaders, id, page);
  }
}
