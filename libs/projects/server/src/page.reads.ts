import type DataLoader from 'dataloader';
import { In } from 'typeorm';
import { inOrder, type Connection, type Database, type Loaders, type PageArguments } from '@essaim/platform-server';
import { Page } from './page.entity.ts';
import { ownedList } from './owned-list.ts';
import { Revision } from './revision.entity.ts';

/** A revision without its text, which may be long and is read only when asked for. */
export type RevisionRow = Omit<Revision, 'body'>;

/** Pages of an owner by its id, oldest first; one statement for all the owners that a request asks about. */
export const pagesLoader = (loaders: Loaders, db: Database): DataLoader<string, Page[]> =>
  loaders.of('projects.pages', async (ownerIds: readonly string[]) => {
    const pages = await db.read((tx) =>
      tx.find(Page, { where: { ownerId: In([...ownerIds]) }, order: { createdAt: 'ASC', id: 'ASC' } }),
    );
    const byOwner = Map.groupBy(pages, ({ ownerId }) => ownerId);
    return ownerIds.map((id) => byOwner.get(id) ?? []);
  });

/** Pages of this slug by their owner's id. */
export const pageBySlugLoader = (loaders: Loaders, db: Database, slug: string): DataLoader<string, Page | null> =>
  loaders.of(`projects.page ${slug}`, async (ownerIds: readonly string[]) =>
    inOrder(
      ownerIds,
      await db.read((tx) => tx.findBy(Page, { slug, ownerId: In([...ownerIds]) })),
      ({ ownerId }) => ownerId,
    ),
  );

/** Pages by id. */
export const pageLoader = (loaders: Loaders, db: Database): DataLoader<string, Page | null> =>
  loaders.of('projects.page', async (ids: readonly string[]) =>
    inOrder(ids, await db.read((tx) => tx.findBy(Page, { id: In([...ids]) })), ({ id }) => id),
  );

const revisionColumns = `r.id, r.page_id AS "pageId", r.number, r.author_id AS "authorId", r.message, r.copied_from_id AS "copiedFromId", r.created_at AS "createdAt"`;

/** Revisions by id, without their texts. */
export const revisionLoader = (loaders: Loaders, db: Database): DataLoader<string, RevisionRow | null> =>
  loaders.of('projects.revision', async (ids: readonly string[]) =>
    inOrder(
      ids,
      await db.read((tx) =>
        tx.query<RevisionRow[]>(`SELECT ${revisionColumns} FROM revision r WHERE r.id = ANY($1::uuid[])`, [ids]),
      ),
      ({ id }) => id,
    ),
  );

/** Texts of revisions, Markdown, by the revision's id. */
export const revisionBodyLoader = (loaders: Loaders, db: Database): DataLoader<string, string> =>
  loaders.of('projects.revision body', async (ids: readonly string[]) => {
    const rows = await db.read((tx) =>
      tx.query<{ id: string; body: string }[]>('SELECT id, body FROM revision WHERE id = ANY($1::uuid[])', [ids]),
    );
    return inOrder(ids, rows, ({ id }) => id).map((row) => row?.body ?? '');
  });

/** Texts of the revisions before these, by the later one's id; empty before the first. */
export const bodyBeforeLoader = (loaders: Loaders, db: Database): DataLoader<string, string> =>
  loaders.of('projects.revision body before', async (ids: readonly string[]) => {
    const rows = await db.read((tx) =>
      tx.query<{ id: string; body: string }[]>(
        `SELECT r.id, before.body FROM revision r JOIN revision before ON before.page_id = r.page_id AND before.number = r.number - 1
         WHERE r.id = ANY($1::uuid[])`,
        [ids],
      ),
    );
    return inOrder(ids, rows, ({ id }) => id).map((row) => row?.body ?? '');
  });

/** A page's revisions, latest first. */
export const revisionsPage = (
  db: Database,
  loaders: Loaders,
  pageId: string,
  page: PageArguments,
): Promise<Connection<RevisionRow>> =>
  ownedList<RevisionRow>(
    db,
    loaders,
    {
      name: 'projects.revisions',
      columns: revisionColumns,
      from: 'revision r',
      owner: 'r.page_id',
      order: [{ sql: 'r.number', kind: 'number' }],
      direction: 'DESC',
      keysOf: ({ number }) => [number],
    },
    pageId,
    page,
  );
