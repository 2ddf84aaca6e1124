import { Database, type Tx } from '@essaim/platform-server';
import {
  alreadyListed,
  placeOf,
  projectRows,
  readListings,
  type ImportManners,
  type KnownPlaces,
  type Listing,
  type NumberedRecord,
  type ProjectRow,
  type RejectedLine,
} from '@essaim/projects-server';
import { searchedName, type TerritoryColumns } from '@essaim/territories-server';
import { Injectable } from '@nestjs/common';
import { cluesOf } from './clues.ts';
import { LookForLikenesses, type FoundLikeness } from './look-for-likenesses.ts';

/** How sure it is that an initiative is here already. */
export type ListingStanding = 'SAME' | 'PROBABLE' | 'NEW';

/** What tells: the directory's id, the address, or that both say the same of the same place. */
export type ListingClue = 'ID' | 'SITE' | 'LIKENESS';

/** A line of a file, and what of it is here already. */
export interface RecognisedListing {
  line: number;
  title: string;
  /** In the directory's words; empty where it gives none. */
  place: string;
  source: string;
  externalId: string;
  standing: ListingStanding;
  /** Null for a new one. */
  clue: ListingClue | null;
  /** What is here; null for a new one. */
  known: KnownInitiative | null;
  /** What both have in common, as somebody may be told; empty where an id or an address tells. */
  reasons: FoundLikeness['reasons'];
}

/** An initiative that is here, as far as telling which takes. */
export interface KnownInitiative {
  id: string;
  title: string;
  slug: string;
  place: string | null;
  claimed: boolean;
}

/** What a whole file brings. */
export interface Recognition {
  listings: RecognisedListing[];
  rejected: RejectedLine[];
  /** Public projects that the index does not know yet: what is like them is taken for new. */
  unread: number;
}

/** Listings looked at together. */
const BATCH = 500;
/** Texts measured at the same time: while one waits for the database, another is computed. */
const AT_ONCE = 4;
/** Likenesses looked at of one listing: the best of them in the same place decides. */
const LOOKED_AT = 5;

/**
 * Says of each record of a file, before anything is written, whether its initiative is here already: surely, by the
 * directory's own id or by an address that one project alone has; probably, where the matcher holds both for the same idea
 * and they are near each other, or in a place of one name, or have one title and one of them no place, or one number of a public register; else it is
 * new.
 */
@Injectable()
export class RecogniseListings {
  private readonly db: Database;
  private readonly look: LookForLikenesses;
  constructor(db: Database, look: LookForLikenesses) {
    this.db = db;
    this.look = look;
  }

  /** In the order of the file. `exact`: ids and addresses alone are looked at. `onProgress` is told after each batch. */
  async run(
    records: AsyncIterable<NumberedRecord> | Iterable<NumberedRecord>,
    manners: ImportManners,
    { exact = false, onProgress }: { exact?: boolean; onProgress?: () => void } = {},
  ): Promise<Recognition> {
    const { unread, indexed } = await this.db.read(howMuchIsRead);
    const recognition: Recognition = { listings: [], rejected: [], unread: exact ? 0 : unread };
    const measure = !exact && indexed > 0;
    const places: KnownPlaces = new Map();
    let batch: Numbered[] = [];
    const look = async () => {
      recognition.listings.push(...(await this.recognise(batch, places, measure)));
      batch = [];
      onProgress?.();
    };
    for await (const numbered of readListings(records, manners)) {
      if ('reason' in numbered) recognition.rejected.push(numbered);
      else if (batch.push(numbered) === BATCH) await look();
    }
    await look();
    return { ...recognition, listings: withoutSharedSites(recognition.listings) };
  }

  private async recognise(
    batch: readonly Numbered[],
    places: KnownPlaces,
    measure: boolean,
  ): Promise<RecognisedListing[]> {
    if (!batch.length) return [];
    const listed = await this.db.read((tx) =>
      alreadyListed(
        tx,
        batch.map(({ listing }) => listing),
      ),
    );
    const known = new Map<number, Known>();
    const unknown: number[] = [];
    for (const [at, found] of listed.entries())
      if (found) known.set(at, { projectId: found.projectId, standing: 'SAME', clue: found.by, reasons: [] });
      else if (measure) unknown.push(at);
    for (let from = 0; from < unknown.length; from += AT_ONCE)
      await Promise.all(
        unknown.slice(from, from + AT_ONCE).map(async (at) => {
          const probable = await this.db.read((tx) => this.probably(tx, batch[at]!.listing, places));
          if (probable) known.set(at, probable);
        }),
      );
    const ids = [...new Set([...known.values()].map(({ projectId }) => projectId))];
    const rows = new Map((await this.db.read((tx) => projectRows(tx, ids))).map((row) => [row.id, row]));
    return batch.map((numbered, at) => asRecognised(numbered, known.get(at), rows));
  }

