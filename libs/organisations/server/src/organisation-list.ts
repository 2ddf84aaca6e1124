import { Injectable } from '@nestjs/common';
import { Database, connection, pageWindow, type Connection, type PageArguments } from '@essaim/platform-server';
import type { Organisation } from './organisation.entity.ts';
import { countOrganisations, recentOrganisations, searchOrganisations, tidySearch } from './search-organisations.ts';

/** Pages of organisations: the latest first, or those that answer a search, best first. */
@Injectable()
export class OrganisationList {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  /** Throws BAD_USER_INPUT for a page that cannot be. */
  page(search: string | null | undefined, page: PageArguments): Promise<Connection<Organisation>> {
    const words = tidySearch(search);
    const count = () => this.db.read((tx) => countOrganisations(tx, words));
    return words ? this.found(words, page, count) : this.recent(page, count);
  }

  private async recent(page: PageArguments, count: () => Promise<number>): Promise<Connection<Organisation>> {
    const window = pageWindow(page, ['moment', 'uuid']);
    const rows = await this.db.read((tx) => recentOrganisations(tx, window));
    return connection(window, rows, ({ createdAt, id }) => [createdAt, id], count);
  }

  private async found(
    words: string,
    page: PageArguments,
    count: () => Promise<number>,
  ): Promise<Connection<Organisation>> {
    const window = pageWindow(page, ['number', 'uuid']);
    const rows = await this.db.read((tx) => searchOrganisations(tx, words, window));
    const scores = new Map(rows.map(({ organisation, score }) => [organisation, score]));
    return connection(
      window,
      [...scores.keys()],
      (organisation) => [scores.get(organisation)!, organisation.id],
      count,
    );
  }
}
