import {
  Access,
  CurrentActor,
  CurrentLoaders,
  Database,
  found,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import { PersonType, personLoader } from '@essaim/people-server';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IdeaChange } from './idea-change.entity.ts';
import { asConcept, type ListedIdea } from './idea-list.ts';
import {
  IdeaArguments,
  IdeaChangeType,
  IdeaConnection,
  IdeaLabelsType,
  IdeaNameType,
  IdeaProgressType,
  IdeaType,
  RemoveIdeaInput,
  SaveIdeaInput,
} from './ideas.graphql.ts';
import { changesOf, ideaProgress, projectCounts } from './ideas.reads.ts';
import { ListIdeas, type IdeaRow } from './list-ideas.ts';
import { RemoveIdea } from './remove-idea.ts';
import { SaveIdea } from './save-idea.ts';
import { ThesaurusKeeper } from './thesaurus-keeper.ts';
import { nameOf, type Concept } from './thesaurus.ts';

@Resolver(() => IdeaType)
export class IdeaResolver {
  constructor(
    private readonly db: Database,
    private readonly list: ListIdeas,
    private readonly save: SaveIdea,
    private readonly remove: RemoveIdea,
    private readonly thesaurus: ThesaurusKeeper,
  ) {}

  @Access('adminElseNull')
  @Query(() => IdeaConnection, {
    nullable: true,
    description: 'The ideas that this instance knows by several names, by name; null for who is no admin.',
  })
  ideas(@Args() args: IdeaArguments, @CurrentActor() actor: Actor) {
    return this.list.page(actor, args);
  }

  @Access('adminElseNull')
  @Query(() => IdeaType, {
    nullable: true,
    description: 'One idea; null where there is none, and for who is no admin.',
  })
  idea(@Args('slug', { type: () => String }) slug: string, @CurrentActor() actor: Actor): Promise<IdeaRow | null> {
    return this.list.one(actor, slug);
  }

  @Access('adminElseNull')
  @Query(() => IdeaProgressType, {
    nullable: true,
    description: 'What changes have left to do; null for who is no admin.',
  })
  ideaProgress(): Promise<IdeaProgressType> {
    return this.db.read(ideaProgress);
  }

  @Access('admin')
  @Mutation(() => IdeaType, {
    description: 'Says what this instance looks for; the projects that say it are read again in the background.',
  })
  async saveIdea(@Args('input') input: SaveIdeaInput, @CurrentActor() actor: Actor): Promise<IdeaRow> {
    return found(await this.list.one(actor, await this.save.run(actor, input)));
  }

  @Access('admin')
  @Mutation(() => Boolean, {
    description: "Takes back what this instance says of an idea: its own goes, one of Essaim's is as it was.",
  })
  async removeIdea(
    @Args('input') { slug, expectedUpdatedAt }: RemoveIdeaInput,
    @CurrentActor() actor: Actor,
  ): Promise<boolean> {
    await this.remove.run(actor, slug, expectedUpdatedAt);
    return true;
  }

  @ResolveField(() => Boolean)
  own(@Parent() { given }: IdeaRow): boolean {
    return !given;
  }

  @ResolveField(() => Boolean)
  off(@Parent() { said }: IdeaRow): boolean {
    return said?.off ?? false;
  }

  @ResolveField(() => IdeaLabelsType)
  given(@Parent() { given }: IdeaRow): IdeaLabelsType {
    return labelsShown(given);
  }

  @ResolveField(() => IdeaLabelsType)
  added(@Parent() { said }: IdeaRow): IdeaLabelsType {
    return labelsShown(said && asConcept(said));
  }

  @ResolveField(() => [String])
  labelsOff(@Parent() { said }: IdeaRow): readonly string[] {
    return said?.labelsOff ?? [];
  }

  @ResolveField(() => [IdeaNameType])
  broader(@Parent() { said }: IdeaRow, @CurrentActor() actor: Actor): Promise<IdeaNameType[]> {
    return this.names(actor, said?.broader ?? []);
  }

  @ResolveField(() => [IdeaNameType])
  broaderGiven(@Parent() { given }: IdeaRow, @CurrentActor() actor: Actor): Promise<IdeaNameType[]> {
    return this.names(actor, given?.broader ?? []);
  }

  @ResolveField()
  projectCount(@Parent() { slug }: IdeaRow, @CurrentLoaders() loaders: Loaders): Promise<number> {
    const counts = (slugs: readonly string[]) => this.db.read((tx) => projectCounts(tx, slugs));
    return loaders.of('likeness.idea_projects', counts).load(slug);
  }

  @ResolveField(() => Date, { nullable: true })
  updatedAt(@Parent() { said }: IdeaRow): Date | null {
    return said?.updatedAt ?? null;
  }

  @ResolveField(() => PersonType, { nullable: true })
  updatedBy(@Parent() { said }: IdeaRow, @CurrentLoaders() loaders: Loaders) {
    return said?.updatedBy ? personLoader(loaders, this.db).load(said.updatedBy) : null;
  }

  @ResolveField(() => [IdeaChangeType])
  changes(@Parent() { slug }: IdeaRow, @CurrentLoaders() loaders: Loaders): Promise<IdeaChange[]> {
    const changes = (slugs: readonly string[]) => this.db.read((tx) => changesOf(tx, slugs));
    return loaders.of('likeness.idea_changes', changes).load(slug);
  }

  /** What ideas are called that others are a kind of. */
  private async names(actor: Actor, slugs: readonly string[]): Promise<IdeaNameType[]> {
    if (!slugs.length) return [];
    const given = this.thesaurus.given();
    const own = slugs.every((slug) => given.has(slug))
      ? new Map<string, ListedIdea>()
      : await this.list.bySlug(actor, slugs);
    return slugs.map((slug) => {
      const concept = given.get(slug);
      return { slug, name: concept ? nameOf(concept, actor.language) : (own.get(slug)?.name ?? slug) };
    });
  }
}

const labelsShown = (concept: Concept | null): IdeaLabelsType => ({
  fr: concept?.labels.fr ?? [],
  en: concept?.labels.en ?? [],
  misspelt: concept?.misspelt ?? [],
});

@Resolver(() => IdeaChangeType)
export class IdeaChangeResolver {
  constructor(private readonly db: Database) {}

  @ResolveField(() => PersonType, { nullable: true })
  person(@Parent() { personId }: IdeaChange, @CurrentLoaders() loaders: Loaders) {
    return personId ? personLoader(loaders, this.db).load(personId) : null;
  }
}
