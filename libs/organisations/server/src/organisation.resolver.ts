import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Access,
  CurrentActor,
  CurrentLoaders,
  Database,
  NodeRegistry,
  connection,
  pageWindow,
  renderMarkdown,
  uuidOf,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import { shownTerritory } from '@essaim/territories-server';
import { AddOrganisationMember } from './add-organisation-member.ts';
import { ChangeOrganisationRole } from './change-organisation-role.ts';
import { CreateOrganisation } from './create-organisation.ts';
import { OrganisationList } from './organisation-list.ts';
import type { Organisation } from './organisation.entity.ts';
import {
  AddOrganisationMemberInput,
  ChangeOrganisationRoleInput,
  CreateOrganisationInput,
  OrganisationConnection,
  OrganisationMembershipConnection,
  OrganisationPermissions,
  OrganisationType,
  RemoveOrganisationMemberInput,
  UpdateOrganisationInput,
} from './organisation.graphql.ts';
import { memberCountLoader, membersLoader, organisationLoader, viewerMembershipLoader } from './organisation.loader.ts';
import { OrganisationRole } from './organisation-kind.ts';
import { mayEditOrganisation, mayFollowInItsName } from './organisation.policy.ts';
import { organisationBySlug } from './organisation.reads.ts';
import { RemoveOrganisationMember } from './remove-organisation-member.ts';
import { UpdateOrganisation } from './update-organisation.ts';

const first = { type: () => Int, nullable: true, defaultValue: 20 };
const after = { type: () => String, nullable: true };

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  constructor(
    private readonly db: Database,
    private readonly list: OrganisationList,
    private readonly create: CreateOrganisation,
    private readonly update: UpdateOrganisation,
    private readonly addMember: AddOrganisationMember,
    private readonly changeRole: ChangeOrganisationRole,
    private readonly removeMember: RemoveOrganisationMember,
    nodes: NodeRegistry,
  ) {
    nodes.register('Organisation', (id, _actor, loaders) => organisationLoader(loaders, db).load(id));
  }

  @Access('public')
  @Query(() => OrganisationType, { nullable: true, description: 'An organisation by the last part of its address.' })
  organisation(@Args('slug', { type: () => String }) slug: string) {
    return this.db.read((tx) => organisationBySlug(tx, slug));
  }

  @Access('public')
  @Query(() => OrganisationConnection, {
    description: 'Organisations, the latest first, or those whose name answers a search, best first.',
  })
  organisations(
    @Args('search', { type: () => String, nullable: true }) search: string | null,
    @Args('first', first) size: number | null,
    @Args('after', after) cursor: string | null,
  ) {
    return this.list.page(search, { first: size, after: cursor });
  }

  @Access('person')
  @Mutation(() => OrganisationType, { description: 'The viewer is its admin.' })
  createOrganisation(@CurrentActor() actor: Actor, @Args('input') input: CreateOrganisationInput) {
    return this.create.run(actor, input);
  }

  @Access('person')
  @Mutation(() => OrganisationType, { description: 'Its admins change what it says of itself.' })
  updateOrganisation(@CurrentActor() actor: Actor, @Args('input') { id, ...wish }: UpdateOrganisationInput) {
    return this.update.run(actor, uuidOf('Organisation', id), wish);
  }

  @Access('person')
  @Mutation(() => OrganisationType, {
    description: 'Its admins take someone in, by address or handle. CONFLICT for a member.',
  })
  addOrganisationMember(
    @CurrentActor() actor: Actor,
    @Args('input') { organisationId, person, role }: AddOrganisationMemberInput,
  ) {
    return this.addMember.run(actor, uuidOf('Organisation', organisationId), person, role ?? 'MEMBER');
  }

  @Access('person')
  @Mutation(() => OrganisationType, {
    description: 'Its admins give a member another role. CONFLICT for the last admin.',
  })
  changeOrganisationRole(
    @CurrentActor() actor: Actor,
    @Args('input') { organisationId, personId, role }: ChangeOrganisationRoleInput,
  ) {
    return this.changeRole.run(actor, uuidOf('Organisation', organisationId), uuidOf('Person', personId), role);
  }

  @Access('person')
  @Mutation(() => OrganisationType, {
    description: 'Its admins remove a member, or a member leaves. CONFLICT for the last admin.',
  })
  removeOrganisationMember(
    @CurrentActor() actor: Actor,
    @Args('input') { organisationId, personId }: RemoveOrganisationMemberInput,
  ) {
    return this.removeMember.run(actor, uuidOf('Organisation', organisationId), uuidOf('Person', personId));
  }

  @ResolveField()
  descriptionHtml(@Parent() organisation: Organisation): string {
    return renderMarkdown(organisation.description ?? '');
  }

  @ResolveField()
  territory(@Parent() organisation: Organisation) {
    return shownTerritory(organisation.territory);
  }

  @ResolveField(() => OrganisationMembershipConnection)
  async members(
    @Parent() { id }: Organisation,
    @CurrentLoaders() loaders: Loaders,
    @Args('first', first) size: number | null,
    @Args('after', after) cursor: string | null,
  ) {
    const window = pageWindow({ first: size, after: cursor }, ['moment', 'uuid']);
    const rows = await membersLoader(loaders, this.db, window).load(id);
    return connection(
      window,
      rows,
      ({ since, personId }) => [since, personId],
      () => memberCountLoader(loaders, this.db).load(id),
    );
  }

  @ResolveField(() => OrganisationRole)
  async viewerRole(
    @Parent() { id }: Organisation,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<OrganisationRole | null> {
    const membership = actor.personId ? await viewerMembershipLoader(loaders, this.db, actor.personId).load(id) : null;
    return membership?.role ?? null;
  }

  @ResolveField(() => OrganisationPermissions)
  async viewerCan(
    @Parent() organisation: Organisation,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<OrganisationPermissions> {
    const role = await this.viewerRole(organisation, actor, loaders);
    return { edit: mayEditOrganisation(role), follow: mayFollowInItsName(role) };
  }
}
