import type { Tx } from '@essaim/platform-server';
import { TooManyWatches } from './watch.errors.ts';
import { Watch } from './watch.entity.ts';

/** Territories and searches, federations and organisations that one person may watch. */
const MAX_WATCHES = 200;

/** Keeps a watch; one there is already of the same thing takes the new level. Throws TooManyWatches. */
export async function writeWatch(tx: Tx, wanted: Watch, of: 'subject_id' | 'territory' | 'search_key'): Promise<Watch> {
  // In turn for one person, so that nobody slips past the limit by asking twice at once.
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`watch:${wanted.personId}`]);
  if ((await tx.countBy(Watch, { personId: wanted.personId })) >= MAX_WATCHES) throw new TooManyWatches(MAX_WATCHES);
  await tx
    .createQueryBuilder()
    .insert()
    .into(Watch)
    .values(wanted as never)
    .orUpdate(['level', 'name', 'latitude', 'longitude', 'radius_km'], ['person_id', of], {
      indexPredicate: `${of} IS NOT NULL`,
    })
    .execute();
  const { personId, subjectId, territory, searchKey } = wanted;
  return tx.findOneByOrFail(Watch, {
    personId,
    ...(subjectId && { subjectId }),
    ...(territory && { territory }),
    ...(searchKey && { searchKey }),
  });
}
