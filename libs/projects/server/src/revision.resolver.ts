import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentLoaders, Database, renderMarkdown, type Loaders } from '@essaim/platform-server';
import { personLoader, PersonType } from '@essaim/people-server';
import { inTurn } from './in-turn.ts';
import { lineChanges, type LineChange } from './line-changes.ts';
import { PageType, RevisionType } from './page.graphql.ts';
import { bodyBeforeLoader, pageLoader, revisionBodyLoader, type RevisionRow } from './page.reads.ts';

@Resolver(() => RevisionType)
export class RevisionResolver {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  @ResolveField(() => PageType)
  page(@Parent() { pageId }: RevisionRow, @CurrentLoaders() loaders: Loaders) {
    return pageLoader(loaders, this.db).load(pageId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  author(@Parent() { authorId }: RevisionRow, @CurrentLoaders() loaders: Loaders) {
    return authorId ? personLoader(loaders, this.db).load(authorId) : null;
  }

  @ResolveField()
  body(@Parent() { id }: RevisionRow, @CurrentLoaders() loaders: Loaders): Promise<string> {
    return revisionBodyLoader(loaders, this.db).load(id);
  }

  @ResolveField()
  async bodyHtml(@Parent() revision: RevisionRow, @CurrentLoaders() loaders: Loaders): Promise<string> {
    const body = await this.body(revision, loaders);
    return inTurn(() => renderMarkdown(body));
  }

  @ResolveField()
  async changes(@Parent() revision: RevisionRow, @CurrentLoaders() loaders: Loaders): Promise<LineChange[]> {
    const [before, after] = await Promise.all([
      bodyBeforeLoader(loaders, this.db).load(revision.id),
      this.body(revision, loaders),
    ]);
    return inTurn(() => lineChanges(before, after));
  }
}
