import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, InputCheck, badInput, signedIn, type Actor, type Tx } from '@essaim/platform-server';
import { lastingFilter, lastingQuery, type ProjectFilter } from '@essaim/projects-server';
import type { WatchLevel } from './hearing.ts';
import { Watch } from './watch.entity.ts';
import { writeWatch } from './write-watch.ts';

/** A search as someone asks it. */
export interface SearchWish {
  search?: string | null;
  filter?: ProjectFilter | null;
}

/** Someone keeps a search, and hears of what opens that it would find. */
@Injectable()
export class SaveSearch {
  constructor(private readonly db: Database) {}

  /** Throws BAD_USER_INPUT for a search that looks for nothing, or a filter that cannot be. */
  run(actor: Actor, wish: SearchWish & { name: string }, level: WatchLevel): Promise<Watch> {
    const { personId } = signedIn(actor);
    const check = new InputCheck();
    const name = check.line('name', wish.name, { min: 1, max: 120 });
    check.done();
    return this.db.write(async (tx) => {
      const kept = await keptSearch(tx, wish, actor);
      if (!kept.query && !Object.keys(kept.filter).length) throw badInput('search', 'notifications.empty_search');
      return writeWatch(tx, Object.assign(new Watch(), { personId, kind: 'SEARCH', level, name }, kept), 'search_key');
    });
  }
}

/** A search as it is kept, and what it is known by. */
export async function keptSearch(
  tx: Tx,
  { search, filter }: SearchWish,
  { language }: Pick<Actor, 'language'>,
): Promise<Pick<Watch, 'search' | 'query' | 'searchKey'> & { filter: ProjectFilter }> {
  const words = search?.trim().slice(0, 200) || null;
  const query = words && (await lastingQuery(tx, words, language));
  const kept = await lastingFilter(tx, filter);
  const searchKey = createHash('sha256')
    .update(JSON.stringify([query, kept]))
    .digest('base64url');
  return { search: words, query, filter: kept, searchKey };
}
