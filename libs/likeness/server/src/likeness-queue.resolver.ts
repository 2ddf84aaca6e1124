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
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { LikenessQueue, type QueueItem } from './likeness-queue.ts';
import { pairsByIds, type QueuedPair } from './likeness-queue.reads.ts';
import {
  LikenessPairType,
  LikenessQueueArguments,
  LikenessQueueConnection,
  LikenessQueueItemType,
  SettleLikenessInput,
} from './mediation.graphql.ts';
import { SettleLikeness } from './settle-likeness.ts';

@Resolver(() => LikenessQueueItemType)
export class LikenessQueueResolver {
  private readonly db: Database;
  private readonly loader: ProjectLoader;
  private readonly queue: LikenessQueue;
  private readonly settle: SettleLikeness;
  constructor(db: Database, loader: ProjectLoader, queue: LikenessQueue, settle: SettleLikeness) {
    this.db = db;
    this.loader = loader;
    this.queue = queue;
    this.settle = settle;
  }

  @Access('mediatorElseNull')
  @Query(() => LikenessQueueConnection, {
    nullable: true,
    description:
      'What there is for mediators to bring together or to settle; null for others. Never a draft, never what is hidden.',
  })
  likenessQueue(@Args() page: LikenessQueueArguments, @CurrentActor() actor: Actor) {
    return this.queue.page(actor, page);
  }

  @Access('person')
  @Mutation(() => [LikenessPairType], {
    description:
      "A mediator's verdict on pairs of the queue: it stands over the score. Two contrary ones wait for another mediator.",
  })
  async settleLikeness(@Args('input') input: SettleLikenessInput, @CurrentActor() actor: Actor): Promise<QueuedPair[]> {
    const settled = await this.settle.run(actor, pairUuids(input.pairIds), input.verdict, input.comment);
    return this.db.read((tx) => pairsByIds(tx, settled));
  }

  @Access('person')
  @Mutation(() => [LikenessPairType], { description: "Takes the viewer's own verdicts as a mediator back." })
  async reopenLikeness(
    @Args('pairIds', { type: () => [ID] }) pairIds: string[],
    @CurrentActor() actor: Actor,
  ): Promise<QueuedPair[]> {
    const reopened = await this.settle.takeBack(actor, pairUuids(pairIds));
    return this.db.read((tx) => pairsByIds(tx, reopened));
  }

  @ResolveField(() => [ProjectType])
  async projects(
    @Parent() { pairs }: QueueItem,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ProjectRow[]> {
    const ids = new Set(pairs.flatMap(({ projectId, otherProjectId }) => [projectId, otherProjectId]));
    const rows = await Promise.all([...ids].map((id) => this.loader.readable(loaders, actor).load(id)));
    return rows.flatMap((row) => row ?? []).sort((a, b) => a.title.localeCompare(b.title, actor.language));
  }
}

const pairUuids = (ids: readonly string[]): string[] => ids.map((id) => uuidOf('LikenessPair', id));
