import { Access, CurrentActor, CurrentLoaders, type Actor, type Loaders } from '@essaim/platform-server';
import { ProjectLoader, ProjectType, type ProjectRow } from '@essaim/projects-server';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IdeaPreviewType, PreviewedLikenessType, PreviewedProjectType, SaveIdeaInput } from './ideas.graphql.ts';
import { PreviewIdea, type IdeaPreview, type PreviewedLikeness, type PreviewedProject } from './preview-idea.ts';

@Resolver()
export class IdeaPreviewResolver {
  constructor(private readonly preview: PreviewIdea) {}

  @Access('adminElseNull')
  @Query(() => IdeaPreviewType, {
    nullable: true,
    description:
      'What saving this would do to the projects of this instance, and nothing is saved; refused as saving would be.',
  })
  previewIdea(@Args('input') input: SaveIdeaInput, @CurrentActor() actor: Actor): Promise<IdeaPreview> {
    return this.preview.run(actor, input);
  }
}

@Resolver(() => PreviewedProjectType)
export class PreviewedProjectResolver {
  constructor(private readonly projects: ProjectLoader) {}

  @ResolveField(() => ProjectType)
  project(
    @Parent() { projectId }: PreviewedProject,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ProjectRow> {
    return this.projects.shown(loaders, actor, projectId);
  }
}

@Resolver(() => PreviewedLikenessType)
export class PreviewedLikenessResolver {
  constructor(private readonly projects: ProjectLoader) {}

  @ResolveField(() => ProjectType)
  project(
    @Parent() { projectId }: PreviewedLikeness,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ProjectRow> {
    return this.projects.shown(loaders, actor, projectId);
  }

  @ResolveField(() => ProjectType)
  otherProject(
    @Parent() { otherProjectId }: PreviewedLikeness,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ProjectRow> {
    return this.projects.shown(loaders, actor, otherProjectId);
  }
}
