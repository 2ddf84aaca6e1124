import { newId, now, type Tx } from '@essaim/platform-server';
import { isPublic, projectRows, type ProjectRow } from '@essaim/projects-server';
import type { Background } from './calibration.ts';
import type { LikenessKind } from './likeness-enums.ts';
import { isLater } from './likeness.policy.ts';
import { saidDifferent } from './likeness.reads.ts';
import { inPairOrder } from './likeness-verdict.entity.ts';
import type { FoundLikeness } from './look-for-likenesses.ts';
import { contestedSql } from './record-verdict.ts';
import { distanceBetween, whereaboutsOf, type Nearness } from './nearness.ts';

/** How one public project sees others, as it was just found. */
export interface View {
  project: ProjectRow;
  /** What its holders said makes it different, at publication. */
  differences: string | null;
  /** Those that it sees as alike, by their ids. */
  found: ReadonlyMap<string, FoundLikeness>;
  /** The other halves of pairs on record that a look was to find: those that are not found are none from here any more. */
  before: readonly string[];
}

/** How it sees all others: what was found is worth showing, or stands on record and is still alike enough to stay. */
export interface Look extends View {
  /** Worth showing, best first. */
  shown: readonly FoundLikeness[];
  /** Null where too few were found to tell. */
  background: Background | null;
  /** When it began: what was indexed since may not be what it saw. */
  begunAt: Date;
}

/** What became of the record. */
export interface Recorded {
  /** Pairs that were never on record before, and that nobody had word of while one was a draft. */
  fresh: { a: string; b: string }[];
  /** Both halves of the pairs that went or changed their kind. */
  moved: Set<string>;
  found: number;
  lost: number;
}

/** A pair as it is seen now, in the order of its ids; no score from a side that did not look or did not find the other. */
interface SeenPair {
  a: string;
  b: string;
  a_looked: boolean;
  a_score: number | null;
  b_looked: boolean;
  b_score: number | null;
  /** What the people of each say of this pair, and at large when it opened: that stands where it is the later of the two. */
  a_said: string | null;
  b_said: string | null;
  a_opened_with: string | null;
  b_opened_with: string | null;
  reasons: FoundLikeness['reasons'];
  /** How near they are to each other, and how far, km; null where no side found the other. */
  nearness: Nearness | null;
  distance_km: number | null;
}

/**
 * Puts looks on record, and how others look back, all in the transaction of `tx`. A pair keeps what a view from each side
 * gave, and is alike as long as either finds the other; its score is the larger one. `changed`: the texts looked from are
 * others than before, so that what others saw of them no longer holds. `sameIdea`: score from which a pair is that.
 */
export async function recordViews(
  tx: Tx,
  looks: readonly Look[],
  back: readonly View[],
  { changed, sameIdea }: { changed: boolean; sameIdea: number },
): Promise<Recorded> {
  const recorded: Recorded = { fresh: [], moved: new Set(), found: 0, lost: 0 };
  const views = [...looks, ...back];
  const rows = await rowsOf(tx, views);
  const pairs = seenPairs(views, rows);
  if (!pairs.size) return recorded;
  await addWhatDiffers(tx, [...pairs.values()], views);

  const known = new Set(views.flatMap(({ project, before }) => before.map((other) => keyOf(project.id, other))));
  const unknown = [...pairs].filter(([key, pair]) => scoreOf(pair) !== null && !known.has(key)).map(([, pair]) => pair);
  const looked = new Set(looks.map(({ project }) => project.id));
  const inserted = await insertPairs(tx, unknown, { rows, looked, sameIdea });
  for (const { key, told } of inserted) {
    const { a, b } = pairs.get(key)!;
    if (!told) recorded.fresh.push({ a, b });
    recorded.found++;
    pairs.delete(key);
  }
  for (const { a, b, alike, was_alike, kind, was_kind } of await updatePairs(
    tx,
    [...pairs.values()],
    changed,
    sameIdea,
  )) {
    if (alike !== was_alike) recorded[alike ? 'found' : 'lost']++;
    if (was_alike && (!alike || kind !== was_kind)) recorded.moved.add(a).add(b);
  }
  return recorded;
}

const keyOf = (a: string, b: string): string => inPairOrder(a, b).join(' ');
const scoreOf = ({ a_score: a, b_score: b }: SeenPair): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);

/** All that are named, as they are by now. */
async function rowsOf(tx: Tx, views: readonly View[]): Promise<Map<string, ProjectRow>> {
  const ids = new Set(views.flatMap(({ project, found }) => [project.id, ...found.keys()]));
  return new Map((await projectRows(tx, [...ids])).map((row) => [row.id, row]));
}

