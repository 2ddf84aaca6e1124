import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, CurrentLoaders, Database, type Loaders } from '@essaim/platform-server';
import { PersonType, personLoader } from '@essaim/people-server';
import type { OrganisationMembership } from './organisation-membership.entity.ts';
import { OrganisationMembershipType, OrganisationType } from './organisation.graphql.ts';
import { membershipsLoader, organisationLoader } from './organisation.loader.ts';

@Resolver(() => OrganisationMembershipType)
export class OrganisationMembershipResolver {
  constructor(private readonly db: Database) {}

  @ResolveField(() => OrganisationType)
  organisation(@Parent() { organisationId }: OrganisationMembership, @CurrentLoaders() loaders: Loaders) {
    return organisationLoader(loaders, this.db).load(organisationId);
  }

  @ResolveField(() => PersonType)
  person(@Parent() { personId }: OrganisationMembership, @CurrentLoaders() loaders: Loaders) {
    return personLoader(loaders, this.db).load(personId);
  }
}

@Resolver(() => PersonType)
export class PersonOrganisationsResolver {
  constructor(private readonly db: Database) {}

  @Access('public')
  @ResolveField(() => [OrganisationMembershipType])
  organisations(@Parent() { id }: { id: string }, @CurrentLoaders() loaders: Loaders) {
    return membershipsLoader(loaders, this.db).load(id);
  }
}
