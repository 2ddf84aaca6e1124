import { inWords } from '@essaim/catalogue';
import {
  Access,
  CurrentActor,
  CurrentLoaders,
  Database,
  NodeRegistry,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import { personLoader, PersonType } from '@essaim/people-server';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { projectActivity, type ActivityRow } from './activity.list.ts';
import { readableActivity } from './activity.reads.ts';
import { ownedList } from './owned-list.ts';
import { ActivityConnection, ActivityType, ProjectType } from './project.graphql.ts';
import { ProjectLoader } from './project.loader.ts';
import type { ProjectRow } from './project.row.ts';
import { ListArguments } from './requests.graphql.ts';
import { shownProject } from './shown-project.ts';

@Resolver(() => ActivityType)
export class ActivityResolver {
  private readonly db: Database;
  private readonly projects: ProjectLoader;
  constructor(db: Database, projects: ProjectLoader, nodes: NodeRegistry) {
    this.db = db;
    this.projects = projects;
    nodes.register('Activity', (id, actor) => db.read((tx) => readableActivity(tx, actor, id)));
  }

  @ResolveField(() => String)
  text(@Parent() { kind, params }: ActivityRow, @CurrentActor() { language }: Actor): string {
    return inWords(language)(`server.activity.${kind}`, params);
  }

  @ResolveField(() => String)
  async path(
    @Parent() { params, projectId }: ActivityRow,
    @CurrentLoaders() loaders: Loaders,
    @CurrentActor() actor: Actor,
  ): Promise<string> {
    return params['path'] ?? `/projects/${(await shownProject(this.projects, loaders, actor, projectId)).slug}`;
  }

  @ResolveField(() => ProjectType)
  project(@Parent() { projectId }: ActivityRow, @CurrentLoaders() loaders: Loaders, @CurrentActor() actor: Actor) {
    return shownProject(this.projects, loaders, actor, projectId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  actor(@Parent() { actorId }: ActivityRow, @CurrentLoaders() loaders: Loaders) {
    return actorId && personLoader(loaders, this.db).load(actorId);
  }
}

@Resolver(() => ProjectType)
export class ProjectActivityResolver {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  @Access('public')
  @ResolveField(() => ActivityConnection, {
    description: 'What happened here, newest first; while it was a draft, for its members alone.',
  })
  activity(
    @Parent() { id }: ProjectRow,
    @CurrentActor() { personId }: Actor,
    @CurrentLoaders() loaders: Loaders,
    @Args() page: ListArguments,
  ) {
    return ownedList(this.db, loaders, projectActivity(personId), id, page);
  }
}
