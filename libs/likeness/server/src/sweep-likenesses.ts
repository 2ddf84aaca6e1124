import { allOf, Database, now, type Tx } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { CandidateSnapshot } from './candidate-snapshot.ts';
import { forget, markDue } from './due.ts';
import { FindLikenesses } from './find-likenesses.ts';
import { IndexProject } from './index-project.ts';
import { LikenessDue } from './likeness-due.entity.ts';
import { LikenessSweep, type SweepStage } from './likeness-sweep.entity.ts';
import { Meanings } from './meanings.ts';
import type { Look } from './record-views.ts';
import { SentenceKeeper } from './sentence-keeper.ts';
import { StatisticsKeeper } from './statistics-keeper.ts';
import { alone } from './sweep-lock.ts';
import { changedSince, dueNow, madeBefore, outOfDate, publicAfter, publicCount, touchedNow } from './sweep.reads.ts';

/** Projects of one transaction. */
const BATCH = 100;
/** Texts indexed by a sweep after which it learns what everybody says for a first time, and again after ten times as many. */
const LEARNT_AFTER = 1_000;
/** Such transactions at work at once while all is indexed. */
const SIDE_BY_SIDE = 2;
/** Part of all projects that must be due for reading the indexes into memory to be worth its while. */
const MANY = 1 / 50;
/** Sweeps remembered. */
const KEPT = 30;

/** What a sweep did, or part of one. */
export interface SweepCounts {
  /** Texts indexed anew. */
  indexed: number;
  /** Projects looked at. */
  looked: number;
  /** Pairs that came on record, or back. */
  found: number;
  /** Pairs that are no longer alike. */
  lost: number;
}

/** Hears how far it is: so many of so many looked at. */
export type SweepProgress = (done: number, total: number) => void;

/**
 * Compares all projects anew. What happens to a project is seen to when it happens; a sweep corrects what happens to all
 * of them little by little: words that have become common, sentences that have become everybody's, weights and thresholds
 * that are others now. One at a time on an instance, in short transactions; what a crash cuts short, the next call goes on
 * with. Nobody is told of what a sweep finds.
 */
@Injectable()
export class SweepLikenesses {
  private readonly db: Database;
  private readonly index: IndexProject;
  private readonly find: FindLikenesses;
  private readonly sentences: SentenceKeeper;
  private readonly statistics: StatisticsKeeper;
  private readonly meanings: Meanings;
  constructor(
    db: Database,
    index: IndexProject,
    find: FindLikenesses,
    sentences: SentenceKeeper,
    statistics: StatisticsKeeper,
    meanings: Meanings,
  ) {
    this.db = db;
    this.index = index;
    this.find = find;
    this.sentences = sentences;
    this.statistics = statistics;
    this.meanings = meanings;
  }

  /** Asks for a sweep of the whole instance, where none is open; `proceed` does it. */
  async begin(byHand: boolean): Promise<void> {
    await this.db.write((tx) =>
      tx
        .createQueryBuilder()
        .insert()
        .into(LikenessSweep)
        .values(Object.assign(new LikenessSweep(), { byHand }))
        .orIgnore()
        .execute(),
    );
  }

  /**
   * Goes on with the sweep that is open, to its end; where none is, sees to what changes have left to do. Resolves to what
   * it did, null where another process is at it. `stop` ends it after the batch at work.
   */
  proceed(stop: AbortSignal, onProgress: SweepProgress = () => undefined): Promise<SweepCounts | null> {
    return alone(this.db, async () => {
      const sweep = await this.db.read((tx) => tx.findOneBy(LikenessSweep, { finishedAt: IsNull() }));
      return sweep ? this.whole(sweep, stop, onProgress) : this.settle(stop, onProgress);
    });
  }

  /** Sees to what changes have left to do, and to nothing else; null where another process is at it. */
  catchUp(stop: AbortSignal): Promise<SweepCounts | null> {
    return alone(this.db, () => this.settle(stop, () => undefined));
  }

  /** Sees to projects whose own words or place changed since a moment, and to what their changes touch. */
  since(moment: Date, stop: AbortSignal, onProgress: SweepProgress = () => undefined): Promise<SweepCounts | null> {
    return alone(this.db, async () => {
      const counts = { indexed: 0, looked: 0, found: 0, lost: 0 };
      let cursor: string | null = null;
      for (;;) {
        const ids: string[] = await this.db.read((tx) => changedSince(tx, moment, cursor, BATCH));
        if (!ids.length || stop.aborted) break;
        await this.db.write(async (tx) => {
          counts.indexed += (await this.index.run(tx, ids)).length;
          await markDue(tx, ids, { changed: true });
        });
        cursor = ids.at(-1)!;
      }
      await this.lookAtDue(counts, stop, onProgress);
      return counts;
    });
  }

