import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, CurrentActor, CurrentLoaders, Database, type Actor, type Loaders } from '@essaim/platform-server';
import type { Page } from './page.entity.ts';
import { PageType } from './page.graphql.ts';
import { PageOwners } from './page-owners.ts';
import { pageBySlugLoader, pagesLoader } from './page.reads.ts';
import { ProjectType } from './project.graphql.ts';
import type { ProjectRow } from './project.row.ts';

@Resolver(() => ProjectType)
export class ProjectPagesResolver {
  private readonly db: Database;
  private readonly owners: PageOwners;
  constructor(db: Database, owners: PageOwners) {
    this.db = db;
    this.owners = owners;
  }

  @Access('policy')
  @ResolveField(() => [PageType])
  async pages(
    @Parent() { id }: ProjectRow,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<Page[]> {
    return (await this.owners.mayRead('PROJECT', id, actor, loaders)) ? pagesLoader(loaders, this.db).load(id) : [];
  }

  @Access('policy')
  @ResolveField(() => PageType, { nullable: true })
  async page(
    @Parent() { id }: ProjectRow,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
    @Args('slug', { type: () => String }) slug: string,
  ): Promise<Page | null> {
    return (await this.owners.mayRead('PROJECT', id, actor, loaders))
      ? pageBySlugLoader(loaders, this.db, slug).load(id)
      : null;
  }
}
