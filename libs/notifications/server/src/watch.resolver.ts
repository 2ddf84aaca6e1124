import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FederationType } from '@essaim/federation-server';
import { OrganisationType, organisationLoader } from '@essaim/organisations-server';
import { PersonType } from '@essaim/people-server';
import {
  Access,
  CurrentActor,
  CurrentLoaders,
  Database,
  NodeRegistry,
  toGlobalId,
  uuidOf,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import { ProjectFilter, WatchLevel, followedBy } from '@essaim/projects-server';
import { TerritoryRefInput, findTerritory } from '@essaim/territories-server';
import { ChangeWatch } from './change-watch.ts';
import { FollowTerritory } from './follow-territory.ts';
import { keptSearch, SaveSearch } from './save-search.ts';
import { searchPath, territoryPath } from './watch-path.ts';
import { WatchSubject } from './watch-subject.ts';
import { Watch } from './watch.entity.ts';
import {
  ChangeWatchInput,
  FollowTerritoryInput,
  SaveSearchInput,
  WatchInput,
  WatchKind,
  WatchType,
} from './watch.graphql.ts';
import { federationLoader, watchLoader } from './watch.loader.ts';

/** A watch of this slice, or a followed project, which its own slice keeps. */
type Shown = Watch | Pick<WatchType, 'id' | 'kind' | 'level' | 'name' | 'path' | 'since' | 'subjectId'>;
const isWatch = (shown: Shown): shown is Watch => shown instanceof Watch;

@Resolver(() => WatchType)
export class WatchResolver {
  constructor(
    private readonly db: Database,
    private readonly subject: WatchSubject,
    private readonly territory: FollowTerritory,
    private readonly search: SaveSearch,
    private readonly change: ChangeWatch,
    nodes: NodeRegistry,
  ) {
    nodes.register('Watch', (id, { personId }) =>
      personId ? db.read((tx) => tx.findOneBy(Watch, { id, personId })) : Promise.resolve(null),
    );
  }

  @Access('person')
  @Mutation(() => WatchType, { nullable: true, description: 'Null once there is no wish about it any more.' })
  watch(@CurrentActor() actor: Actor, @Args('input') { subjectId, level }: WatchInput) {
    return this.subject.run(actor, subjectId, level ?? null);
  }

  @Access('person')
  @Mutation(() => WatchType, { description: 'Tells of what opens there, without joining anything.' })
  followTerritory(@CurrentActor() actor: Actor, @Args('input') { territory, radiusKm, level }: FollowTerritoryInput) {
    return this.territory.run(actor, territory, radiusKm ?? null, level ?? 'ALL');
  }

  @Access('person')
  @Mutation(() => WatchType, {
    description: 'Tells of what opens that the search would find. The same search kept again is the same watch.',
  })
  saveSearch(@CurrentActor() actor: Actor, @Args('input') { level, ...wish }: SaveSearchInput) {
    return this.search.run(actor, wish, level ?? 'ALL');
  }

  @Access('person')
  @Mutation(() => WatchType, { nullable: true, description: 'Null once there is no wish about it any more.' })
  changeWatch(@CurrentActor() actor: Actor, @Args('input') { id, level }: ChangeWatchInput) {
    return this.change.run(actor, uuidOf('Watch', id), level ?? null);
  }

  @ResolveField(() => ID, { nullable: true })
  subjectId(@Parent() watch: Shown): string | null {
    if (!isWatch(watch)) return watch.subjectId;
    return watch.subjectId && toGlobalId(watch.kind === 'FEDERATION' ? 'Federation' : 'Organisation', watch.subjectId);
  }

  @ResolveField(() => String)
  async name(@Parent() watch: Shown, @CurrentLoaders() loaders: Loaders): Promise<string> {
    return (isWatch(watch) && (await this.named(watch, loaders))?.name) || watch.name;
  }

  @ResolveField(() => String)
  async path(@Parent() watch: Shown, @CurrentLoaders() loaders: Loaders): Promise<string> {
    if (!isWatch(watch)) return watch.path;
    if (watch.kind === 'SEARCH') return searchPath(watch);
    if (watch.kind === 'TERRITORY') return territoryPath(watch);
    const slug = (await this.named(watch, loaders))?.slug ?? '';
    return `/${watch.kind === 'FEDERATION' ? 'federations' : 'organisations'}/${slug}`;
  }

  private async named({ kind, subjectId }: Watch, loaders: Loaders): Promise<{ name: string; slug: string } | null> {
    if (!subjectId) return null;
    return (kind === 'FEDERATION' ? federationLoader(loaders, this.db) : organisationLoader(loaders, this.db)).load(
      subjectId,
    );
  }
}

@Resolver(() => PersonType)
export class PersonWatchesResolver {
  constructor(private readonly db: Database) {}

  @Access('self')
  @ResolveField(() => [WatchType], {
    nullable: true,
    description: 'Everything they have a wish about, projects first, then by how particular it is.',
  })
  async watches(@Parent() { id }: PersonType): Promise<Shown[]> {
    const projects = await this.db.read((tx) => followedBy(tx, id));
    const others = await this.db.read((tx) => tx.find(Watch, { where: { personId: id }, order: { since: 'DESC' } }));
    const order = Object.keys(WatchKind);
    return [
      ...projects.map(({ projectId, title, slug, level, since }) => ({
        id: toGlobalId('Project', projectId),
        kind: 'PROJECT' as const,
        level,
        subjectId: toGlobalId('Project', projectId),
        name: title,
        path: `/projects/${slug}`,
        since,
      })),
      ...others.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
    ];
  }

  @Access('self')
  @ResolveField(() => WatchType, { nullable: true, description: 'Their wish about one search, where they keep it.' })
  watchedSearch(
    @Parent() { id: personId }: PersonType,
    @CurrentActor() actor: Actor,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
    @Args('filter', { type: () => ProjectFilter, nullable: true }) filter: ProjectFilter | null,
  ) {
    return this.db.read(async (tx) => {
      const { searchKey } = await keptSearch(tx, { search, filter }, actor);
      return tx.findOneBy(Watch, { personId, searchKey: searchKey! });
    });
  }

  @Access('self')
  @ResolveField(() => WatchType, { nullable: true, description: 'Their wish about one territory.' })
  watchedTerritory(
    @Parent() { id: personId }: PersonType,
    @Args('territory', { type: () => TerritoryRefInput }) { kind, code }: TerritoryRefInput,
  ) {
    return this.db.read(async (tx) => {
      const known = await findTerritory(tx, kind, code);
      return known && tx.findOneBy(Watch, { personId, territory: `${known.kind}:${known.code}` });
    });
  }
}

@Resolver(() => FederationType)
export class FederationWatchResolver {
  constructor(private readonly db: Database) {}

  @Access('public')
  @ResolveField(() => WatchLevel, { nullable: true, description: 'How much the viewer wants to hear of it.' })
  async viewerWatch(
    @Parent() { id }: { id: string },
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ) {
    return (await watchLoader(loaders, this.db, actor).load(id))?.level ?? null;
  }
}

@Resolver(() => OrganisationType)
export class OrganisationWatchResolver {
  constructor(private readonly db: Database) {}

  @Access('public')
  @ResolveField(() => WatchLevel, { nullable: true, description: 'How much the viewer wants to hear of it.' })
  async viewerWatch(
    @Parent() { id }: { id: string },
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ) {
    return (await watchLoader(loaders, this.db, actor).load(id))?.level ?? null;
  }
}
