import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Access,
  CurrentActor,
  CurrentLoaders,
  Database,
  unreadConnection,
  uuidOf,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import { personLoader, PersonType, type Person } from '@essaim/people-server';
import { ChangeRole } from './change-role.ts';
import { membersPage } from './members.reads.ts';
import type { Membership } from './membership.entity.ts';
import { ChangeRoleInput, MembershipConnection, MembershipType, RemoveMemberInput } from './membership.graphql.ts';
import { ProjectType } from './project.graphql.ts';
import { ProjectLoader } from './project.loader.ts';
import type { ProjectRow } from './project.row.ts';
import { RemoveMember } from './remove-member.ts';
import { ListArguments } from './requests.graphql.ts';
import { RequestsToAnswer } from './requests-to-answer.ts';

@Resolver(() => ProjectType)
export class ProjectMembersResolver {
  private readonly db: Database;
  private readonly projects: ProjectLoader;
  private readonly change: ChangeRole;
  private readonly remove: RemoveMember;
  constructor(db: Database, projects: ProjectLoader, change: ChangeRole, remove: RemoveMember) {
    this.db = db;
    this.projects = projects;
    this.change = change;
    this.remove = remove;
  }

  @Access('public')
  @ResolveField(() => MembershipConnection)
  members(@Parent() project: ProjectRow, @CurrentLoaders() loaders: Loaders, @Args() page: ListArguments) {
    return unreadConnection(
      page,
      () => membersPage(this.db, loaders, project, page),
      () => project.memberCount,
    );
  }

  @Access('person')
  @Mutation(() => ProjectType, { description: 'A holder gives a member another role. CONFLICT for the last holder.' })
  async changeRole(
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
    @Args('input') input: ChangeRoleInput,
  ) {
    const id = await this.change.run(
      actor,
      uuidOf('Project', input.projectId),
      uuidOf('Person', input.personId),
      input.role,
    );
    return this.projects.readable(loaders, actor).load(id);
  }

  @Access('person')
  @Mutation(() => ProjectType, { description: 'A holder removes a member, or a member leaves.' })
  removeMember(@CurrentActor() actor: Actor, @Args('input') input: RemoveMemberInput) {
    return this.remove.run(actor, uuidOf('Project', input.projectId), uuidOf('Person', input.personId));
  }
}

@Resolver(() => MembershipType)
export class MembershipResolver {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  @ResolveField(() => PersonType)
  person(@Parent() membership: Membership, @CurrentLoaders() loaders: Loaders) {
    return personLoader(loaders, this.db).load(membership.personId);
  }
}

@Resolver(() => PersonType)
export class PersonRequestsResolver {
  private readonly db: Database;
  private readonly toAnswer: RequestsToAnswer;
  constructor(db: Database, toAnswer: RequestsToAnswer) {
    this.db = db;
    this.toAnswer = toAnswer;
  }

  @Access('self')
  @ResolveField(() => Int, {
    nullable: true,
    description: 'Join and federation requests that wait for an answer of this person.',
  })
  requestsToAnswerCount(@Parent() { id }: Person): Promise<number> {
    return this.db.read((tx) => this.toAnswer.count(tx, id));
  }
}
