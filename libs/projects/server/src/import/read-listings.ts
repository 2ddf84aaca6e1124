import { asListing, type ImportManners, type Listing, type ListingProblem } from './listing.ts';
import type { NumberedRecord, ReadProblem } from './read-records.ts';

/** A line that gave no listing, and why. */
export interface RejectedLine {
  line: number;
  reason: ReadProblem | ListingProblem | 'same_id_again';
}

/** What one record gives: a listing, or why there is none. */
export type NumberedListing = { line: number; listing: Listing } | RejectedLine;

/** Records as listings, one by one, each id of a directory once. */
export async function* readListings(
  records: AsyncIterable<NumberedRecord> | Iterable<NumberedRecord>,
  manners: ImportManners,
): AsyncIterable<NumberedListing> {
  const seen = new Set<string>();
  for await (const numbered of records) {
    const { line } = numbered;
    const listing = 'problem' in numbered ? numbered.problem : asListing(numbered.record, manners);
    if (typeof listing === 'string') {
      yield { line, reason: listing };
      continue;
    }
    const key = `${listing.source}\n${listing.externalId}`;
    if (seen.has(key)) yield { line, reason: 'same_id_again' };
    else {
      seen.add(key);
      yield { line, listing };
    }
  }
}
