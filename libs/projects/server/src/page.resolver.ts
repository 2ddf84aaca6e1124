import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Access,
  CurrentActor,
  CurrentLoaders,
  Database,
  InputCheck,
  NodeRegistry,
  renderMarkdown,
  uuidOf,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import { inTurn } from './in-turn.ts';
import type { Page } from './page.entity.ts';
import { PageType, RevisionConnection, RevisionType, SavePageInput } from './page.graphql.ts';
import { PageOwners } from './page-owners.ts';
import { pageLoader, revisionBodyLoader, revisionLoader, revisionsPage } from './page.reads.ts';
import { mayEditPages } from './project.policy.ts';
import { ProjectType } from './project.graphql.ts';
import { ProjectLoader } from './project.loader.ts';
import { ListArguments } from './requests.graphql.ts';
import { SavePage } from './save-page.ts';
import { MAX_PAGE_TEXT } from './save-revision.ts';

@Resolver(() => PageType)
export class PageResolver {
  private readonly db: Database;
  private readonly projects: ProjectLoader;
  private readonly owners: PageOwners;
  private readonly save: SavePage;
  constructor(db: Database, projects: ProjectLoader, owners: PageOwners, save: SavePage, nodes: NodeRegistry) {
    this.db = db;
    this.projects = projects;
    this.owners = owners;
    this.save = save;
    owners.register('PROJECT', {
      mayReadOwner: async (id, actor, loaders) => (await projects.readable(loaders, actor).load(id)) !== null,
      mayEditPagesOf: async (id, actor, loaders) =>
        mayEditPages({ actor, role: await projects.viewerRole(loaders, actor).load(id) }),
    });
    nodes.register('Page', (id, actor, loaders) => this.find(id, actor, loaders));
    nodes.register('Revision', async (id, actor, loaders) => {
      const revision = await revisionLoader(loaders, db).load(id);
      return revision && (await this.find(revision.pageId, actor, loaders)) ? revision : null;
    });
  }

  @Access('person')
  @Mutation(() => PageType, { description: 'Any member writes; every save is a revision.' })
  savePage(@CurrentActor() actor: Actor, @Args('input') { projectId, baseRevisionId, ...text }: SavePageInput) {
    const base = baseRevisionId ? uuidOf('Revision', baseRevisionId) : null;
    return this.save.run(actor, uuidOf('Project', projectId), { ...text, baseRevisionId: base });
  }

  // A long text takes half a second of a processor: only who could save it is shown how it would look.
  @Access('person')
  @Query(() => String, { description: 'Markdown as sanitised HTML, for previews of what one writes.' })
  renderMarkdown(@Args('markdown', { type: () => String }) markdown: string): Promise<string> {
    const check = new InputCheck();
    const text = check.text('markdown', markdown, { max: MAX_PAGE_TEXT });
    check.done();
    return inTurn(() => renderMarkdown(text));
  }

  @ResolveField()
  body(@Parent() page: Page, @CurrentLoaders() loaders: Loaders): Promise<string> {
    return revisionBodyLoader(loaders, this.db).load(page.revisionId);
  }

  @ResolveField()
  async bodyHtml(@Parent() page: Page, @CurrentLoaders() loaders: Loaders): Promise<string> {
    const body = await this.body(page, loaders);
    return inTurn(() => renderMarkdown(body));
  }

  @ResolveField(() => ProjectType, { nullable: true })
  project(@Parent() { ownerKind, ownerId }: Page, @CurrentActor() actor: Actor, @CurrentLoaders() loaders: Loaders) {
    return ownerKind === 'PROJECT' ? this.projects.readable(loaders, actor).load(ownerId) : null;
  }

  @ResolveField(() => RevisionType)
  revision(@Parent() { revisionId }: Page, @CurrentLoaders() loaders: Loaders) {
    return revisionLoader(loaders, this.db).load(revisionId);
  }

  @Access('policy')
  @ResolveField(() => RevisionConnection)
  revisions(@Parent() { id }: Page, @CurrentLoaders() loaders: Loaders, @Args() page: ListArguments) {
    return revisionsPage(this.db, loaders, id, page);
  }

  @ResolveField()
  viewerCanEdit(
    @Parent() { ownerKind, ownerId }: Page,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<boolean> {
    return this.owners.mayEdit(ownerKind, ownerId, actor, loaders);
  }

  private async find(id: string, actor: Actor, loaders: Loaders): Promise<Page | null> {
    const page = await pageLoader(loaders, this.db).load(id);
    return page && (await this.owners.mayRead(page.ownerKind, page.ownerId, actor, loaders)) ? page : null;
  }
}
