import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Access,
  CurrentActor,
  CurrentLoaders,
  Database,
  NodeRegistry,
  found,
  uuidOf,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import {
  ListArguments,
  PageOwners,
  PageType,
  ProjectConnection,
  ProjectLoader,
  ProjectType,
  asProjects,
  ownedList,
  pageBySlugLoader,
  pagesLoader,
  type Page,
} from '@essaim/projects-server';
import { charterShown } from './charter-shown.ts';
import { Federation } from './federation.entity.ts';
import { FederationType, SaveFederationPageInput, UpdateFederationInput } from './federation.graphql.ts';
import { projectsOfFederation } from './federation.lists.ts';
import { FederationLoader } from './federation.loader.ts';
import { mayEditFederation, mayEditFederationPages } from './federation.policy.ts';
import { LeaveFederation } from './leave-federation.ts';
import { SaveFederationPage } from './save-federation-page.ts';
import { UpdateFederation } from './update-federation.ts';

@Resolver(() => FederationType)
export class FederationResolver {
  constructor(
    private readonly db: Database,
    private readonly projectLoader: ProjectLoader,
    private readonly federations: FederationLoader,
    private readonly update: UpdateFederation,
    private readonly leave: LeaveFederation,
    private readonly savePage: SaveFederationPage,
    nodes: NodeRegistry,
    owners: PageOwners,
  ) {
    nodes.register('Federation', (id, _actor, loaders) => federations.byId(loaders).load(id));
    owners.register('FEDERATION', {
      mayReadOwner: async () => true, // open by default, and to everyone
      mayEditPagesOf: async (id, actor, loaders) =>
        mayEditFederationPages(await federations.viewerRoles(loaders, actor).load(id)),
    });
  }

  @Access('public')
  @Query(() => FederationType, { nullable: true, description: 'A federation by the last part of its address.' })
  federation(@Args('slug', { type: () => String }) slug: string) {
    return this.db.read((tx) => tx.findOneBy(Federation, { slug }));
  }

  @Access('person')
  @Mutation(() => FederationType, { description: 'A holder of one of its projects changes its name or charter.' })
  updateFederation(@CurrentActor() actor: Actor, @Args('input') input: UpdateFederationInput) {
    return this.update.run(actor, { ...input, id: uuidOf('Federation', input.id) });
  }

  @Access('person')
  @Mutation(() => ProjectType, { description: 'Leaves a federation; it closes when fewer than two projects remain.' })
  async leaveFederation(
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
    @Args('federationId', { type: () => ID }) federationId: string,
    @Args('projectId', { type: () => ID }) projectId: string,
  ) {
    const project = uuidOf('Project', projectId);
    await this.leave.run(actor, { federationId: uuidOf('Federation', federationId), projectId: project });
    return found(await this.projectLoader.readable(loaders, actor).load(project));
  }

  @Access('person')
  @Mutation(() => PageType, {
    description: 'Any member of one of its projects writes; conflicts are those of savePage.',
  })
  saveFederationPage(@CurrentActor() actor: Actor, @Args('input') { federationId, ...text }: SaveFederationPageInput) {
    const baseRevisionId = text.baseRevisionId && uuidOf('Revision', text.baseRevisionId);
    return this.savePage.run(actor, uuidOf('Federation', federationId), { ...text, baseRevisionId });
  }

  @ResolveField()
  charter(@Parent() federation: Federation, @CurrentActor() { language }: Actor) {
    return charterShown(federation, language);
  }

  @ResolveField(() => ProjectConnection)
  async projects(
    @Parent() { id }: Federation,
    @Args() page: ListArguments,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ) {
    return asProjects(await ownedList(this.db, loaders, projectsOfFederation(actor), id, page));
  }

  @ResolveField()
  pages(@Parent() { id }: Federation, @CurrentLoaders() loaders: Loaders) {
    return pagesLoader(loaders, this.db).load(id);
  }

  @ResolveField(() => PageType, { nullable: true })
  page(
    @Parent() { id }: Federation,
    @Args('slug', { type: () => String }) slug: string,
    @CurrentLoaders() loaders: Loaders,
  ) {
    return pageBySlugLoader(loaders, this.db, slug).load(id);
  }

  @ResolveField()
  async viewerCan(@Parent() { id }: Federation, @CurrentActor() actor: Actor, @CurrentLoaders() loaders: Loaders) {
    const roles = await this.federations.viewerRoles(loaders, actor).load(id);
    return { edit: mayEditFederation(roles), editPages: mayEditFederationPages(roles) };
  }
}

@Resolver(() => PageType)
export class PageFederationResolver {
  constructor(private readonly federations: FederationLoader) {}

  @ResolveField(() => FederationType, { nullable: true })
  federation(@Parent() { ownerKind, ownerId }: Page, @CurrentLoaders() loaders: Loaders) {
    return ownerKind === 'FEDERATION' ? this.federations.byId(loaders).load(ownerId) : null;
  }
}
