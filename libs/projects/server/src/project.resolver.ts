import { Access, CurrentActor, Database, NodeRegistry, uuidOf, type Actor } from '@essaim/platform-server';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CreateProject } from './create-project.ts';
import { DeleteDraft } from './delete-draft.ts';
import { FollowProject } from './follow-project.ts';
import { HideProject } from './hide-project.ts';
import { ListProjects } from './list-projects.ts';
import { MergeListing } from './merge-listing.ts';
import {
  CreateProjectInput,
  FollowProjectInput,
  HideProjectInput,
  MergeListingInput,
  ProjectConnection,
  ProjectFilter,
  ProjectType,
  PublishProjectInput,
  UnfollowProjectInput,
  UpdateProjectInput,
} from './project.graphql.ts';
import { ProjectLoader } from './project.loader.ts';
import { hiddenReasonAt, projectAt } from './project.reads.ts';
import { PublishProject } from './publish-project.ts';
import { ListArguments } from './requests.graphql.ts';
import { ThemeType } from './theme.graphql.ts';
import { themes } from './themes.ts';
import { UnfollowProject } from './unfollow-project.ts';
import { UnhideProject } from './unhide-project.ts';
import { UpdateProject } from './update-project.ts';

@Resolver()
export class ProjectResolver {
  constructor(
    private readonly db: Database,
    private readonly list: ListProjects,
    private readonly create: CreateProject,
    private readonly update: UpdateProject,
    private readonly publish: PublishProject,
    private readonly discard: DeleteDraft,
    private readonly follow: FollowProject,
    private readonly unfollow: UnfollowProject,
    private readonly hide: HideProject,
    private readonly unhide: UnhideProject,
    private readonly merge: MergeListing,
    nodes: NodeRegistry,
    projects: ProjectLoader,
  ) {
    nodes.register('Project', (id, actor, loaders) => projects.readable(loaders, actor).load(id));
  }

  @Access('public')
  @Query(() => ProjectType, { nullable: true, description: 'A project by its address, or by one that it had before.' })
  project(@Args('slug', { type: () => String }) slug: string, @CurrentActor() actor: Actor) {
    return this.db.read((tx) => projectAt(tx, actor, slug));
  }

  @Access('public')
  @Query(() => String, {
    nullable: true,
    description: 'The public reason for which the project at this address is hidden; null where none is.',
  })
  hiddenProjectReason(@Args('slug', { type: () => String }) slug: string) {
    return this.db.read((tx) => hiddenReasonAt(tx, slug));
  }

  @Access('public')
  @Query(() => ProjectConnection, {
    description:
      'Published projects. `search` is full text, tolerant of accents, inflection and small typing errors. first: 1 to 100.',
  })
  projects(
    @CurrentActor() { language }: Actor,
    @Args() page: ListArguments,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
    @Args('filter', { type: () => ProjectFilter, nullable: true }) filter: ProjectFilter | null,
  ) {
    return this.list.run({ ...page, search, filter }, language);
  }

  @Access('public')
  @Query(() => [ThemeType], { description: 'The maintained list of what projects are about.' })
  themes() {
    return themes;
  }

  @Access('person')
  @Mutation(() => ProjectType, { description: 'Begins a draft; the viewer is its holder.' })
  createProject(@CurrentActor() actor: Actor, @Args('input') input: CreateProjectInput) {
    return this.create.run(actor, input);
  }

  @Access('person')
  @Mutation(() => ProjectType, { description: 'A holder changes texts, themes, place, charter or stage.' })
  updateProject(@CurrentActor() actor: Actor, @Args('input') input: UpdateProjectInput) {
    return this.update.run(actor, input);
  }

  @Access('person')
  @Mutation(() => ProjectType, { description: 'Makes a draft public, at the stage given or as an IDEA.' })
  publishProject(@CurrentActor() actor: Actor, @Args('input') input: PublishProjectInput) {
    return this.publish.run(actor, input);
  }

  @Access('person')
  @Mutation(() => Boolean, { description: 'Drafts only.' })
  async deleteDraft(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    await this.discard.run(actor, uuidOf('Project', id));
    return true;
  }

  @Access('person')
  @Mutation(() => ProjectType, { description: 'Followed already, only the level changes.' })
  followProject(@CurrentActor() actor: Actor, @Args('input') input: FollowProjectInput) {
    return this.follow.run(actor, input);
  }

  @Access('person')
  @Mutation(() => ProjectType, { description: 'Nothing to undo is nothing done.' })
  unfollowProject(@CurrentActor() actor: Actor, @Args('input') input: UnfollowProjectInput) {
    return this.unfollow.run(actor, input);
  }

  @Access('moderator')
  @Mutation(() => ProjectType, {
    description: 'A moderator hides abuse from everyone but its members, with a public reason. Nothing is deleted.',
  })
  hideProject(@CurrentActor() actor: Actor, @Args('input') input: HideProjectInput) {
    return this.hide.run(actor, input);
  }

  @Access('moderator')
  @Mutation(() => ProjectType, { description: 'A moderator shows a hidden project again.' })
  unhideProject(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.unhide.run(actor, uuidOf('Project', id));
  }

  @Access('moderator')
  @Mutation(() => ProjectType, {
    description:
      'A listing turns out to be a project carried here: the project gets its source, its followers and its adaptations, and its address. CONFLICT where the listing is claimed, the project is not, or the one was adapted from the other.',
  })
  mergeListing(@CurrentActor() actor: Actor, @Args('input') input: MergeListingInput) {
    return this.merge.run(actor, input);
  }
}