function seenPairs(views: readonly View[], rows: ReadonlyMap<string, ProjectRow>): Map<string, SeenPair> {
  const pairs = new Map<string, SeenPair>();
  const see = (projectId: string, otherId: string, likeness: FoundLikeness | null) => {
    const [a, b] = inPairOrder(projectId, otherId);
    const pair = pairs.get(`${a} ${b}`) ?? {
      ...{ a, b, a_looked: false, a_score: null, b_looked: false, b_score: null, a_said: null, b_said: null },
      ...{ a_opened_with: null, b_opened_with: null, reasons: [], nearness: null, distance_km: null },
    };
    const best = scoreOf(pair);
    if (likeness) {
      const where = (id: string) => whereaboutsOf(rows.get(id)?.territory ?? null);
      Object.assign(pair, { nearness: likeness.nearness, distance_km: distanceBetween(where(a), where(b)) });
    }
    if (likeness && (best === null || likeness.score > best)) pair.reasons = likeness.reasons;
    if (projectId === a) Object.assign(pair, { a_looked: true, a_score: likeness?.score ?? null });
    else Object.assign(pair, { b_looked: true, b_score: likeness?.score ?? null });
    pairs.set(`${a} ${b}`, pair);
  };
  for (const { project, found, before } of views) {
    const mine = rows.get(project.id);
    for (const [otherId, likeness] of found) {
      const other = rows.get(otherId);
      const mayStand = mine && other && isPublic(mine) && isPublic(other) && other.lineageId !== mine.lineageId;
      if (mayStand) see(project.id, otherId, likeness);
      else if (before.includes(otherId)) see(project.id, otherId, null);
    }
    for (const otherId of before) if (!found.has(otherId)) see(project.id, otherId, null);
  }
  return pairs;
}

/** What the people of either say is different: of the other in a verdict, or of all at publication. */
async function addWhatDiffers(tx: Tx, pairs: readonly SeenPair[], views: readonly View[]): Promise<void> {
  const atPublication = new Map(views.map(({ project, differences }) => [project.id, differences]));
  const inVerdicts = await saidDifferent(
    tx,
    pairs.flatMap(({ a, b }) => [
      { later: a, earlier: b },
      { later: b, earlier: a },
    ]),
  );
  for (const pair of pairs) {
    pair.a_said = inVerdicts.get(`${pair.a} ${pair.b}`) ?? null;
    pair.b_said = inVerdicts.get(`${pair.b} ${pair.a}`) ?? null;
    pair.a_opened_with = atPublication.get(pair.a) ?? null;
    pair.b_opened_with = atPublication.get(pair.b) ?? null;
  }
}

/** Writes new pairs down, in the order of their ids, so that two who do so at once wait for each other; the keys of those that are new. */
async function insertPairs(
  tx: Tx,
  pairs: readonly SeenPair[],
  { rows, looked, sameIdea }: { rows: ReadonlyMap<string, ProjectRow>; looked: ReadonlySet<string>; sameIdea: number },
): Promise<{ key: string; told: boolean }[]> {
  if (!pairs.length) return [];
  const values = pairs.map((pair) => {
    const { a, b, reasons } = pair;
    const [one, other] = [rows.get(a)!, rows.get(b)!];
    // Of two of the same moment, the one that was looked at.
    const aIsLater = isLater(one, other) && (looked.has(a) || !isLater(other, one));
    const score = scoreOf(pair)!;
    const kind: LikenessKind = score >= sameIdea ? 'SAME_IDEA' : 'RELATED';
    const common = { id: newId(), score, kind, reasons, nearness: pair.nearness, distance_km: pair.distance_km };
    return aIsLater
      ? {
          ...common,
          ...{ later: a, earlier: b, from_later: pair.a_score, from_earlier: pair.b_score },
          ...{ said: pair.a_said ?? pair.a_opened_with, other_said: pair.b_said },
        }
      : {
          ...common,
          ...{ later: b, earlier: a, from_later: pair.b_score, from_earlier: pair.a_score },
          ...{ said: pair.b_said ?? pair.b_opened_with, other_said: pair.a_said },
        };
  });
  const inserted: { later: string; earlier: string; told: boolean }[] = await tx.query(
    `INSERT INTO likeness (id, project_id, other_project_id, kind, score, seen_from_project, seen_from_other, alike, reasons, nearness, distance_km,
       differences, other_differences, found_at, told_at, contested)
     SELECT pair.id, later, earlier, kind, score, from_later, from_earlier, true, reasons, nearness, distance_km, said, other_said, $2, telling.created_at, ${contestedSql('later', 'earlier')}
     FROM jsonb_to_recordset($1::jsonb) AS pair (id uuid, later uuid, earlier uuid, kind text, score real, from_later real, from_earlier real,
       reasons jsonb, nearness text, distance_km double precision, said text, other_said text)
     LEFT JOIN draft_telling telling ON telling.project_id = later AND telling.other_project_id = earlier
     ORDER BY least(later, earlier), greatest(later, earlier)
     ON CONFLICT (least(project_id, other_project_id), greatest(project_id, other_project_id)) DO NOTHING
     RETURNING project_id AS later, other_project_id AS earlier, told_at IS NOT NULL AS told`,
    [JSON.stringify(values), now()],
  );
  return inserted.map(({ later, earlier, told }) => ({ key: keyOf(later, earlier), told }));
}

