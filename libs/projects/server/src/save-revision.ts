import { InputCheck, insertUnless, NotFound, type Tx } from '@essaim/platform-server';
import { Page, type PageOwner } from './page.entity.ts';
import { PageExists, PageMovedOn } from './pages.errors.ts';
import { PageSharing } from './project-enums.ts';
import { Revision } from './revision.entity.ts';

/** Characters of a page's text. */
export const MAX_PAGE_TEXT = 200_000;

/** Whose file a page is in. */
export interface Owner {
  kind: PageOwner;
  id: string;
}

/** A page as someone wrote it. */
export interface PageText {
  /** a-z, 0-9 and hyphens, 1 to 80. */
  slug: string;
  /** 1 to 200 characters; absent: as it was, and for a new page the slug in words. */
  title?: string | null;
  /** Markdown, up to 200 000 characters. */
  body: string;
  /** What changed, up to 300 characters. */
  message?: string | null;
  /** Absent: as it was, COPIED for a new page. */
  sharing?: PageSharing | null;
  /** The revision the text was edited from; absent where the page is to begin. */
  baseRevisionId?: string | null;
}

/** What a save came to. */
export interface SavedPage {
  page: Page;
  /** The page's latest revision. */
  revisionId: string;
  /** REVISION: its text is new. RENAMED: title or sharing are, not the text. NOTHING: all was there already. */
  change: 'REVISION' | 'RENAMED' | 'NOTHING';
}

/** Checks and tidies what someone wrote. Throws BAD_USER_INPUT. */
export function checkedText(given: PageText): PageText {
  const check = new InputCheck();
  if (!/^[a-z0-9-]{1,80}$/.test(given.slug)) check.problem('slug', 'projects.bad_page_slug');
  const title =
    given.title === null || given.title === undefined ? null : check.line('title', given.title, { min: 1, max: 200 });
  const body = check.text('body', given.body, { max: MAX_PAGE_TEXT });
  const message = check.line('message', given.message, { max: 300 }) || null;
  if (given.sharing === 'REFERENCED') check.problem('sharing', 'projects.referenced_not_yet');
  check.done();
  return { ...given, title, body, message };
}

/**
 * Writes a page of any owner as a new revision; nothing that the author has not read is ever overwritten. Of several
 * saves at once from the same revision one wins, the others throw PageMovedOn; of several that begin the same page the
 * others throw PageExists (both CONFLICT). A text that is there already makes no revision. Throws BAD_USER_INPUT, and
 * NOT_FOUND for a base revision of a page that is not there. Permission and facts are the caller's.
 */
export async function saveRevision(tx: Tx, owner: Owner, given: PageText, authorId: string | null): Promise<SavedPage> {
  const text = checkedText(given);
  const page = await tx.findOne(Page, {
    where: { ownerId: owner.id, slug: text.slug },
    lock: { mode: 'pessimistic_write' },
  });
  if (!page && text.baseRevisionId) throw new NotFound();
  if (!page) return begin(tx, owner, text, authorId);
  if (!text.baseRevisionId) throw new PageExists();
  if (text.baseRevisionId !== page.revisionId) throw new PageMovedOn();
  return goOn(tx, page, text, authorId);
}

async function begin(
  tx: Tx,
  owner: Owner,
  { slug, title, body, message, sharing }: PageText,
  authorId: string | null,
): Promise<SavedPage> {
  const page = Object.assign(new Page(), {
    ownerKind: owner.kind,
    ownerId: owner.id,
    slug,
    title: title ?? inWordsOf(slug),
    sharing: sharing ?? 'COPIED',
  });
  const revision = Object.assign(new Revision(), { pageId: page.id, number: 1, authorId, body, message });
  page.revisionId = revision.id;
  await insertUnless(tx, page, { page_slug: PageExists });
  await tx.insert(Revision, revision);
  return { page, revisionId: revision.id, change: 'REVISION' };
}

async function goOn(
  tx: Tx,
  page: Page,
  { title, body, message, sharing }: PageText,
  authorId: string | null,
): Promise<SavedPage> {
  const latest = await tx.findOneByOrFail(Revision, { id: page.revisionId });
  const named = { title: title ?? page.title, sharing: sharing ?? page.sharing };
  const renamed = named.title !== page.title || named.sharing !== page.sharing;
  const rewritten = body !== latest.body;
  if (!rewritten && !renamed) return { page, revisionId: latest.id, change: 'NOTHING' };
  Object.assign(page, named);
  if (rewritten) {
    // The page's row is held: nobody else can take the number.
    const revision = Object.assign(new Revision(), {
      pageId: page.id,
      number: latest.number + 1,
      authorId,
      body,
      message,
    });
    await tx.insert(Revision, revision);
    page.revisionId = revision.id;
  }
  await tx.update(Page, page.id, { ...named, revisionId: page.revisionId });
  return { page, revisionId: page.revisionId, change: rewritten ? 'REVISION' : 'RENAMED' };
}

/** `ce-qu-il-faut` as a title: "Ce qu il faut". */
const inWordsOf = (slug: string): string => {
  const words = slug.split('-').filter(Boolean).join(' ') || slug;
  return words.charAt(0).toUpperCase() + words.slice(1);
};