  /** The project that a listing of another directory, or of none, most probably is; null where none is. */
  private async probably(tx: Tx, listing: Listing, places: KnownPlaces): Promise<Known | null> {
    const here = await placeOf(tx, listing, places);
    const looked = {
      ...listing,
      here,
      placeName: here.name,
      projectId: null,
      counted: false,
      lineageId: null,
      clues: cluesOf({ ...listing, sourceUrl: listing.url }),
    };
    const { shown } = await this.look.run(tx, looked, LOOKED_AT);
    const alike = shown.filter(({ kind }) => kind === 'SAME_IDEA').sort((a, b) => b.score - a.score);
    if (!alike.length) return null;
    const rows = await projectRows(
      tx,
      alike.map(({ otherProjectId }) => otherProjectId),
    );
    const same = alike.find(
      (likeness) =>
        isIdentified(likeness) ||
        isThere(
          likeness,
          listing,
          here,
          rows.find(({ id }) => id === likeness.otherProjectId),
        ),
    );
    return (
      (same && { projectId: same.otherProjectId, standing: 'PROBABLE', clue: 'LIKENESS', reasons: same.reasons }) ??
      null
    );
  }
}

type Numbered = { line: number; listing: Listing };

interface Known {
  projectId: string;
  standing: 'SAME' | 'PROBABLE';
  clue: ListingClue;
  reasons: FoundLikeness['reasons'];
}

/** Whether the two have one number of a public register, or one site, wherever they say they are. */
const isIdentified = ({ reasons }: FoundLikeness): boolean =>
  reasons.some(({ code }) => code === 'SAME_NUMBER' || code === 'SAME_SITE');

/** Whether a likeness is in the place of the listing, as far as either says where it is. */
function isThere(
  { nearness }: FoundLikeness,
  { title }: Listing,
  here: TerritoryColumns,
  other: ProjectRow | undefined,
): boolean {
  if (!other) return false;
  if (nearness === 'SAME' || nearness === 'NEAR') return true;
  const there = other.territory?.name;
  if (here.name && there) return searchedName(here.name) === searchedName(there);
  return searchedName(title) === searchedName(other.title);
}

const asRecognised = (
  { line, listing: { title, place, source, externalId } }: Numbered,
  known: Known | undefined,
  rows: ReadonlyMap<string, ProjectRow>,
): RecognisedListing => {
  const row = known && rows.get(known.projectId);
  const about = { line, title, place, source, externalId };
  if (!known || !row) return { ...about, standing: 'NEW', clue: null, known: null, reasons: [] };
  const { standing, clue, reasons } = known;
  const { id, slug, claimed, territory } = row;
  return {
    ...about,
    standing,
    clue,
    reasons,
    known: { id, slug, claimed, title: row.title, place: territory?.name ?? null },
  };
};

/** Several lines of a file with the address of one project are not all that project: its address is their network's. */
function withoutSharedSites(listings: RecognisedListing[]): RecognisedListing[] {
  const times = new Map<string, number>();
  const sited = ({ clue, known }: RecognisedListing) => (clue === 'SITE' && known ? known.id : null);
  for (const id of listings.map(sited)) if (id) times.set(id, (times.get(id) ?? 0) + 1);
  return listings.map((listing) =>
    (times.get(sited(listing) ?? '') ?? 0) > 1 ? { ...listing, standing: 'PROBABLE' } : listing,
  );
}

/** How many public projects the index knows, and how many not yet. */
async function howMuchIsRead(tx: Tx): Promise<{ unread: number; indexed: number }> {
  const [row]: { unread: number; indexed: number }[] = await tx.query(
    `SELECT count(*) FILTER (WHERE document.project_id IS NULL)::int AS unread, count(document.project_id)::int AS indexed
     FROM project LEFT JOIN likeness_document document ON document.project_id = project.id
     WHERE published_at IS NOT NULL AND hidden_at IS NULL`,
  );
  return row!;
}
