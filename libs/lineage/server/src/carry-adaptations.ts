import type { Tx } from '@essaim/platform-server';
import type { Merge } from '@essaim/projects-server';

/** What grew from the listing grew from the project that it turned out to be; the name it had then stays. */
export const carryAdaptations = async (tx: Tx, { listingId, projectId }: Merge): Promise<void> => {
  await tx.query('UPDATE adaptation SET origin_id = $2 WHERE origin_id = $1', [listingId, projectId]);
};
