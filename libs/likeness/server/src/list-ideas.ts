import { connection, Database, pageWindow, type Actor, type Connection } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import { IdeaEntry } from './idea-entry.entity.ts';
import { listedIdeas, soughtIdeas, type ListedIdea } from './idea-list.ts';
import type { IdeaArguments } from './ideas.graphql.ts';
import { ThesaurusKeeper } from './thesaurus-keeper.ts';

/** Characters of a query that are read. */
const LONGEST_QUERY = 200;

/** An idea with who spoke of it last: what stands behind the GraphQL type `Idea`. */
export interface IdeaRow extends ListedIdea {
  said: IdeaEntry | null;
}

/** The ideas that this instance looks for, or could. */
@Injectable()
export class ListIdeas {
  private readonly db: Database;
  private readonly thesaurus: ThesaurusKeeper;
  constructor(db: Database, thesaurus: ThesaurusKeeper) {
    this.db = db;
    this.thesaurus = thesaurus;
  }

  /** A page of them, by name. Throws BAD_USER_INPUT for a page that cannot be. */
  async page(actor: Actor, { query, scope, ...page }: IdeaArguments): Promise<Connection<IdeaRow>> {
    const window = pageWindow(page, ['text']);
    const ideas = soughtIdeas(await this.all(actor), (query ?? '').slice(0, LONGEST_QUERY), scope ?? 'ALL');
    const after = window.after?.[0];
    const from = after === undefined ? 0 : ideas.findIndex(({ slug }) => slug === after) + 1;
    const rows = ideas.slice(from, from + window.limit) as IdeaRow[];
    return connection(
      window,
      rows,
      ({ slug }) => [slug],
      () => Promise.resolve(ideas.length),
    );
  }

  /** One of them; null where there is none of that name. */
  async one(actor: Actor, slug: string): Promise<IdeaRow | null> {
    return (await this.all(actor)).find((idea) => idea.slug === slug) ?? null;
  }

  /** Those of these names that there are, by name. */
  async bySlug(actor: Actor, slugs: readonly string[]): Promise<Map<string, IdeaRow>> {
    const ideas = await this.all(actor);
    return new Map(ideas.flatMap((idea) => (slugs.includes(idea.slug) ? [[idea.slug, idea] as const] : [])));
  }

  private async all({ language }: Actor): Promise<IdeaRow[]> {
    const entries = await this.db.read((tx) => tx.find(IdeaEntry));
    return listedIdeas(this.thesaurus.given(), entries, language) as IdeaRow[];
  }
}
