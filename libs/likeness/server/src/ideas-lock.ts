import type { Tx } from '@essaim/platform-server';

/** Key of the advisory lock that keeps changes of ideas apart from each other, and from texts on their way into the index. */
const IDEAS_LOCK = 1_790_000_036;

/**
 * Has ideas change one at a time, until the end of the transaction, once every text that is being indexed is in the index:
 * what a change touches is then found there.
 */
export const whileIdeasChange = (tx: Tx): Promise<unknown> =>
  tx.query('SELECT pg_advisory_xact_lock($1)', [IDEAS_LOCK]);

/** Has ideas stay as they are until the end of the transaction. */
export const whileIdeasStay = (tx: Tx): Promise<unknown> =>
  tx.query('SELECT pg_advisory_xact_lock_shared($1)', [IDEAS_LOCK]);
