import {
  Access,
  CurrentActor,
  CurrentLoaders,
  Database,
  NodeRegistry,
  uuidOf,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import { personLoader, PersonType } from '@essaim/people-server';
import { ProjectLoader, ProjectType, type ProjectRow } from '@essaim/projects-server';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IntroduceProjects } from './introduce-projects.ts';
import type { Introduction } from './introduction.entity.ts';
import { introductionVisibleTo } from './introduction.reads.ts';
import { IntroduceProjectsInput, IntroductionType } from './mediation.graphql.ts';

@Resolver(() => IntroductionType)
export class IntroductionResolver {
  private readonly db: Database;
  private readonly projects: ProjectLoader;
  private readonly introduce: IntroduceProjects;
  constructor(db: Database, projects: ProjectLoader, introduce: IntroduceProjects, nodes: NodeRegistry) {
    this.db = db;
    this.projects = projects;
    this.introduce = introduce;
    nodes.register('Introduction', (id, actor) => db.read((tx) => introductionVisibleTo(tx, actor, id)));
  }

  @Access('person')
  @Mutation(() => IntroductionType, {
    description: 'A mediator writes to the holders of two projects that resemble each other; once a pair.',
  })
  introduceProjects(@Args('input') input: IntroduceProjectsInput, @CurrentActor() actor: Actor): Promise<Introduction> {
    return this.introduce.run(actor, {
      projectId: uuidOf('Project', input.projectId),
      otherProjectId: uuidOf('Project', input.otherProjectId),
      message: input.message,
    });
  }

  @ResolveField(() => ProjectType)
  project(
    @Parent() { projectId }: Introduction,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ProjectRow> {
    return this.projects.shown(loaders, actor, projectId);
  }

  @ResolveField(() => ProjectType)
  otherProject(
    @Parent() { otherProjectId }: Introduction,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ProjectRow> {
    return this.projects.shown(loaders, actor, otherProjectId);
  }

  @ResolveField(() => PersonType)
  introducedBy(@Parent() { introducedBy }: Introduction, @CurrentLoaders() loaders: Loaders) {
    return personLoader(loaders, this.db).load(introducedBy);
  }
}
