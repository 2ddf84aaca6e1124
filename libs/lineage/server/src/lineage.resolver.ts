import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Access,
  CurrentActor,
  CurrentLoaders,
  Database,
  uuidOf,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import {
  ListArguments,
  ProjectConnection,
  ProjectLoader,
  ProjectPermissionsType,
  ProjectType,
  asProjects,
  ownedList,
  type ProjectRow,
  type ViewerStanding,
} from '@essaim/projects-server';
import { AdaptProject } from './adapt-project.ts';
import type { Adaptation } from './adaptation.entity.ts';
import { AdaptProjectInput, LineageType } from './lineage.graphql.ts';
import { mayAdapt } from './lineage.policy.ts';
import { adaptationsOf, originsOf } from './lineage.reads.ts';

@Resolver(() => ProjectType)
export class ProjectLineageResolver {
  constructor(
    private readonly db: Database,
    private readonly projects: ProjectLoader,
    private readonly adapt: AdaptProject,
  ) {}

  @Access('person')
  @Mutation(() => ProjectType, {
    description: "Makes a draft that holds the origin's pages at their present revisions; the viewer is its holder.",
  })
  async adaptProject(
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
    @Args('input') input: AdaptProjectInput,
  ) {
    const id = await this.adapt.run(actor, { ...input, originId: uuidOf('Project', input.originId) });
    return this.projects.shown(loaders, actor, id);
  }

  @ResolveField(() => LineageType, { nullable: true })
  origin(@Parent() { id }: ProjectRow, @CurrentLoaders() loaders: Loaders) {
    return loaders.of('lineage.origin', (ids: readonly string[]) => this.db.read((tx) => originsOf(tx, ids))).load(id);
  }

  @ResolveField(() => ProjectConnection)
  async adaptations(
    @Parent() { id }: ProjectRow,
    @Args() page: ListArguments,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ) {
    return asProjects(await ownedList(this.db, loaders, adaptationsOf(actor), id, page));
  }
}

@Resolver(() => LineageType)
export class LineageResolver {
  constructor(private readonly projects: ProjectLoader) {}

  @ResolveField()
  project(@Parent() { originId }: Adaptation, @CurrentActor() actor: Actor, @CurrentLoaders() loaders: Loaders) {
    return originId && this.projects.readable(loaders, actor).load(originId);
  }

  @ResolveField()
  title(@Parent() { originTitle }: Adaptation): string {
    return originTitle;
  }
}

@Resolver(() => ProjectPermissionsType)
export class LineagePermissionResolver {
  @ResolveField(() => Boolean)
  adapt(@Parent() standing: ViewerStanding): boolean {
    return mayAdapt(standing, standing.project);
  }
}
