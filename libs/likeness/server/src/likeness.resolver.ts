import {
  Access,
  CurrentActor,
  CurrentLoaders,
  Database,
  readerLanguage,
  uuidOf,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import { ProjectLoader, ProjectType, type ProjectRow } from '@essaim/projects-server';
import { GazetteerKeeper } from '@essaim/territories-server';
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { adviceFor } from './advice.ts';
import type { DraftTelling } from './draft-telling.entity.ts';
import { DraftTellingType } from './draft-telling.graphql.ts';
import { draftTellingLoader } from './draft-telling.reads.ts';
import { JudgeLikeness } from './judge-likeness.ts';
import {
  JudgeLikenessInput,
  LikenessDifferenceType,
  LikenessReasonType,
  LikenessType,
  ProjectDraftInput,
  SayDifferenceInput,
} from './likeness.graphql.ts';
import { verdictsOf, type Pair } from './likeness.reads.ts';
import { LikenessVerdict, SuggestedAction } from './likeness-enums.ts';
import { haveAnswerers, maySayDifference, mayTellOfDraft } from './mediation.policy.ts';
import { distanceBetween, nearnessOf, sharedArea, whereaboutsOf } from './nearness.ts';
import { ProjectLikenesses } from './project-likenesses.ts';
import { reasonsInWords, type Reason } from './reasons.ts';
import { SayDifference } from './say-difference.ts';
import type { SaidDifference, ShownLikeness } from './shown-likeness.ts';
import { SimilarProjects } from './similar-projects.ts';
import { ThesaurusKeeper } from './thesaurus-keeper.ts';

@Resolver(() => ProjectType)
export class ProjectLikenessResolver {
  constructor(
    private readonly similar: SimilarProjects,
    private readonly likenessesOf: ProjectLikenesses,
    private readonly judge: JudgeLikeness,
    private readonly differs: SayDifference,
    private readonly projects: ProjectLoader,
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

  @Access('person')
  @Mutation(() => ProjectType, {
    description: 'A member says what sets their project apart from another, says it otherwise, or takes it back.',
  })
  async sayDifference(
    @Args('input') input: SayDifferenceInput,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ProjectRow> {
    const [projectId, otherProjectId] = [uuidOf('Project', input.projectId), uuidOf('Project', input.otherProjectId)];
    await this.differs.run(actor, projectId, otherProjectId, input.difference ?? null);
    return this.projects.shown(loaders, actor, projectId);
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
  project(
    @Parent() { otherProjectId }: ShownLikeness,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ProjectRow> {
    return this.projects.shown(loaders, actor, otherProjectId);
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
    const { concepts } = await this.db.read((tx) => this.thesaurus.inForce(tx));
    return reasonsInWords(likeness.reasonFacts, place, readerLanguage(), concepts, this.thesaurus.publics());
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

  @ResolveField(() => String, { nullable: true })
  differences(@Parent() { differencesSaid }: ShownLikeness): string | null {
    return differencesSaid.find(({ later }) => later)?.text ?? null;
  }

  @ResolveField(() => DraftTellingType, { nullable: true })
  async draftTelling(
    @Parent() { fromProjectId, otherProjectId }: ShownLikeness,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<DraftTelling | null> {
    const role = fromProjectId && (await this.projects.viewerRole(loaders, actor).load(fromProjectId));
    return role ? draftTellingLoader(loaders, this.db).load({ a: fromProjectId, b: otherProjectId }) : null;
  }

  @ResolveField(() => Boolean)
  async viewerCanTell(
    @Parent() likeness: ShownLikeness,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<boolean> {
    const { fromProjectId } = likeness;
    const from = fromProjectId && (await this.projects.readable(loaders, actor).load(fromProjectId));
    if (!from) return false;
    const role = await this.projects.viewerRole(loaders, actor).load(from.id);
    if (!mayTellOfDraft({ role }, from) || !haveAnswerers(await this.project(likeness, actor, loaders))) return false;
    return !(await this.draftTelling(likeness, actor, loaders));
  }
}

/** What one of the two says: shown by who says it. */
@Resolver(() => LikenessDifferenceType)
export class LikenessDifferenceResolver {
  private readonly projects: ProjectLoader;
  constructor(projects: ProjectLoader) {
    this.projects = projects;
  }

  @ResolveField(() => ProjectType)
  project(
    @Parent() { projectId }: SaidDifference,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ProjectRow> {
    return this.projects.shown(loaders, actor, projectId);
  }

  @ResolveField(() => Boolean)
  async viewerCanChange(
    @Parent() { projectId }: SaidDifference,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<boolean> {
    return maySayDifference({ role: await this.projects.viewerRole(loaders, actor).load(projectId) });
  }
}
