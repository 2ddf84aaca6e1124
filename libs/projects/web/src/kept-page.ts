import type { PageDraft } from './page-writer.tsx';

/** A page's text as this device keeps it while it is written. */
export interface KeptPage extends PageDraft {
  keptAt: string;
}

/** What was kept, if it is one; null for anything else, such as what an older version of the page left. */
export function asKeptPage(kept: unknown): KeptPage | null {
  const { title, body, sharing, baseRevisionId, keptAt } = (kept ?? {}) as Record<string, unknown>;
  if (typeof title !== 'string' || typeof body !== 'string' || typeof keptAt !== 'string') return null;
  return {
    title,
    body,
    keptAt,
    sharing: sharing === 'LOCAL' ? 'LOCAL' : 'COPIED',
    baseRevisionId: typeof baseRevisionId === 'string' ? baseRevisionId : null,
  };
}
