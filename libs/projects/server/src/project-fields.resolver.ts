import { organisationLoader, OrganisationConnection } from '@essaim/organisations-server';
import {
  badInput,
  CurrentActor,
  CurrentLoaders,
  Database,
  found,
  renderMarkdown,
  toGlobalId,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import { distanceKm, pointOf } from '@essaim/territories-server';
import { Args, Float, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { charterInWords } from './charter.ts';
import { followingOrganisations } from './follow.reads.ts';
import { ownedList } from './owned-list.ts';
import { isOnEarth } from './project-filter.ts';
import { CharterType, ProjectPermissionsType, ProjectType, SourceType } from './project.graphql.ts';
import { ProjectLoader } from './project.loader.ts';
import type { ProjectRow } from './project.row.ts';
import { ProjectRole, WatchLevel, WatchReason } from './project-enums.ts';
import { ListArguments } from './requests.graphql.ts';
import { ViewerStanding } from './viewer-standing.ts';

/** What of a project is not in its row. */
@Resolver(() => ProjectType)
export class ProjectFieldsResolver {
  private readonly db: Database;
  private readonly projects: ProjectLoader;
  constructor(db: Database, projects: ProjectLoader) {
    this.db = db;
    this.projects = projects;
  }

  @ResolveField(() => String, { description: 'Markdown.' })
  async description(@Parent() { id }: ProjectRow, @CurrentLoaders() loaders: Loaders): Promise<string> {
    return found(await this.projects.texts(loaders).load(id)).description;
  }

  @ResolveField(() => String, { description: 'The description as sanitised HTML.' })
  async descriptionHtml(@Parent() project: ProjectRow, @CurrentLoaders() loaders: Loaders): Promise<string> {
    return renderMarkdown(await this.description(project, loaders));
  }

  @ResolveField(() => CharterType)
  async charter(
    @Parent() { id }: ProjectRow,
    @CurrentLoaders() loaders: Loaders,
    @CurrentActor() { language }: Actor,
  ): Promise<CharterType> {
    return charterInWords(found(await this.projects.texts(loaders).load(id)), language);
  }

  @ResolveField(() => ProjectRole, { nullable: true, description: "The viewer's role here, null when not a member." })
  viewerRole(@Parent() { id }: ProjectRow, @CurrentLoaders() loaders: Loaders, @CurrentActor() actor: Actor) {
    return this.projects.viewerRole(loaders, actor).load(id);
  }

  @ResolveField(() => WatchLevel, { nullable: true })
  async viewerWatch(@Parent() { id }: ProjectRow, @CurrentLoaders() loaders: Loaders, @CurrentActor() actor: Actor) {
    return (await this.projects.viewerWatch(loaders, actor).load(id))?.level ?? null;
  }

  @ResolveField(() => WatchReason, { nullable: true, description: 'How the viewer came to follow it.' })
  async viewerWatchReason(
    @Parent() { id }: ProjectRow,
    @CurrentLoaders() loaders: Loaders,
    @CurrentActor() actor: Actor,
  ) {
    return (await this.projects.viewerWatch(loaders, actor).load(id))?.because ?? null;
  }

  @ResolveField(() => ProjectPermissionsType, {
    description: 'What the viewer may do here, so that no client repeats the rules.',
  })
  async viewerCan(@Parent() project: ProjectRow, @CurrentLoaders() loaders: Loaders, @CurrentActor() actor: Actor) {
    return new ViewerStanding(actor, await this.projects.viewerRole(loaders, actor).load(project.id), project);
  }

  @ResolveField(() => [ID], { description: "Ids of the viewer's organisations that follow it." })
  async viewerOrganisationsFollowing(
    @Parent() { id }: ProjectRow,
    @CurrentLoaders() loaders: Loaders,
    @CurrentActor() actor: Actor,
  ) {
    const ids = await this.projects.viewerOrganisations(loaders, actor).load(id);
    return ids.map((organisationId) => toGlobalId('Organisation', organisationId));
  }

  @ResolveField(() => [SourceType], {
    description: 'Every directory that tells of it: its own first, then those of listings merged with it.',
  })
  sources(@Parent() { id }: ProjectRow, @CurrentLoaders() loaders: Loaders) {
    return this.projects.sources(loaders).load(id);
  }

  @ResolveField(() => [String], { description: 'The addresses this project had before; they still lead here.' })
  formerSlugs(@Parent() { id }: ProjectRow, @CurrentLoaders() loaders: Loaders) {
    return this.projects.formerSlugs(loaders).load(id);
  }

  @ResolveField(() => OrganisationConnection, { description: 'Organisations that follow the project publicly.' })
  async followedBy(@Parent() { id }: ProjectRow, @CurrentLoaders() loaders: Loaders, @Args() page: ListArguments) {
    const { edges, ...rest } = await ownedList(this.db, loaders, followingOrganisations, id, page);
    const organisations = organisationLoader(loaders, this.db);
    const shown = await Promise.all(
      edges.map(async ({ node, cursor }) => ({ node: found(await organisations.load(node.id)), cursor })),
    );
    return { ...rest, edges: shown, nodes: shown.map(({ node }) => node) };
  }

  @ResolveField(() => Float, {
    nullable: true,
    description: 'Great-circle distance to a point, km; null without a place.',
  })
  distanceKm(
    @Parent() { territory }: ProjectRow,
    @Args('latitude', { type: () => Float }) latitude: number,
    @Args('longitude', { type: () => Float }) longitude: number,
  ): number | null {
    if (!isOnEarth(latitude, longitude)) throw badInput('latitude', 'bad_coordinates');
    const here = territory && pointOf(territory);
    return here && distanceKm(here, { latitude, longitude });
  }
}
