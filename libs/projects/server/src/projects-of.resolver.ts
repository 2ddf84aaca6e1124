import { OrganisationType, viewerMembershipLoader, type Organisation } from '@essaim/organisations-server';
import { Access, CurrentActor, CurrentLoaders, Database, type Actor, type Loaders } from '@essaim/platform-server';
import { PersonType, type Person } from '@essaim/people-server';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { portfolioChanges } from './activity.list.ts';
import { ownedList } from './owned-list.ts';
import { ActivityConnection, ProjectConnection } from './project.graphql.ts';
import { asProjects, carriedBy, followedByPerson, portfolio } from './project.lists.ts';
import { ListArguments } from './requests.graphql.ts';

@Resolver(() => PersonType)
export class PersonProjectsResolver {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  @Access('public')
  @ResolveField(() => ProjectConnection)
  async projects(
    @Parent() { id }: Person,
    @CurrentActor() { personId }: Actor,
    @CurrentLoaders() loaders: Loaders,
    @Args() page: ListArguments,
  ) {
    return asProjects(await ownedList(this.db, loaders, carriedBy(personId), id, page));
  }

  @Access('self')
  @ResolveField(() => ProjectConnection, { nullable: true })
  async followedProjects(@Parent() { id }: Person, @CurrentLoaders() loaders: Loaders, @Args() page: ListArguments) {
    return asProjects(await ownedList(this.db, loaders, followedByPerson, id, page));
  }
}

@Resolver(() => OrganisationType)
export class OrganisationProjectsResolver {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  @Access('public')
  @ResolveField(() => ProjectConnection, {
    description: 'Projects the organisation follows, latest change first: its portfolio.',
  })
  async followedProjects(
    @Parent() { id }: Organisation,
    @CurrentLoaders() loaders: Loaders,
    @Args() page: ListArguments,
  ) {
    return asProjects(await ownedList(this.db, loaders, portfolio, id, page));
  }

  @Access('policy')
  @ResolveField(() => ActivityConnection, {
    nullable: true,
    description:
      'What happened in followed projects since a moment, newest first: stage changes, federations, adaptations, news. For members.',
  })
  async portfolioChanges(
    @Parent() { id }: Organisation,
    @CurrentActor() { personId }: Actor,
    @CurrentLoaders() loaders: Loaders,
    @Args('since', { type: () => Date }) since: Date,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ) {
    const membership = personId && (await viewerMembershipLoader(loaders, this.db, personId).load(id));
    return membership
      ? ownedList(this.db, loaders, portfolioChanges(since, personId), id, { first: first ?? 50, after })
      : null;
  }
}
