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
import { ProjectLoader, ProjectType, type ProjectRow } from '@essaim/projects-server';
import { ExpectationCountsType, ExpectationOfListingType, SetExpectationInput } from './expectation.graphql.ts';
import { ExpectationKind } from './expectation-kind.ts';
import {
  expectationCounts,
  expectationsOf,
  expectationsOfListings,
  type ExpectationCounts,
  type ExpectationOfListing,
} from './expectation.reads.ts';
import { SetExpectation } from './set-expectation.ts';

@Resolver(() => ProjectType)
export class ExpectationResolver {
  private readonly db: Database;
  private readonly projects: ProjectLoader;
  private readonly setting: SetExpectation;
  constructor(db: Database, projects: ProjectLoader, setting: SetExpectation) {
    this.db = db;
    this.projects = projects;
    this.setting = setting;
  }

  @Access('public')
  @ResolveField(() => ExpectationCountsType)
  expectations(@Parent() project: ProjectRow, @CurrentLoaders() loaders: Loaders): Promise<ExpectationCounts> {
    return loaders
      .of('participation.counts', (ids: readonly string[]) => this.db.read((tx) => expectationCounts(tx, ids)))
      .load(project.id);
  }

  @Access('public')
  @ResolveField(() => ExpectationKind, { nullable: true })
  viewerExpectation(@Parent() project: ProjectRow, @CurrentActor() actor: Actor, @CurrentLoaders() loaders: Loaders) {
    return loaders
      .of('participation.viewer', (ids: readonly string[]) =>
        this.db.read((tx) => expectationsOf(tx, actor.personId, ids)),
      )
      .load(project.id);
  }

  @Access('public')
  @ResolveField(() => ExpectationOfListingType, {
    nullable: true,
    description:
      'What the viewer said of a listing that is this project now, until they say it again here: an expectation is never moved without its owner.',
  })
  viewerExpectationOfListing(
    @Parent() project: ProjectRow,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ExpectationOfListing | null> {
    return loaders
      .of('participation.viewerOfListing', (ids: readonly string[]) =>
        this.db.read((tx) => expectationsOfListings(tx, actor.personId, ids)),
      )
      .load(project.id);
  }

  @Access('person')
  @Mutation(() => ProjectType, {
    description: 'What the viewer expects of a public project; said again, it is confirmed.',
  })
  async setExpectation(
    @Args('input') input: SetExpectationInput,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ProjectRow> {
    const projectId = uuidOf('Project', input.projectId);
    await this.setting.run(actor, { ...input, projectId });
    return this.projects.shown(loaders, actor, projectId);
  }
}
