import { EventLog, now, type Tx } from '@essaim/platform-server';
import { isPublic, projectRows, textsOf } from '@essaim/projects-server';
import { Inject, Injectable } from '@nestjs/common';
import { backgroundsOf, keepBackgrounds } from './backgrounds.ts';
import type { CandidateSnapshot } from './candidate-snapshot.ts';
import { unmeasured, type UnmeasuredCandidate } from './candidate-rows.ts';
import { cluesOfProjects } from './clues.reads.ts';
import { needGrouping } from './group-likenesses.ts';
import { markDue } from './due.ts';
import { countLetters } from './letters.ts';
import { LikenessFound, LikenessesPaired } from './likeness.events.ts';
import { alikeOnRecord } from './likeness.reads.ts';
import { LIKENESS_SETTINGS, type LikenessSettings } from './likeness.settings.ts';
import { LookForLikenesses, lookedAt, type FoundLikeness } from './look-for-likenesses.ts';
import { recordViews, type Look, type Recorded, type View } from './record-views.ts';

/** Pairs put on record for one project: what its own page may show. */
const MOST_RECORDED = 10;
/** Of those, how many are told to the ones already there: as many as the author was shown. */
const MOST_TOLD = 3;
/** A pair on record lasts until its score falls under this part of what a new one needs, so that an edit to and fro changes nothing. */
const LASTING = 0.5;
/** Projects that look back whose texts are in memory at once. */
const LOOKING_BACK = 500;
/** Looks at once: one waits for the database while another counts. */
const AT_ONCE = 3;

/** Measures public projects against the others and keeps the pairs, each told once. */
@Injectable()
export class FindLikenesses {
  private readonly events: EventLog;
  private readonly looking: LookForLikenesses;
  private readonly settings: LikenessSettings;
  constructor(events: EventLog, looking: LookForLikenesses, @Inject(LIKENESS_SETTINGS) settings: LikenessSettings) {
    this.events = events;
    this.looking = looking;
    this.settings = settings;
  }

  /**
   * One project whose text is new or another: its pairs are kept, as both sides see them, and the holders of the first three
   * new ones are told. `quiet`: nobody is told. Safe to repeat.
   */
  async run(tx: Tx, projectId: string, { actorId, quiet }: { actorId: string | null; quiet: boolean }): Promise<void> {
    const [look] = await this.look(tx, [projectId]);
    if (!look) return;
    const { fresh } = await this.recordChanged(tx, [look], await this.lookBack(tx, [look]));
    const tellable = new Set(look.shown.slice(0, MOST_TOLD).map(({ otherProjectId }) => otherProjectId));
    const told = fresh.map(({ a, b }) => (a === projectId ? b : a)).filter((id) => tellable.has(id));
    if (quiet || !this.settings.LIKENESS_TELL_HOLDERS || !told.length) return;
    await this.events.record(tx, actorId, ...told.map((otherId) => new LikenessFound(projectId, otherId)));
    await tx.query(
      `UPDATE likeness SET told_at = $3 WHERE (project_id = $1 AND other_project_id = ANY($2::uuid[])) OR (other_project_id = $1 AND project_id = ANY($2::uuid[]))`,
      [projectId, told, now()],
    );
  }

  /**
   * Looks at those of these projects that are public, at several at once where `tx` has several connections. Writes
   * nothing. Milliseconds each. `snapshot`: where a sweep holds the indexes in memory.
   */
  async look(tx: Tx, projectIds: readonly string[], snapshot: CandidateSnapshot | null = null): Promise<Look[]> {
    const begunAt = now();
    const lookers = await lookersOf(tx, projectIds);
    const onRecord = await alikeOnRecord(
      tx,
      lookers.map(({ project }) => project.id),
    );
    return severalAtOnce(lookers, async ({ looked, ...who }) => {
      const before = onRecord.get(who.project.id) ?? [];
      const { shown, besides, background } = await this.looking.run(tx, looked, MOST_RECORDED, before, { snapshot });
      return { ...who, shown, found: byOther([...this.lasting(besides), ...shown]), before, background, begunAt };
    });
  }

  /**
   * How those that looks found, or that stand on record with what was looked at, see it in turn; nothing is looked for. Those
   * of which it is not known what is merely alike to them are left out. Writes nothing. Half a millisecond each.
   */
  async lookBack(tx: Tx, looks: readonly Look[]): Promise<View[]> {
    const asked = askedBack(looks);
    const backgrounds = await backgroundsOf(tx, [...asked.keys()]);
    // Of those that were looked at just now, that look knows better.
    for (const { project, background } of looks) if (background) backgrounds.set(project.id, background);
    const candidates = await withLetters(
      tx,
      looks.map(({ project }) => project.id),
    );
    const ids = [...asked.keys()].filter((id) => backgrounds.has(id));
    const views: View[] = [];
    for (let at = 0; at < ids.length; at += LOOKING_BACK) {
      const lookers = await lookersOf(tx, ids.slice(at, at + LOOKING_BACK));
      const some = await severalAtOnce(lookers, async ({ looked, ...who }) => {
        const known = { background: backgrounds.get(who.project.id)!, candidates };
        const { besides } = await this.looking.run(tx, looked, 0, asked.get(who.project.id)!, { known });
        return { ...who, found: byOther(this.lasting(besides)), before: [] };
      });
      views.push(...some);
    }
    return views;
  }

