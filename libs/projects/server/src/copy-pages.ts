import type { Tx } from '@essaim/platform-server';
import { Page } from './page.entity.ts';
import { Revision } from './revision.entity.ts';

/** A page that came along, and the origin's page and revision it came from. */
export interface CopiedPage {
  page: Page;
  revisionId: string;
  fromPageId: string;
  fromRevisionId: string;
}

/**
 * Gives an adaptation the origin's pages at their present revisions, each as revision 1 of a page of its own that knows
 * where it came from. COPIED pages only: LOCAL ones speak of the origin's people, places and money. `authorId` is who
 * adapts. Records no fact: the adaptation tells of itself.
 */
export async function copyPages(
  tx: Tx,
  { fromProjectId, toProjectId, authorId }: { fromProjectId: string; toProjectId: string; authorId: string | null },
): Promise<CopiedPage[]> {
  const origins: { id: string; slug: string; title: string; revision_id: string; body: string }[] = await tx.query(
    `SELECT page.id, page.slug, page.title, page.revision_id, revision.body FROM page JOIN revision ON revision.id = page.revision_id
     WHERE page.owner_kind = 'PROJECT' AND page.owner_id = $1 AND page.sharing = 'COPIED' ORDER BY page.created_at, page.id`,
    [fromProjectId],
  );
  const copies = origins.map((origin) => {
    const page = Object.assign(new Page(), { ownerId: toProjectId, slug: origin.slug, title: origin.title });
    const revision = Object.assign(new Revision(), {
      pageId: page.id,
      number: 1,
      authorId,
      body: origin.body,
      copiedFromId: origin.revision_id,
    });
    page.revisionId = revision.id;
    return { page, revision, origin };
  });
  if (!copies.length) return [];
  await tx.insert(
    Page,
    copies.map(({ page }) => page),
  );
  await tx.insert(
    Revision,
    copies.map(({ revision }) => revision),
  );
  return copies.map(({ page, revision, origin }) => ({
    page,
    revisionId: revision.id,
    fromPageId: origin.id,
    fromRevisionId: origin.revision_id,
  }));
}
