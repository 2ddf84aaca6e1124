import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Access, Database, MAX_PAGE, badInput } from '@essaim/platform-server';
import { searchTerritories } from './search-territories.ts';
import { TerritoryType } from './territory.graphql.ts';

@Resolver()
export class TerritoryResolver {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  @Access('public')
  @Query(() => [TerritoryType], {
    description: 'Communes, intercommunalities, départements and régions by name or postcode, best first.',
  })
  async territories(
    @Args('search', { type: () => String }) search: string,
    @Args('first', { type: () => Int, defaultValue: 10, nullable: true }) first: number | null,
  ): Promise<TerritoryType[]> {
    const limit = first ?? 10;
    if (limit < 1 || limit > MAX_PAGE) throw badInput('first', 'page_size', { max: MAX_PAGE });
    return this.db.read((tx) => searchTerritories(tx, search, limit));
  }
}
