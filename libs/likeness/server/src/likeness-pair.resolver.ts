import {
  Access,
  CurrentActor,
  CurrentLoaders,
  Database,
  found,
  toGlobalId,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import { personLoader, PersonType, type Person } from '@essaim/people-server';
import { ProjectLoader, ProjectType, type ProjectRow } from '@essaim/projects-server';
import { ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Introduction } from './introduction.entity.ts';
import { introductionLoader } from './introduction.reads.ts';
import type { QueuedPair } from './likeness-queue.reads.ts';
import { LikenessType } from './likeness.graphql.ts';
import { differencesSaidOf, type Pair } from './likeness.reads.ts';
import { voicesOf, type MediatorVerdict, type Opinion, type Voices } from './likeness-voices.reads.ts';
import {
  IntroductionType,
  LikenessOpinionType,
  LikenessPairPermissionsType,
  LikenessPairType,
  MediatorVerdictType,
} from './mediation.graphql.ts';
import { haveAnswerers, mayMediate } from './mediation.policy.ts';
import { whereaboutsOf } from './nearness.ts';
import { ProposeIntroduction } from './propose-introduction.ts';
import { kindShown } from './ruling.ts';
import type { ShownLikeness } from './shown-likeness.ts';

@Resolver(() => LikenessPairType)
export class LikenessPairResolver {
  private readonly db: Database;
  private readonly projects: ProjectLoader;
  private readonly propose: ProposeIntroduction;
  constructor(db: Database, projects: ProjectLoader, propose: ProposeIntroduction) {
    this.db = db;
    this.projects = projects;
    this.propose = propose;
  }

  @ResolveField(() => ID)
  id(@Parent() { id }: QueuedPair): string {
    return toGlobalId('LikenessPair', id);
  }

  @ResolveField(() => ProjectType)
  project(
    @Parent() { projectId }: QueuedPair,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ProjectRow> {
    return this.projects.shown(loaders, actor, projectId);
  }

  @ResolveField(() => ProjectType)
  otherProject(
    @Parent() { otherProjectId }: QueuedPair,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ProjectRow> {
    return this.projects.shown(loaders, actor, otherProjectId);
  }

  @ResolveField(() => LikenessType)
  async likeness(
    @Parent() pair: QueuedPair,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ShownLikeness> {
    const { territory } = await this.projects.shown(loaders, actor, pair.projectId);
    return {
      fromProjectId: pair.projectId,
      otherProjectId: pair.otherProjectId,
      kind: kindShown(pair.kind, pair.ruling),
      score: pair.score,
      reasonFacts: pair.reasons,
      here: whereaboutsOf(territory),
      differencesSaid: differencesSaidOf(pair),
    };
  }

  @ResolveField(() => [MediatorVerdictType])
  async verdicts(@Parent() pair: QueuedPair, @CurrentLoaders() loaders: Loaders): Promise<MediatorVerdict[]> {
    return (await this.voices(loaders, pair)).verdicts;
  }

  @ResolveField(() => [LikenessOpinionType])
  async opinions(@Parent() pair: QueuedPair, @CurrentLoaders() loaders: Loaders): Promise<Opinion[]> {
    return (await this.voices(loaders, pair)).opinions;
  }

  @ResolveField(() => IntroductionType, { nullable: true })
  introduction(@Parent() pair: QueuedPair, @CurrentLoaders() loaders: Loaders): Promise<Introduction | null> {
    return introductionLoader(loaders, this.db).load(asPair(pair));
  }

  @ResolveField(() => String)
  async proposedIntroduction(
    @Parent() pair: QueuedPair,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<string> {
    return this.propose.words(
      await this.projects.shown(loaders, actor, pair.projectId),
      await this.projects.shown(loaders, actor, pair.otherProjectId),
      pair.reasons,
      actor.language,
    );
  }

  @ResolveField(() => LikenessPairPermissionsType)
  async viewerCan(
    @Parent() pair: QueuedPair,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<LikenessPairPermissionsType> {
    const ids = [pair.projectId, pair.otherProjectId];
    const roles = await Promise.all(ids.map((id) => this.projects.viewerRole(loaders, actor).load(id)));
    const sides = await Promise.all(ids.map((id) => this.projects.shown(loaders, actor, id)));
    const settle = mayMediate(actor, ...roles.map((role) => ({ role })));
    const introduced = await introductionLoader(loaders, this.db).load(asPair(pair));
    return { settle, introduce: settle && !introduced && haveAnswerers(...sides) };
  }

  private voices(loaders: Loaders, pair: QueuedPair): Promise<Voices> {
    return loaders
      .of(
        'likeness.voices',
        (pairs: readonly Pair[]) => this.db.read((tx) => voicesOf(tx, pairs)),
        ({ a, b }: Pair) => `${a} ${b}`,
      )
      .load(asPair(pair));
  }
}

const asPair = ({ projectId, otherProjectId }: QueuedPair): Pair => ({ a: projectId, b: otherProjectId });

@Resolver(() => MediatorVerdictType)
export class MediatorVerdictResolver {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  @Access('mediatorElseNull')
  @ResolveField(() => PersonType)
  async person(@Parent() { personId }: MediatorVerdict, @CurrentLoaders() loaders: Loaders): Promise<Person> {
    return found(await personLoader(loaders, this.db).load(personId));
  }
}
