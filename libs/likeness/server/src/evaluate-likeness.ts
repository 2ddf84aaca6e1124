import { Database, type Tx } from '@essaim/platform-server';
import { Project } from '@essaim/projects-server';
import { Injectable } from '@nestjs/common';
import { IndexProject } from './index-project.ts';
import { Matcher } from './matcher.ts';
import { Meanings } from './meanings.ts';
import { StatisticsKeeper } from './statistics-keeper.ts';

/** A record of an evaluation set, as its directory has it. */
export interface EvaluationRecord {
  id: string;
  source: string;
  title: string;
  /** Absent where only the title is to be asked about. */
  text?: string | undefined;
  place?: string | undefined;
}

/** What the matcher ranks for a record, before the stage that decides what to show. */
export interface EvaluationRun {
  query: string;
  hits: { id: string; score: number }[];
}

/** Projects indexed in one transaction. */
const BATCH = 200;

/** Asks the ordinary matcher about imported records, for measurement. Nothing of it runs in a forge that people use. */
@Injectable()
export class EvaluateLikeness {
  private ids = new Map<string, string>();
  private records = new Map<string, string>();
  private readonly db: Database;
  private readonly index: IndexProject;
  private readonly keeper: StatisticsKeeper;
  private readonly matcher: Matcher;
  private readonly meanings: Meanings;
  constructor(db: Database, index: IndexProject, keeper: StatisticsKeeper, matcher: Matcher, meanings: Meanings) {
    this.db = db;
    this.index = index;
    this.keeper = keeper;
    this.matcher = matcher;
    this.meanings = meanings;
  }

  /** Indexes every listing, as the worker does after an import. */
  async indexAll(onProgress: (done: number, total: number) => void = () => undefined): Promise<void> {
    const listings = await this.db.read((tx) =>
      tx.find(Project, { select: { id: true, sourceName: true, sourceExternalId: true } }),
    );
    for (const { id, sourceName, sourceExternalId } of listings) {
      this.ids.set(keyOf(String(sourceName), String(sourceExternalId)), id);
      this.records.set(id, String(sourceExternalId));
    }
    for (let at = 0; at < listings.length; at += BATCH) {
      await this.db.write((tx) =>
        this.index.run(
          tx,
          listings.slice(at, at + BATCH).map(({ id }) => id),
        ),
      );
      onProgress(at, listings.length);
    }
    await this.meanings.bringUp(new AbortController().signal, () => Promise.resolve());
    await this.db.write((tx) => this.keeper.fold(tx, true));
    await this.db.read((tx) => tx.query('VACUUM ANALYZE likeness_document'));
    this.keeper.forget();
  }

  /** A record as a draft, which finds everything but itself. `limit` hits at most. */
  async ask(record: EvaluationRecord, limit: number): Promise<EvaluationRun> {
    const { matches } = await this.db.read((tx) => this.match(tx, record));
    return {
      query: record.id,
      hits: matches.slice(0, limit).map(({ projectId, score }) => ({ id: this.records.get(projectId)!, score })),
    };
  }

  /** What the calibration sees of a record's pairs, best first: for fitting. */
  async evidence(record: EvaluationRecord): Promise<{ id: string; evidence: number[] }[]> {
    const { matches } = await this.db.read((tx) => this.match(tx, record));
    return matches.map(({ projectId, evidence }) => ({ id: this.records.get(projectId)!, evidence }));
  }

  private match(tx: Tx, { id, source, title, text = '', place }: EvaluationRecord) {
    const own = this.ids.get(keyOf(source, id)) ?? null;
    return this.matcher.match(
      tx,
      { title, summary: '', description: text, placeName: place ?? null },
      { exceptProjectId: own, counted: own !== null },
    );
  }
}

const keyOf = (source: string, id: string): string => `${source}\n${id}`;
