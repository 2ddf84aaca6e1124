import { createHash } from 'node:crypto';
import { Database, EventLog, newId, now, violatedConstraint, type Tx } from '@essaim/platform-server';
import { columnsOf, TerritoryColumns, territoryNamed } from '@essaim/territories-server';
import { Injectable } from '@nestjs/common';
import { asListing, type ImportManners, type Listing, type ListingProblem } from './import/listing.ts';
import type { NumberedRecord, ReadProblem } from './import/read-records.ts';
import { slugOf } from './project-slug.ts';
import { ProjectImported } from './project.events.ts';

/** How an import is to be done. */
export interface ImportWish extends ImportManners {
  /** Everything is tried and nothing kept. */
  dryRun?: boolean;
  /** Told after each batch how it stands. */
  onProgress?: (outcome: ImportOutcome) => void;
}

/** A line that gave no listing, and why. */
export interface RejectedLine {
  line: number;
  reason: ReadProblem | ListingProblem | 'same_id_again';
}

/** What became of the records, counted. */
export interface ImportOutcome {
  read: number;
  added: number;
  changed: number;
  /** As they were already. */
  unchanged: number;
  /** Carried here by their people since, or merged with what is: the directory no longer speaks for them. */
  claimed: number;
  rejected: RejectedLine[];
}

/** Listings of one transaction: few enough to be soon in, many enough to be quick. */
const BATCH = 500;

/** Listings that change what the planner should think of the tables. */
const MANY = 1000;

/** After so many at once, PostgreSQL would choose its ways by what the tables were before. */
const takeStock = (tx: Tx): Promise<unknown> => tx.query('VACUUM (ANALYZE) project, project_search, project_word');

/** Thrown to undo a batch of a dry run. */
class Undone extends Error {}

/**
 * Takes in listings from a directory elsewhere. What is known by its source and its id there is brought up to date where
 * it differs, and not touched where it does not; what its people carry here is theirs. Each batch is in once it is done,
 * so an import that breaks off loses nothing already in.
 */
@Injectable()
export class ImportListings {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  async run(
    records: AsyncIterable<NumberedRecord> | Iterable<NumberedRecord>,
    wish: ImportWish,
  ): Promise<ImportOutcome> {
    const outcome: ImportOutcome = { read: 0, added: 0, changed: 0, unchanged: 0, claimed: 0, rejected: [] };
    const places = new Map<string, TerritoryColumns>();
    const seen = new Set<string>();
    let batch: Listing[] = [];
    const keep = async () => {
      if (batch.length) await this.keepBatch(batch, places, wish, outcome);
      batch = [];
      wish.onProgress?.(outcome);
    };
    for await (const numbered of records) {
      outcome.read++;
      const listing = listingOf(numbered, wish, seen);
      if (typeof listing === 'string') outcome.rejected.push({ line: numbered.line, reason: listing });
      else if (batch.push(listing) === BATCH) await keep();
    }
    await keep();
    if (!wish.dryRun && outcome.added + outcome.changed >= MANY) await this.db.read(takeStock);
    return outcome;
  }

  private async keepBatch(
    batch: Listing[],
    places: Map<string, TerritoryColumns>,
    { dryRun }: ImportWish,
    outcome: ImportOutcome,
  ): Promise<void> {
    const kept = await this.writeBatch(batch, places, dryRun ?? false);
    outcome.added += kept.added;
    outcome.changed += kept.changed;
    outcome.claimed += kept.claimed;
    outcome.unchanged += batch.length - kept.added - kept.changed - kept.claimed;
  }

  private async writeBatch(batch: Listing[], places: Map<string, TerritoryColumns>, dryRun: boolean): Promise<Kept> {
    for (let attempt = 1; ; attempt++) {
      let kept: Kept = { added: 0, changed: 0, claimed: 0 };
      try {
        await this.db.write(async (tx) => {
          const rows = await rowsOf(tx, batch, places);
          const touched = await upsert(tx, rows);
          kept = { ...touched, added: touched.added.length, changed: touched.changed.length };
          if (dryRun) throw new Undone();
          const facts = [...touched.added, ...touched.changed].map((id) => new ProjectImported(id));
          if (facts.length) await this.events.record(tx, null, ...facts);
        });
        return kept;
      } catch (error) {
        if (error instanceof Undone) return kept;
        // Someone began a project of the same title at this very moment: the next look finds its address taken.
        if (attempt === 3 || violatedConstraint(error) !== 'project_slug') throw error;
      }
    }
  }
}

interface Kept {
  added: number;
  changed: number;
  claimed: number;
}

function listingOf(
  numbered: NumberedRecord,
  manners: ImportManners,
  seen: Set<string>,
): Listing | RejectedLine['reason'] {
  if ('problem' in numbered) return numbered.problem;
  const listing = asListing(numbered.record, manners);
  if (typeof listing === 'string') return listing;
  const key = `${listing.source}\n${listing.externalId}`;
  if (seen.has(key)) return 'same_id_again';
  seen.add(key);
  return listing;
}

