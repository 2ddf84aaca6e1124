import {
  Access,
  CurrentActor,
  CurrentLoaders,
  Database,
  found,
  readerLanguage,
  uuidOf,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import { ProjectLoader, ProjectType, type ProjectRow } from '@essaim/projects-server';
import { GazetteerKeeper } from '@essaim/territories-server';
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { adviceFor } from './advice.ts';
import { JudgeLikeness } from './judge-likeness.ts';
import { JudgeLikenessInput, LikenessReasonType, LikenessType, ProjectDraftInput } from './likeness.graphql.ts';
import { verdictsOf, type Pair } from './likeness.reads.ts';
import { LikenessVerdict, SuggestedAction } from './likeness-enums.ts';
import { distanceBetween, nearnessOf, sharedArea, whereaboutsOf } from './nearness.ts';
import { ProjectLikenesses } from './project-likenesses.ts';
import { reasonsInWords, type Reason } from './reasons.ts';
import type { ShownLikeness } from './shown-likeness.ts';
import { SimilarProjects } from './similar-projects.ts';
import { ThesaurusKeeper } from './thesaurus-keeper.ts';

@Resolver(() => ProjectType)
export class ProjectLikenessResolver {
  constructor(
    private readonly similar: SimilarProjects,
    private readonly likenessesOf: ProjectLikenesses,
    private readonly judge: JudgeLikeness,
  ) {}

  @Access('public')
  @Query(() => [LikenessType], {
    description:
      'The initiatives already here that the draft resembles, best first; empty when none is near enough to be worth showing. Open to visitors. first: 1 to 10.',
  })
  similarProjects(
    @Args('draft') draft: ProjectDraftInput,
    @Args('first', { type: () => Int, defaultValue: 3, nullable: true }) first: number | null,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ShownLikeness[]> {
    return this.similar.run(actor, loaders, draft, first ?? 3);
  }

  @Access('policy')
  @ResolveField(() => [LikenessType])
  likenesses(
    @Parent() project: ProjectRow,
    @Args('first', { type: () => Int, defaultValue: 10, nullable: true }) first: number | null,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ShownLikeness[]> {
    return this.likenessesOf.run(actor, loaders, project, first ?? 10);
  }

  @Access('person')
  @Mutation(() => LikenessType, {
    description: 'What the viewer thinks of two projects; said again, the last word holds.',
  })
  judgeLikeness(@Args('input') input: JudgeLikenessInput, @CurrentActor() actor: Actor): Promise<ShownLikeness> {
    return this.judge.run(actor, {
      ...input,
      projectId: uuidOf('Project', input.projectId),
      otherProjectId: uuidOf('Project', input.otherProjectId),
    });
  }
}

@Resolver(() => LikenessType)
export class LikenessResolver {
  constructor(
    private readonly db: Database,
    private readonly projects: ProjectLoader,
    private readonly thesaurus: ThesaurusKeeper,
    private readonly gazetteers: GazetteerKeeper,
  ) {}

  @ResolveField()
  async project(
    @Parent() { otherProjectId }: ShownLikeness,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ProjectRow> {
    return found(await this.projects.readable(loaders, actor).load(otherProjectId));
  }

  @ResolveField(() => [LikenessReasonType])
  async reasons(
    @Parent() likeness: ShownLikeness,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<Reason[]> {
    const { territory } = await this.project(likeness, actor, loaders);
    const [here, there] = [likeness.here, whereaboutsOf(territory)];
    const gazetteer = await this.db.read((tx) => this.gazetteers.of(tx));
    const place = {
      nearness: nearnessOf(here, there, gazetteer),
      name: territory?.name ?? null,
      area: sharedArea(here, there, gazetteer),
      distanceKm: distanceBetween(here, there),
    };
    return reasonsInWords(
      likeness.reasonFacts,
      place,
      readerLanguage(),
      this.thesaurus.all(),
      this.thesaurus.publics(),
    );
  }

  @ResolveField(() => [SuggestedAction])
  async suggestedActions(
    @Parent() likeness: ShownLikeness,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<SuggestedAction[]> {
    const { territory, claimed, stage } = await this.project(likeness, actor, loaders);
    const gazetteer = await this.db.read((tx) => this.gazetteers.of(tx));
    return adviceFor({
      kind: likeness.kind,
      nearness: nearnessOf(likeness.here, whereaboutsOf(territory), gazetteer),
      claimed,
      closed: stage === 'CLOSED',
      samePublic: likeness.reasonFacts.some(({ code }) => code === 'SHARED_PUBLIC'),
    });
  }

  @ResolveField()
  async distanceKm(
    @Parent() likeness: ShownLikeness,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<number | null> {
    return distanceBetween(likeness.here, whereaboutsOf((await this.project(likeness, actor, loaders)).territory));
  }

  @ResolveField(() => LikenessVerdict, { nullable: true })
  viewerVerdict(
    @Parent() { fromProjectId, otherProjectId }: ShownLikeness,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ) {
    if (!fromProjectId) return null;
    return loaders
      .of(
        'likeness.verdicts',
        (pairs: readonly Pair[]) => this.db.read((tx) => verdictsOf(tx, actor, pairs)),
        ({ a, b }: Pair) => `${a} ${b}`,
      )
      .load({ a: fromProjectId, b: otherProjectId });
  }
}
