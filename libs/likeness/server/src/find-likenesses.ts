import { EventLog, now, type Tx } from '@essaim/platform-server';
import { isPublic, projectRows, textsOf } from '@essaim/projects-server';
import { Inject, Injectable } from '@nestjs/common';
import type { CandidateSnapshot } from './candidate-snapshot.ts';
import { cluesOfProjects } from './clues.reads.ts';
import { needGrouping } from './group-likenesses.ts';
import { LikenessFound, LikenessesPaired } from './likeness.events.ts';
import { alikeOnRecord } from './likeness.reads.ts';
import { LIKENESS_SETTINGS, type LikenessSettings } from './likeness.settings.ts';
import { LookForLikenesses, lookedAt } from './look-for-likenesses.ts';
import { recordLooks, type Look, type Recorded } from './record-looks.ts';

/** Pairs put on record for one project: what its own page may show. */
const MOST_RECORDED = 10;
/** Of those, how many are told to the ones already there: as many as the author was shown. */
const MOST_TOLD = 3;
/** A pair on record lasts until its score falls under this part of what a new one needs, so that an edit to and fro changes nothing. */
const LASTING = 0.5;
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
   * One project whose text is new or another: its pairs are kept, the holders of the first three new ones are told, and
   * the others whose pairs with it went or changed are due to be looked at again. `quiet`: nobody is told. Safe to
   * repeat.
   */
  async run(tx: Tx, projectId: string, { actorId, quiet }: { actorId: string | null; quiet: boolean }): Promise<void> {
    const [look] = await this.look(tx, [projectId]);
    if (!look) return;
    const { fresh, moved } = await this.record(tx, [look], { changed: true });
    moved.delete(projectId);
    await markDue(tx, [...moved], { changed: false });
    const tellable = new Set(look.shown.slice(0, MOST_TOLD).map(({ otherProjectId }) => otherProjectId));
    const told = fresh.map(({ otherProjectId }) => otherProjectId).filter((id) => tellable.has(id));
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
    const projects = (await projectRows(tx, projectIds)).filter(isPublic);
    const ids = projects.map(({ id }) => id);
    const texts = new Map((await textsOf(tx, ids)).map((text) => [text.id, text]));
    const onRecord = await alikeOnRecord(tx, ids);
    const clues = await cluesOfProjects(tx, ids);
    const { shown: least } = this.settings.weights.thresholds;
    return severalAtOnce(projects, async (project) => {
      const { description = '', differences = null } = texts.get(project.id) ?? {};
      const before = onRecord.get(project.id) ?? [];
      const looked = { ...lookedAt(project, description), clues: clues.get(project.id) ?? [] };
      const { shown, besides } = await this.looking.run(tx, looked, MOST_RECORDED, before, { snapshot });
      const lasting = besides.filter(({ score }) => score >= least * LASTING);
      const found = new Map([...lasting, ...shown].map((likeness) => [likeness.otherProjectId, likeness]));
      return { project, differences, shown, found, before };
    });
  }

  /** Puts looks on record. `changed`: the texts looked at are others than when they were looked at before. */
  async record(tx: Tx, looks: readonly Look[], { changed }: { changed: boolean }): Promise<Recorded> {
    const { sameIdea } = this.settings.weights.thresholds;
    const recorded = await recordLooks(tx, looks, { changed, sameIdea });
    const touched = [...new Set([...looks.map(({ project }) => project.id), ...recorded.moved])];
    if (await needGrouping(tx, touched))
      await this.events.record(tx, null, ...touched.map((id) => new LikenessesPaired(id)));
    return recorded;
  }
}

/**
 * Notes that projects are to be looked at again. `changed`: for their own texts' sake. What is noted while a
 * look is under way outlasts it.
 */
export async function markDue(tx: Tx, projectIds: readonly string[], { changed }: { changed: boolean }): Promise<void> {
  if (!projectIds.length) return;
  await tx.query(
    `INSERT INTO likeness_due AS known (project_id, changed, since) SELECT id, $2, clock_timestamp() FROM unnest($1::uuid[]) AS id ORDER BY id
     ON CONFLICT (project_id) DO UPDATE SET changed = known.changed OR excluded.changed, since = excluded.since`,
    [projectIds, changed],
  );
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