  /** Puts looks on record that nothing but time lies behind: what the others see of the projects looked at stands. */
  async record(tx: Tx, looks: readonly Look[]): Promise<Recorded> {
    return this.put(tx, looks, [], false);
  }

  /**
   * Puts looks on record at projects whose texts are others than when they were looked at before, and how they are seen in
   * turn. Who could not look back is due to be looked at.
   */
  async recordChanged(tx: Tx, looks: readonly Look[], back: readonly View[]): Promise<Recorded> {
    const recorded = await this.put(tx, looks, back, true);
    const seen = new Set([...looks, ...back].map(({ project }) => project.id));
    const unseen = [...askedBack(looks).keys()].filter((id) => !seen.has(id));
    await markDue(tx, unseen, { changed: false });
    return recorded;
  }

  private async put(tx: Tx, looks: readonly Look[], back: readonly View[], changed: boolean): Promise<Recorded> {
    const { sameIdea } = this.settings.weights.thresholds;
    const recorded = await recordViews(tx, looks, back, { changed, sameIdea });
    await keepBackgrounds(tx, looks);
    await markDue(tx, await overtaken(tx, looks), { changed: false });
    const touched = [...new Set([...looks.map(({ project }) => project.id), ...recorded.moved])];
    if (await needGrouping(tx, touched))
      await this.events.record(tx, null, ...touched.map((id) => new LikenessesPaired(id)));
    return recorded;
  }

  /** Of what was measured, what is alike enough to stay on record. */
  private lasting(besides: readonly FoundLikeness[]): FoundLikeness[] {
    const { shown: least } = this.settings.weights.thresholds;
    return besides.filter(({ score }) => score >= least * LASTING);
  }
}

/** Who is asked to look back, each about which of the projects looked at: those found, and those on record. */
function askedBack(looks: readonly Look[]): Map<string, string[]> {
  const asked = new Map<string, string[]>();
  for (const { project, found, before } of looks)
    for (const otherId of new Set([...found.keys(), ...before]))
      asked.set(otherId, [...(asked.get(otherId) ?? []), project.id]);
  return asked;
}

/** Both halves of pairs whose other was indexed anew after the look began: who changed may be on record by now as it was before. */
async function overtaken(tx: Tx, looks: readonly Look[]): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT DISTINCT unnest(ARRAY[seen.id, document.project_id]) AS id FROM jsonb_to_recordset($1::jsonb) AS seen (id uuid, begun_at timestamptz, others uuid[])
     JOIN likeness_document document ON document.project_id = ANY (seen.others) AND document.indexed_at >= seen.begun_at`,
    [
      JSON.stringify(
        looks.map(({ project, begunAt, found, before }) => ({
          id: project.id,
          begun_at: begunAt,
          others: [...new Set([...found.keys(), ...before])],
        })),
      ),
    ],
  );
  return rows.map(({ id }) => id);
}

/** What the index has of projects that several others are to be measured against, their letters counted once. */
async function withLetters(tx: Tx, projectIds: readonly string[]): Promise<Map<string, UnmeasuredCandidate>> {
  const rows = await unmeasured(tx, projectIds);
  return new Map(
    rows.map((row) => [row.projectId, { ...row, letterCounts: countLetters(row.titleText, row.pitchText) }]),
  );
}

const byOther = (likenesses: readonly FoundLikeness[]): Map<string, FoundLikeness> =>
  new Map(likenesses.map((likeness) => [likeness.otherProjectId, likeness]));

/** Those of these projects that are public, as they are looked from. */
async function lookersOf(tx: Tx, projectIds: readonly string[]) {
  const projects = (await projectRows(tx, projectIds)).filter(isPublic);
  const ids = projects.map(({ id }) => id);
  const texts = new Map((await textsOf(tx, ids)).map((text) => [text.id, text]));
  const clues = await cluesOfProjects(tx, ids);
  return projects.map((project) => {
    const { description = '', differences = null } = texts.get(project.id) ?? {};
    return { project, differences, looked: { ...lookedAt(project, description), clues: clues.get(project.id) ?? [] } };
  });
}

/** Does something to each, to `AT_ONCE` of them at a time; outcomes in their order. */
async function severalAtOnce<T, R>(all: readonly T[], act: (one: T) => Promise<R>): Promise<R[]> {
  const outcomes: R[] = [];
  const left = all.entries();
  const work = async () => {
    for (const [at, one] of left) outcomes[at] = await act(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return outcomes;
}