  private async settle(stop: AbortSignal, onProgress: SweepProgress): Promise<SweepCounts> {
    const counts = { indexed: 0, looked: 0, found: 0, lost: 0 };
    await this.indexTouched(counts, stop);
    await this.renewIndex(counts, stop);
    await this.readMeanings(stop, true);
    await this.lookAtDue(counts, stop, onProgress);
    return counts;
  }

  private async whole(sweep: LikenessSweep, stop: AbortSignal, onProgress: SweepProgress): Promise<SweepCounts> {
    await this.indexTouched(sweep, stop);
    while (sweep.stage === 'INDEX' && !stop.aborted) {
      const before = sweep.indexed;
      await this.indexSome(sweep, 'LEARN');
      // What is indexed from here on need not be indexed anew for the sentences that are learnt in the end.
      if (timesToLearn(sweep.indexed) > timesToLearn(before)) await this.db.write((tx) => this.sentences.learn(tx));
    }
    if (sweep.stage === 'LEARN' && !stop.aborted)
      await this.db.write(async (tx) => {
        await this.sentences.learn(tx);
        await moveOn(tx, sweep, { stage: 'APPLY' });
      });
    while (sweep.stage === 'APPLY' && !stop.aborted) await this.indexSome(sweep, 'LOOK');
    // All are looked at in any case.
    if (sweep.stage === 'LOOK') await this.readMeanings(stop, false);
    const snapshot =
      sweep.stage === 'LOOK' && !stop.aborted ? await this.db.read((tx) => CandidateSnapshot.read(tx)) : null;
    if (sweep.stage === 'LOOK' && !stop.aborted) await this.lookAtAll(sweep, snapshot, stop, onProgress);
    return sweep;
  }

  /** Indexes the next texts that the index does not have as they are; where there are none left, `then` comes. */
  private async indexSome(sweep: LikenessSweep, then: SweepStage): Promise<void> {
    const ids = await this.db.read((tx) => outOfDate(tx, sweep.cursor, SIDE_BY_SIDE * BATCH));
    // While the database writes some, others are read here.
    const parts = Array.from({ length: SIDE_BY_SIDE }, (_, nth) => ids.slice(nth * BATCH, (nth + 1) * BATCH));
    await allOf(parts.filter((part) => part.length).map((part) => this.db.write((tx) => this.index.run(tx, part))));
    await this.db.write(async (tx) => {
      if (ids.length) return moveOn(tx, sweep, { cursor: ids.at(-1)!, indexed: sweep.indexed + ids.length });
      await this.statistics.fold(tx, true);
      if (then === 'LOOK') await this.sentences.dropRare(tx);
      return moveOn(tx, sweep, { stage: then, cursor: null, projects: await publicCount(tx) });
    });
  }

  /** Looks at all projects in turn, and puts on record what they resemble: while some are written down, the next are looked at. */
  private async lookAtAll(
    sweep: LikenessSweep,
    snapshot: CandidateSnapshot | null,
    stop: AbortSignal,
    onProgress: SweepProgress,
  ): Promise<void> {
    let recording = Promise.resolve();
    try {
      for (let cursor = sweep.cursor; !stop.aborted;) {
        const from = now();
        const ids = await this.db.read((tx) => publicAfter(tx, cursor, BATCH));
        if (!ids.length) {
          await recording;
          return await this.finish(sweep);
        }
        const [looks] = await allOf([this.db.read((tx) => this.find.look(tx, ids, snapshot)), recording]);
        if (stop.aborted) return;
        recording = this.recordSome(sweep, ids, looks, from).then(() =>
          onProgress(sweep.looked, Math.max(sweep.projects, sweep.looked)),
        );
        recording.catch(() => undefined); // it is heard of when it is waited for
        cursor = ids.at(-1)!;
        // An idea that somebody adds meanwhile does not wait for the end of a long sweep.
        await this.indexTouched(sweep, stop);
      }
      await recording;
    } finally {
      // Whoever sweeps next finds nobody at work.
      await recording.catch(() => undefined);
    }
  }

  /** Puts on record what projects resemble, as they were seen `from` a moment on; what became due since stays so. */
  private async recordSome(
    sweep: LikenessSweep,
    ids: readonly string[],
    looks: readonly Look[],
    from: Date,
  ): Promise<void> {
    const before = { ...sweep };
    await this.db.write(async (tx) => {
      const { found, lost } = await this.find.record(tx, looks);
      await tx.query('DELETE FROM likeness_due WHERE project_id = ANY($1::uuid[]) AND since <= $2 AND NOT changed', [
        ids,
        from,
      ]);
      await moveOn(tx, sweep, {
        cursor: ids.at(-1)!,
        looked: before.looked + ids.length,
        found: before.found + found,
        lost: before.lost + lost,
      });
    });
  }

