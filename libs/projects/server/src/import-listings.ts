import { createHash } from 'node:crypto';
import { Database, EventLog, newId, now, violatedConstraint, type Tx } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import type { ImportManners, Listing } from './import/listing.ts';
import { placeOf, type KnownPlaces } from './import/place-of.ts';
import { readListings, type RejectedLine } from './import/read-listings.ts';
import type { NumberedRecord } from './import/read-records.ts';
import { slugOf } from './project-slug.ts';
import { ProjectImported } from './project.events.ts';
import { recordActivity } from './record-activity.ts';

/** How an import is to be done. */
export interface ImportWish extends ImportManners {
  /** Everything is tried and nothing kept. */
  dryRun?: boolean;
  /** What to do with the listing of a line; all are taken unless said. */
  decide?: (line: number) => ImportDecision;
  /** Told after each batch how it stands. */
  onProgress?: (outcome: ImportOutcome) => void;
}

/**
 * TAKE brings a listing in, or up to date; LEAVE does nothing with it; the other keeps its directory as one more source of
 * a project that is here already.
 */
export type ImportDecision = 'TAKE' | 'LEAVE' | { sourceOf: string };

/** What became of the records, counted. */
export interface ImportOutcome {
  read: number;
  added: number;
  changed: number;
  /** As they were already. */
  unchanged: number;
  /** Carried here by their people since, or merged with what is: the directory no longer speaks for them. */
  claimed: number;
  /** Kept as one more source of what is here. */
  sources: number;
  /** Left out, as was decided. */
  left: number;
  /** Places of listings that are not known, or are several, and have no point: they are on no map. Each once. */
  unplaced: Set<string>;
  /** Listings without a licence of their texts. */
  unlicensed: number;
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
    const outcome: ImportOutcome = {
      ...{ read: 0, added: 0, changed: 0, unchanged: 0, claimed: 0, sources: 0, left: 0, unlicensed: 0 },
      unplaced: new Set(),
      rejected: [],
    };
    const places: KnownPlaces = new Map();
    let batch: DecidedListing[] = [];
    const keep = async () => {
      if (batch.length) await this.keepBatch(batch, places, wish, outcome);
      batch = [];
      wish.onProgress?.(outcome);
    };
    for await (const numbered of readListings(records, wish)) {
      outcome.read++;
      const { line } = numbered;
      if ('reason' in numbered) {
        outcome.rejected.push(numbered);
        continue;
      }
      const decision = wish.decide?.(line) ?? 'TAKE';
      if (decision === 'LEAVE') outcome.left++;
      else if (
        batch.push({ ...numbered.listing, mergedInto: decision === 'TAKE' ? null : decision.sourceOf }) === BATCH
      )
        await keep();
    }
    await keep();
    if (!wish.dryRun && outcome.added + outcome.changed >= MANY) await this.db.read(takeStock);
    return outcome;
  }

  private async keepBatch(
    batch: DecidedListing[],
    places: KnownPlaces,
    { dryRun }: ImportWish,
    outcome: ImportOutcome,
  ): Promise<void> {
    const kept = await this.writeBatch(batch, places, dryRun ?? false);
    outcome.added += kept.added;
    outcome.changed += kept.changed;
    outcome.claimed += kept.claimed;
    outcome.sources += kept.sources;
    const listings = batch.filter(({ mergedInto }) => mergedInto === null);
    outcome.unlicensed += listings.filter(({ licence }) => licence === null).length;
    for (const { place, latitude } of listings)
      if (latitude === null && places.get(place)?.kind === 'OTHER') outcome.unplaced.add(place);
    outcome.unchanged += batch.length - kept.added - kept.changed - kept.claimed - kept.sources;
  }

  private async writeBatch(batch: DecidedListing[], places: KnownPlaces, dryRun: boolean): Promise<Kept> {
    for (let attempt = 1; ; attempt++) {
      let kept: Kept = { added: 0, changed: 0, claimed: 0, sources: 0 };
      try {
        await this.db.write(async (tx) => {
          const rows = await rowsOf(tx, batch, places);
          const touched = await upsert(tx, rows);
          kept = {
            added: touched.added.length,
            changed: touched.changed.length,
            claimed: touched.claimed.length,
            sources: touched.sources.length,
          };
          if (dryRun) throw new Undone();
          const facts = [...touched.added, ...touched.changed].map((id) => new ProjectImported(id));
          if (facts.length) await this.events.record(tx, null, ...facts);
          await tellSources(tx, touched.sources, rows);
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
  sources: number;
}

/** A listing to be written; `mergedInto` where it is only one more source of a project. */
type DecidedListing = Listing & { mergedInto: string | null };

/** Listings as rows to write: each with an id and an address in case it is new, and its place where it is known. */
async function rowsOf(tx: Tx, batch: readonly DecidedListing[], places: KnownPlaces) {
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

type Rows = Awaited<ReturnType<typeof rowsOf>>;
type Touched = Record<'added' | 'changed' | 'claimed' | 'sources', string[]>;

/** One statement a batch: what differs is brought up to date, what is new comes in public, or out of sight as a source. */
async function upsert(tx: Tx, rows: Rows): Promise<Touched> {
  const touched: { what: keyof Touched; id: string }[] = await tx.query(
    `WITH incoming AS (
       SELECT id, slug, source AS source_name, "externalId" AS source_external_id, "mergedInto" AS merged_into, title, summary,
         description, themes, kind AS territory_kind, name AS territory_name, code AS territory_code, latitude AS territory_latitude,
         longitude AS territory_longitude, within AS territory_within, url AS source_url, licence AS source_licence
       FROM jsonb_to_recordset($1::jsonb) AS row(id uuid, slug text, source text, "externalId" text, "mergedInto" uuid, title text, summary text,
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
         created_at, updated_at, published_at, imported_at, merged_into, hidden_at)
       SELECT id, coalesce((SELECT lineage_id FROM project WHERE project.id = incoming.merged_into), id), slug, source_name, source_external_id,
         ${incoming}, 'ACTIVE', false, $2, $2, $2, $2, merged_into, CASE WHEN merged_into IS NOT NULL THEN $2::timestamptz END FROM incoming
       ON CONFLICT (source_name, source_external_id) WHERE source_external_id IS NOT NULL DO NOTHING RETURNING id, merged_into)
     SELECT CASE WHEN merged_into IS NULL THEN 'added' ELSE 'sources' END AS what, id FROM added
     UNION ALL SELECT 'changed', id FROM changed UNION ALL SELECT 'claimed', id FROM claimed`,
    [JSON.stringify(rows), now()],
  );
  const ids = (what: keyof Touched) => touched.filter((row) => row.what === what).map(({ id }) => id);
  return { added: ids('added'), changed: ids('changed'), claimed: ids('claimed'), sources: ids('sources') };
}

/** That a directory tells of a project is public, as when a moderator finds it out. */
async function tellSources(tx: Tx, listingIds: readonly string[], rows: Rows): Promise<void> {
  for (const { id, mergedInto, title, source } of rows)
    if (mergedInto && listingIds.includes(id))
      await recordActivity(tx, { projectId: mergedInto, kind: 'LISTING_MERGED', params: { other: title, source } });
}
