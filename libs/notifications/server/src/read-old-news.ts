import type { Tx } from '@essaim/platform-server';

/** Marks as read what happened before a moment, a day after it happened: the demonstration's people have read their news. */
export const readOldNews = (tx: Tx, before: Date): Promise<unknown> =>
  tx.query(
    `UPDATE notification SET read_at = created_at + interval '1 day' WHERE created_at < $1 AND read_at IS NULL`,
    [before],
  );