/** Listings as rows to write: each with an id and an address in case it is new, and its place where it is known. */
async function rowsOf(tx: Tx, batch: readonly Listing[], places: Map<string, TerritoryColumns>) {
  const bases = batch.map(({ title }) => slugOf(title));
  const rows: { slug: string }[] = await tx.query(
    'SELECT slug FROM project WHERE slug = ANY($1) UNION ALL SELECT slug FROM project_former_slug WHERE slug = ANY($1)',
    [bases],
  );
  const taken = new Set(rows.map(({ slug }) => slug));
  const out = [];
  for (const [index, listing] of batch.entries()) {
    const base = bases[index]!;
    const slug = taken.has(base) ? `${base}-${shortHash(listing)}` : base;
    taken.add(slug);
    const { kind, name, code, latitude, longitude, within } = await placeOf(tx, listing, places);
    out.push({ ...listing, id: newId(), slug, kind, name, code, latitude, longitude, within });
  }
  return out;
}

/** Always the same for one listing, so that importing into another database gives the same address. */
const shortHash = ({ source, externalId }: Listing): string =>
  createHash('sha256').update(`${source}\n${externalId}`).digest('hex').slice(0, 8);

/** The territory that the place names where it names exactly one; else the words, with the point the directory gives. */
async function placeOf(
  tx: Tx,
  { place, latitude, longitude }: Listing,
  places: Map<string, TerritoryColumns>,
): Promise<TerritoryColumns> {
  if (!place) return new TerritoryColumns();
  let known = places.get(place);
  if (!known) {
    const territory = await territoryNamed(tx, place);
    known = territory ? columnsOf(territory) : Object.assign(new TerritoryColumns(), { kind: 'OTHER', name: place });
    places.set(place, known);
  }
  return known.kind === 'OTHER' ? Object.assign(new TerritoryColumns(), known, { latitude, longitude }) : known;
}

/** What a listing holds, in one order for comparing and for writing. */
const columns = [
  'title',
  'summary',
  'description',
  'themes',
  'territory_kind',
  'territory_name',
  'territory_code',
  'territory_latitude',
  'territory_longitude',
  'territory_within',
  'source_url',
  'source_licence',
];
const incoming = columns.map((column) => `incoming.${column}`).join(', ');
const existing = columns.map((column) => `project.${column}`).join(', ');

/** One statement a batch: what differs is brought up to date, what is new comes in public. */
async function upsert(
  tx: Tx,
  rows: Awaited<ReturnType<typeof rowsOf>>,
): Promise<{ added: string[]; changed: string[]; claimed: number }> {
  const touched: { what: 'added' | 'changed' | 'claimed'; id: string }[] = await tx.query(
    `WITH incoming AS (
       SELECT id, slug, source AS source_name, "externalId" AS source_external_id, title, summary, description, themes,
         kind AS territory_kind, name AS territory_name, code AS territory_code, latitude AS territory_latitude,
         longitude AS territory_longitude, within AS territory_within, url AS source_url, licence AS source_licence
       FROM jsonb_to_recordset($1::jsonb) AS row(id uuid, slug text, source text, "externalId" text, title text, summary text,
         description text, themes text[], kind text, name text, code text, latitude float8, longitude float8, within text[], url text, licence text)),
     claimed AS (
       SELECT project.id FROM incoming JOIN project USING (source_name, source_external_id)
       WHERE project.claimed OR project.merged_into IS NOT NULL),
     changed AS (
       UPDATE project SET (${columns.join(', ')}) = (SELECT ${incoming}), updated_at = $2, imported_at = $2
       FROM incoming WHERE project.source_name = incoming.source_name AND project.source_external_id = incoming.source_external_id
         AND NOT project.claimed AND project.merged_into IS NULL AND (${existing}) IS DISTINCT FROM (${incoming})
       RETURNING project.id),
     added AS (
       INSERT INTO project (id, lineage_id, slug, source_name, source_external_id, ${columns.join(', ')}, stage, claimed,
         created_at, updated_at, published_at, imported_at)
       SELECT id, id, slug, source_name, source_external_id, ${incoming}, 'ACTIVE', false, $2, $2, $2, $2 FROM incoming
       ON CONFLICT (source_name, source_external_id) WHERE source_external_id IS NOT NULL DO NOTHING RETURNING id)
     SELECT 'added' AS what, id FROM added UNION ALL SELECT 'changed', id FROM changed UNION ALL SELECT 'claimed', id FROM claimed`,
    [JSON.stringify(rows), now()],
  );
  const ids = (what: string) => touched.filter((row) => row.what === what).map(({ id }) => id);
  return { added: ids('added'), changed: ids('changed'), claimed: ids('claimed').length };
}
