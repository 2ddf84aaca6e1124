import { inWords } from '@essaim/catalogue';
import {
  Access,
  CurrentActor,
  CurrentLoaders,
  Database,
  NodeRegistry,
  readerLanguage,
  uuidOf,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import { personLoader, PersonType } from '@essaim/people-server';
import { ProjectLoader, ProjectType, type ProjectRow } from '@essaim/projects-server';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AnswerDraftTelling } from './answer-draft-telling.ts';
import type { DraftTelling } from './draft-telling.entity.ts';
import { AnswerDraftTellingInput, DraftTellingType, TellOfDraftInput } from './draft-telling.graphql.ts';
import { draftTellingVisibleTo } from './draft-telling.reads.ts';
import { mayAnswerDraftTelling } from './mediation.policy.ts';
import { TellOfDraft } from './tell-of-draft.ts';

@Resolver(() => DraftTellingType)
export class DraftTellingResolver {
  private readonly db: Database;
  private readonly projects: ProjectLoader;
  private readonly tell: TellOfDraft;
  private readonly answer: AnswerDraftTelling;
  constructor(
    db: Database,
    projects: ProjectLoader,
    tell: TellOfDraft,
    answer: AnswerDraftTelling,
    nodes: NodeRegistry,
  ) {
    this.db = db;
    this.projects = projects;
    this.tell = tell;
    this.answer = answer;
    nodes.register('DraftTelling', (id, actor) => db.read((tx) => draftTellingVisibleTo(tx, actor, id)));
  }

  @Access('person')
  @Mutation(() => DraftTellingType, {
    description:
      "Lets the holders of a project know of a draft that resembles it: its title, its sentence and its holder's name, once.",
  })
  tellOfDraft(@Args('input') input: TellOfDraftInput, @CurrentActor() actor: Actor): Promise<DraftTelling> {
    return this.tell.run(actor, uuidOf('Project', input.projectId), uuidOf('Project', input.otherProjectId));
  }

  @Access('person')
  @Mutation(() => DraftTellingType, { description: 'Those who were told of a draft answer; once.' })
  answerDraftTelling(
    @Args('input') input: AnswerDraftTellingInput,
    @CurrentActor() actor: Actor,
  ): Promise<DraftTelling> {
    return this.answer.run(actor, uuidOf('DraftTelling', input.id), input.message);
  }

  @ResolveField(() => String)
  async toldBy(@Parent() { toldBy }: DraftTelling, @CurrentLoaders() loaders: Loaders): Promise<string> {
    const person = await personLoader(loaders, this.db).load(toldBy);
    return person?.name || inWords(readerLanguage())('server.people.erased_name');
  }

  @ResolveField(() => ProjectType)
  otherProject(
    @Parent() { otherProjectId }: DraftTelling,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ProjectRow> {
    return this.projects.shown(loaders, actor, otherProjectId);
  }

  @ResolveField(() => ProjectType, { nullable: true })
  project(
    @Parent() { projectId }: DraftTelling,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ProjectRow | null> {
    return this.projects.readable(loaders, actor).load(projectId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  answeredBy(@Parent() { answeredBy }: DraftTelling, @CurrentLoaders() loaders: Loaders) {
    return answeredBy ? personLoader(loaders, this.db).load(answeredBy) : null;
  }

  @ResolveField(() => Boolean)
  async viewerCanAnswer(
    @Parent() { otherProjectId, answeredAt }: DraftTelling,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<boolean> {
    const role = await this.projects.viewerRole(loaders, actor).load(otherProjectId);
    return !answeredAt && mayAnswerDraftTelling({ role });
  }
}
