import type { Actor, PageWindow, Tx } from '@essaim/platform-server';
import { publicSql } from '@essaim/projects-server';
import { IN_CLUSTER } from './group-likenesses.ts';
import type { LikenessKind } from './likeness-enums.ts';
import type { LikenessQueueOrder, LikenessQueueShow } from './mediation-enums.ts';
import { DIFFERENCES, type DifferencesRow } from './likeness.reads.ts';
import type { ReasonFacts } from './reasons.ts';
import type { Ruling } from './ruling.ts';

/** One thing to look at: a cluster with its pairs, or one pair. */
export interface QueueEntry {
  id: string;
  /** When its newest likeness was found, or it was settled. */
  at: Date;
  /** How far those nearest to each other are, km; 40 000, further than any two places, where that is not known. */
  far: number;
}

/** A pair as mediators see it. */
export interface QueuedPair extends DifferencesRow {
  id: string;
  projectId: string;
  otherProjectId: string;
  kind: LikenessKind;
  ruling: Ruling;
  score: number;
  reasons: ReasonFacts[];
  foundAt: Date;
  clusterId: string | null;
}

/** Both projects are public, and not of one lineage: as the projects are now, not as the index knows them. */
const BOTH_SHOWN = `${publicSql('mine')} AND ${publicSql('other')} AND mine.lineage_id <> other.lineage_id`;
const PROJECTS = `JOIN project mine ON mine.id = likeness.project_id JOIN project other ON other.id = likeness.other_project_id`;

/** The reader has spoken already: it waits for somebody else. */
const SPOKEN = `EXISTS (SELECT 1 FROM likeness_verdict said WHERE said.as_mediator AND said.person_id = $1
  AND said.first_project_id = least(likeness.project_id, likeness.other_project_id)
  AND said.second_project_id = greatest(likeness.project_id, likeness.other_project_id))`;

// These conditions are those of the indexes, word for word.
const DOUBTFUL = `(likeness.ruling = 'DISPUTED' OR (likeness.ruling = 'OPEN' AND likeness.alike AND (likeness.kind = 'RELATED' OR (likeness.contested AND likeness.cluster_id IS NULL))))`;
const SETTLED = `likeness.ruling IN ('SAME_IDEA', 'RELATED', 'DIFFERENT')`;

/** Where entries come from, as SQL; $1 is the reader. */
const sources: Record<LikenessQueueShow, { from: string; where: string; at: string; far: string; id: string }> = {
  CLUSTERS: {
    // One row of each cluster, looked up as the clusters come in their order: a page reads twenty, not all.
    from: `likeness_cluster cluster CROSS JOIN LATERAL (
      SELECT 1 FROM likeness ${PROJECTS} WHERE likeness.cluster_id = cluster.id AND ${IN_CLUSTER} AND ${BOTH_SHOWN} LIMIT 1) AS line`,
    where: '$1::uuid IS NOT NULL',
    at: 'cluster.latest_at',
    far: 'coalesce(cluster.distance_km, 40000)',
    id: 'cluster.id',
  },
  DOUBTFUL: {
    from: `likeness ${PROJECTS}`,
    where: `${DOUBTFUL} AND ${BOTH_SHOWN} AND NOT ${SPOKEN}`,
    at: 'likeness.found_at',
    far: 'coalesce(likeness.distance_km, 40000)',
    id: 'likeness.id',
  },
  SETTLED: {
    from: `likeness ${PROJECTS}`,
    where: `${SETTLED} AND ${BOTH_SHOWN} AND $1::uuid IS NOT NULL`,
    at: 'likeness.ruled_at',
    far: 'coalesce(likeness.distance_km, 40000)',
    id: 'likeness.id',
  },
};

/** A page of the queue as its reader sees it: newest first, or those nearest to each other first. */
export function queuePage(
  tx: Tx,
  reader: Actor,
  show: LikenessQueueShow,
  order: LikenessQueueOrder,
  { limit, after }: PageWindow,
): Promise<QueueEntry[]> {
  const { from, where, at, far, id } = sources[show];
  const [key, type, before, direction] =
    order === 'NEWEST' ? [at, 'timestamptz', '<', 'DESC'] : [far, 'double precision', '>', 'ASC'];
  const beyond = after ? `AND (${key}, ${id}) ${before} ($2::${type}, $3::uuid)` : '';
  return tx.query(
    `SELECT ${id} AS id, ${at} AS at, ${far} AS far FROM ${from} WHERE ${where} ${beyond}
     ORDER BY ${key} ${direction}, ${id} ${direction} LIMIT ${limit}`,
    [reader.personId, ...(after ?? [])],
  );
}

/** How many entries the reader would find. */
export async function countQueue(tx: Tx, reader: Actor, show: LikenessQueueShow): Promise<number> {
  const { from, where } = sources[show];
  const [row]: { count: number }[] = await tx.query(`SELECT count(*)::int AS count FROM ${from} WHERE ${where}`, [
    reader.personId,
  ]);
  return row?.count ?? 0;
}

const PAIR = `likeness.id, likeness.project_id AS "projectId", likeness.other_project_id AS "otherProjectId", likeness.kind, likeness.ruling,
  likeness.score, likeness.reasons, likeness.found_at AS "foundAt", likeness.cluster_id AS "clusterId", ${DIFFERENCES}`;

/** The open pairs of these clusters, the newest first; by cluster, in their order. */
export async function pairsOfClusters(tx: Tx, clusterIds: readonly string[]): Promise<QueuedPair[][]> {
  const rows: QueuedPair[] = await tx.query(
    `SELECT ${PAIR} FROM likeness ${PROJECTS} WHERE likeness.cluster_id = ANY($1::uuid[]) AND ${IN_CLUSTER} AND ${BOTH_SHOWN}
     ORDER BY likeness.found_at DESC, likeness.id DESC`,
    [clusterIds],
  );
  const byCluster = Map.groupBy(rows, ({ clusterId }) => clusterId);
  return clusterIds.map((id) => byCluster.get(id) ?? []);
}

/** Pairs by their ids, in their order; those that are not for everybody's eyes are left out. */
export async function pairsByIds(tx: Tx, ids: readonly string[]): Promise<QueuedPair[]> {
  const rows: QueuedPair[] = await tx.query(
    `SELECT ${PAIR} FROM likeness ${PROJECTS} WHERE likeness.id = ANY($1::uuid[]) AND ${BOTH_SHOWN}`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
