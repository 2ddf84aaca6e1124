import { writeFileSync } from 'node:fs';
import type { Recognition, RecognisedListing } from '@essaim/likeness-server';
import type { ImportOutcome } from '@essaim/projects-server';
import { stringify } from 'csv-stringify/sync';
import { doneWith, type Decisions } from './import-policy.ts';

/** What is the matter with a line, for who has the file before them. */
export const problems: Record<ImportOutcome['rejected'][number]['reason'], string> = {
  not_utf8: 'is not text in UTF-8: save the file as UTF-8',
  too_long: 'is far too long for one record',
  not_json: 'is not JSON, or is cut short',
  not_a_record: 'is JSON, but not an object',
  broken_csv: 'cannot be read as CSV: a quote is missing, or the file is cut short',
  no_title: 'has no title',
  no_source: 'names no source, and there is no --source',
  same_id_again: 'has the id of a line before it',
};

const standings = { SAME: 'same', PROBABLE: 'probably same', NEW: 'new' } as const;

/** Why a line is thought to be here already, in words; `likeness` has those of its reasons. */
export type WhyKnown = (listing: RecognisedListing) => string;

/** Why a line is thought to be here already, given the words of what both have in common. */
export const whyKnown =
  (inWords: (reasons: RecognisedListing['reasons']) => string): WhyKnown =>
  ({ clue, reasons }) =>
    clue === 'ID' ? 'the directory’s own id' : clue === 'SITE' ? 'the same address' : clue ? inWords(reasons) : '';

/**
 * Writes what becomes of every line into a CSV file, in the order of the file, for a spreadsheet: no cell is taken for a
 * formula.
 */
export function writeReport(
  file: string,
  { listings, rejected }: Pick<Recognition, 'listings' | 'rejected'>,
  decisions: Decisions,
  why: WhyKnown,
): void {
  const rows = [
    ...listings.map((listing) => ({
      line: listing.line,
      standing: standings[listing.standing],
      done: doneWith(listing, decisions),
      title: listing.title,
      place: listing.place,
      source: listing.source,
      externalId: listing.externalId,
      known: listing.known?.title ?? '',
      knownPlace: listing.known?.place ?? '',
      knownAddress: listing.known ? `/projects/${listing.known.slug}` : '',
      why: why(listing),
    })),
    ...rejected.map(({ line, reason }) => ({ line, standing: 'rejected', done: 'left out', why: problems[reason] })),
  ].sort((a, b) => a.line - b.line);
  writeFileSync(file, stringify(rows, { header: true, columns, bom: true, escape_formulas: true }));
}

const columns = {
  line: 'line',
  standing: 'standing',
  done: 'done',
  title: 'title',
  place: 'place',
  source: 'source',
  externalId: 'external id',
  known: 'already here as',
  knownPlace: 'there',
  knownAddress: 'address here',
  why: 'why',
};
