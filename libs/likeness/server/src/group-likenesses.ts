import { newId, type Tx } from '@essaim/platform-server';
import { clustersOf, type ClusterEdge } from './clusters.ts';

/** A row of `likeness` belongs to a cluster: a strong pair within reach of each other that no mediator has spoken of. */
export const IN_CLUSTER = `likeness.alike AND likeness.kind = 'SAME_IDEA' AND likeness.ruling = 'OPEN' AND likeness.nearness IN ('SAME', 'NEAR')`;

interface Edge extends ClusterEdge {
  clusterId: string | null;
  foundAt: Date;
  distanceKm: number | null;
  belongs: boolean;
}

/** Whether the clusters around these projects are not what their pairs say any more. */
export async function needGrouping(tx: Tx, projectIds: readonly string[]): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM likeness WHERE (project_id = ANY($1::uuid[]) OR other_project_id = ANY($1::uuid[]))
       AND (${IN_CLUSTER}) <> (cluster_id IS NOT NULL) LIMIT 1`,
    [projectIds],
  );
  return rows.length > 0;
}

/**
 * Brings the clusters around these projects up to what their pairs say now. Only what hangs together with them is read:
 * a cluster is of bounded size. One at a time on the whole instance, and safe to repeat.
 */
export async function groupLikenesses(tx: Tx, projectIds: readonly string[]): Promise<void> {
  if (!(await needGrouping(tx, projectIds))) return;
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('likeness.cluster', 0))`);
  const edges = await edgesAround(tx, projectIds);
  const before = new Set(edges.flatMap(({ clusterId }) => clusterId ?? []));
  const kept = new Set<string>();
  const now = new Map<string, string | null>(edges.map(({ id }) => [id, null]));
  for (const cluster of clustersOf(edges.filter(({ belongs }) => belongs))) {
    // A cluster that grows keeps its name, so that a list that somebody is reading stays in its place.
    const id = cluster.find(({ clusterId }) => clusterId && !kept.has(clusterId))?.clusterId ?? newId();
    kept.add(id);
    for (const edge of cluster) now.set(edge.id, id);
    await keepCluster(tx, id, cluster);
  }
  const moved = edges.filter(({ id, clusterId }) => now.get(id) !== clusterId);
  await tx.query(
    `UPDATE likeness SET cluster_id = moved.cluster_id FROM unnest($1::uuid[], $2::uuid[]) AS moved (id, cluster_id) WHERE likeness.id = moved.id`,
    [moved.map(({ id }) => id), moved.map(({ id }) => now.get(id))],
  );
  const gone = [...before].filter((id) => !kept.has(id));
  await tx.query('DELETE FROM likeness_cluster WHERE id = ANY($1::uuid[])', [gone]);
}

async function keepCluster(tx: Tx, id: string, cluster: readonly Edge[]): Promise<void> {
  const latestAt = new Date(Math.max(...cluster.map(({ foundAt }) => foundAt.getTime())));
  const known = cluster.flatMap(({ distanceKm }) => distanceKm ?? []);
  await tx.query(
    `INSERT INTO likeness_cluster (id, latest_at, distance_km) VALUES ($1, $2, $3)
     ON CONFLICT (id) DO UPDATE SET latest_at = excluded.latest_at, distance_km = excluded.distance_km`,
    [id, latestAt, known.length ? Math.min(...known) : null],
  );
}

/** Pairs of these projects that are, or were, of a cluster, with all the clusters that these touch; oldest first. */
const edgesAround = (tx: Tx, projectIds: readonly string[]): Promise<Edge[]> =>
  tx.query(
    `WITH touching AS (
       SELECT id, project_id, other_project_id FROM likeness WHERE (project_id = ANY($1::uuid[]) OR other_project_id = ANY($1::uuid[]))
         AND ((${IN_CLUSTER}) OR cluster_id IS NOT NULL)),
     ends AS (SELECT project_id AS id FROM touching UNION SELECT other_project_id FROM touching),
     around AS (
       SELECT cluster_id FROM likeness JOIN ends ON ends.id = project_id WHERE cluster_id IS NOT NULL UNION
       SELECT cluster_id FROM likeness JOIN ends ON ends.id = other_project_id WHERE cluster_id IS NOT NULL)
     SELECT id, project_id AS "projectId", other_project_id AS "otherProjectId", cluster_id AS "clusterId", found_at AS "foundAt",
       distance_km AS "distanceKm", (${IN_CLUSTER}) AS belongs FROM likeness
     WHERE id IN (SELECT id FROM touching) OR cluster_id IN (SELECT cluster_id FROM around) ORDER BY found_at, id`,
    [projectIds],
  );
