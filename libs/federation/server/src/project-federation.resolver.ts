import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, CurrentActor, CurrentLoaders, Database, type Actor, type Loaders } from '@essaim/platform-server';
import { PersonType } from '@essaim/people-server';
import {
  ListArguments,
  ProjectPermissionsType,
  ProjectType,
  RequestListArguments,
  ownedList,
  type ProjectRow,
  type ViewerStanding,
} from '@essaim/projects-server';
import { FederationConnection, FederationRequestConnection } from './federation.graphql.ts';
import { federationsOfProject, requestsOfPerson, requestsOfProject } from './federation.lists.ts';
import { FederationLoader } from './federation.loader.ts';
import { mayRequestFederation } from './federation.policy.ts';

@Resolver(() => ProjectType)
export class ProjectFederationResolver {
  constructor(private readonly db: Database) {}

  @ResolveField(() => FederationConnection)
  federations(@Parent() { id }: ProjectRow, @Args() page: ListArguments, @CurrentLoaders() loaders: Loaders) {
    return ownedList(this.db, loaders, federationsOfProject(this.db), id, page);
  }

  @ResolveField(() => FederationRequestConnection, {
    description:
      'Sent and received. Accepted ones are public; the others are for the holders and mediators of either side.',
  })
  federationRequests(
    @Parent() { id }: ProjectRow,
    @Args() page: RequestListArguments,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ) {
    return ownedList(this.db, loaders, requestsOfProject(this.db, actor, page.status ?? null), id, page);
  }
}

@Resolver(() => PersonType)
export class PersonFederationResolver {
  constructor(private readonly db: Database) {}

  @Access('self')
  @ResolveField(() => FederationRequestConnection, { nullable: true })
  federationRequests(
    @Parent() { id }: PersonType,
    @Args() page: RequestListArguments,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ) {
    return ownedList(this.db, loaders, requestsOfPerson(this.db, actor, page.status ?? null), id, page);
  }
}

@Resolver(() => ProjectPermissionsType)
export class FederationPermissionResolver {
  constructor(private readonly loader: FederationLoader) {}

  @ResolveField(() => Boolean)
  async requestFederation(@Parent() standing: ViewerStanding, @CurrentLoaders() loaders: Loaders): Promise<boolean> {
    const { actor, project } = standing;
    const held = actor.personId ? await this.loader.heldBy(loaders).load(actor.personId) : [];
    return mayRequestFederation(
      standing,
      project,
      held.some((id) => id !== project.id),
    );
  }
}