interface MovedPair {
  a: string;
  b: string;
  alike: boolean;
  was_alike: boolean;
  kind: LikenessKind;
  was_kind: LikenessKind;
}

/** A score that moved by less is not written down again: what is rare drifts a little every day. */
const WORTH_WRITING = 0.005;

/** Brings pairs on record up to date; those that were written. */
async function updatePairs(
  tx: Tx,
  pairs: readonly SeenPair[],
  changed: boolean,
  sameIdea: number,
): Promise<MovedPair[]> {
  if (!pairs.length) return [];
  const [rows]: [MovedPair[], number] = await tx.query(
    `WITH held AS (
       SELECT likeness.id, likeness.alike, likeness.kind, likeness.score, seen.a, seen.b, seen.reasons,
         CASE WHEN (project_id = a AND a_looked) OR (project_id = b AND b_looked) OR $2
           THEN CASE WHEN project_id = a THEN a_score ELSE b_score END ELSE seen_from_project END AS from_project,
         CASE WHEN (other_project_id = a AND a_looked) OR (other_project_id = b AND b_looked) OR $2
           THEN CASE WHEN other_project_id = a THEN a_score ELSE b_score END ELSE seen_from_other END AS from_other,
         greatest(a_score, b_score) AS seen_score,
         coalesce(differences, CASE WHEN project_id = a THEN coalesce(a_said, a_opened_with) ELSE coalesce(b_said, b_opened_with) END) AS said,
         coalesce(other_differences, CASE WHEN project_id = a THEN b_said ELSE a_said END) AS other_said,
         coalesce(seen.nearness, likeness.nearness) AS nearness,
         CASE WHEN seen.nearness IS NULL THEN likeness.distance_km ELSE seen.distance_km END AS distance_km
       FROM jsonb_to_recordset($1::jsonb) AS seen (a uuid, b uuid, a_looked boolean, a_score real, b_looked boolean, b_score real, reasons jsonb,
         a_said text, b_said text, a_opened_with text, b_opened_with text, nearness text, distance_km double precision)
       JOIN likeness ON least(project_id, other_project_id) = a AND greatest(project_id, other_project_id) = b
       ORDER BY a, b FOR UPDATE OF likeness),
     next AS (
       SELECT *, greatest(from_project, from_other) AS best FROM held)
     UPDATE likeness SET seen_from_project = next.from_project, seen_from_other = next.from_other, alike = next.best IS NOT NULL,
       score = coalesce(next.best, likeness.score), kind = CASE WHEN next.best IS NULL THEN likeness.kind WHEN next.best >= $3 THEN 'SAME_IDEA' ELSE 'RELATED' END,
       differences = next.said, other_differences = next.other_said, nearness = next.nearness, distance_km = next.distance_km, reasons = CASE WHEN next.seen_score >= next.best THEN next.reasons ELSE likeness.reasons END
     FROM next WHERE likeness.id = next.id AND ((next.best IS NULL) = likeness.alike
       OR (likeness.seen_from_project IS NULL) <> (next.from_project IS NULL) OR (likeness.seen_from_other IS NULL) <> (next.from_other IS NULL)
       OR abs(next.best - likeness.score) >= $4 OR (next.best >= $3) <> (likeness.kind = 'SAME_IDEA') OR ($2 AND next.reasons <> likeness.reasons)
       OR next.said IS DISTINCT FROM likeness.differences OR next.other_said IS DISTINCT FROM likeness.other_differences
       OR next.nearness <> likeness.nearness OR next.distance_km IS DISTINCT FROM likeness.distance_km)
     RETURNING next.a, next.b, likeness.alike, next.alike AS was_alike, likeness.kind, next.kind AS was_kind`,
    [JSON.stringify(pairs), changed, sameIdea, WORTH_WRITING],
  );
  return rows;
}