  private async finish(sweep: LikenessSweep): Promise<void> {
    await this.db.write(async (tx) => {
      await moveOn(tx, sweep, { stage: 'DONE', cursor: null, finishedAt: now() });
      await tx.query(
        'DELETE FROM likeness_sweep WHERE id NOT IN (SELECT id FROM likeness_sweep ORDER BY started_at DESC LIMIT $1)',
        [KEPT],
      );
    });
  }

  /** Indexes anew what a change of ideas touches; those that say other ideas by that are due to be looked at. */
  private async indexTouched(counts: Pick<SweepCounts, 'indexed'>, stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      const touched = await this.db.read((tx) => touchedNow(tx, BATCH));
      if (!touched.length) return;
      await this.db.write(async (tx) => {
        const ids = touched.map(({ projectId }) => projectId);
        const indexed = await this.index.run(tx, ids);
        const changed = indexed.filter(({ textChanged }) => textChanged).map(({ projectId }) => projectId);
        await markDue(tx, changed, { changed: true });
        await forget(tx, 'idea_touched', touched);
      });
      counts.indexed += touched.length;
    }
  }

  /** Has the model of meaning, where there is one, see what it has not seen; what that is, is due to be looked at. */
  private async readMeanings(stop: AbortSignal, changed: boolean): Promise<void> {
    await this.meanings.bringUp(stop, (tx, ids) => markDue(tx, ids, { changed }));
  }

  /** Indexes anew what earlier versions made; projects whose words are others by that are due to be looked at. */
  private async renewIndex(counts: SweepCounts, stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      const ids = await this.db.read((tx) => madeBefore(tx, BATCH));
      if (!ids.length) return;
      await this.db.write(async (tx) => {
        const indexed = await this.index.run(tx, ids);
        const changed = indexed.filter(({ textChanged }) => textChanged).map(({ projectId }) => projectId);
        await markDue(tx, changed, { changed: false });
      });
      counts.indexed += ids.length;
    }
  }

  /** Looks at all that is due; where their own texts changed, the others of their pairs look back. */
  private async lookAtDue(counts: SweepCounts, stop: AbortSignal, onProgress: SweepProgress): Promise<void> {
    const waiting = await this.db.read((tx) => tx.count(LikenessDue));
    const many = waiting > BATCH && waiting > MANY * (await this.db.read(publicCount));
    const snapshot = many ? await this.db.read((tx) => CandidateSnapshot.read(tx)) : null;
    // Who is due again for no text of their own waits for the next round: that of two machines whose clocks differ ends, too.
    const seen = new Set<string>();
    while (!stop.aborted) {
      const all = await this.db.read((tx) => dueNow(tx, BATCH));
      const due = all.filter(({ projectId, changed }) => changed || !seen.has(projectId));
      if (!due.length) return;
      // Those of one kind together; what changed comes first.
      const changed = due[0]!.changed;
      const some = due.filter((one) => one.changed === changed);
      const ids = some.map(({ projectId }) => projectId);
      for (const id of ids) seen.add(id);
      const looks = await this.db.read((tx) => this.find.look(tx, ids, snapshot));
      const back = changed ? await this.db.read((tx) => this.find.lookBack(tx, looks)) : [];
      await this.db.write(async (tx) => {
        // First: what is due by what is written now is due anew.
        await forget(tx, 'likeness_due', some);
        const { found, lost } = await (changed
          ? this.find.recordChanged(tx, looks, back)
          : this.find.record(tx, looks));
        counts.found += found;
        counts.lost += lost;
      });
      counts.looked += ids.length;
      onProgress(counts.looked, counts.looked + due.length - some.length);
    }
  }
}

/** How often it has been worth learning once so many texts are indexed. */
const timesToLearn = (indexed: number): number =>
  indexed < LEARNT_AFTER ? 0 : 1 + Math.floor(Math.log10(indexed / LEARNT_AFTER));

/** Writes down how far a sweep is, with what it has just done. */
async function moveOn(tx: Tx, sweep: LikenessSweep, step: Partial<LikenessSweep>): Promise<void> {
  Object.assign(sweep, step, { movedAt: now() });
  await tx.update(LikenessSweep, sweep.id, { ...step, movedAt: sweep.movedAt });
}
