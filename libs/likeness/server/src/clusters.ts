/** A line between two projects of a cluster. */
export interface ClusterEdge {
  id: string;
  projectId: string;
  otherProjectId: string;
}

/** Most projects in one cluster: more than a dozen, and a mediator would have to scroll to see what is brought together. */
export const MOST_IN_CLUSTER = 12;

/**
 * Connected components of bounded size: edges are taken in their order, and one that would make a cluster larger than
 * `most` projects begins a cluster of its own, so that each edge is in exactly one. Clusters in the order of their first
 * edge. Pure; source: union-find, Tarjan 1975.
 */
export function clustersOf<E extends ClusterEdge>(edges: readonly E[], most = MOST_IN_CLUSTER): E[][] {
  const parent = new Map<string, string>();
  const size = new Map<string, number>();
  const rootOf = (project: string): string => {
    let root = project;
    while ((parent.get(root) ?? root) !== root) root = parent.get(root)!;
    for (let at = project; at !== root;) {
      const next = parent.get(at)!;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  const sizeOf = (root: string) => size.get(root) ?? 1;
  const alone: E[] = [];
  const inside: E[] = [];
  for (const edge of edges) {
    const [a, b] = [rootOf(edge.projectId), rootOf(edge.otherProjectId)];
    if (a !== b && sizeOf(a) + sizeOf(b) > most) {
      alone.push(edge);
      continue;
    }
    if (a !== b) {
      parent.set(b, a);
      size.set(a, sizeOf(a) + sizeOf(b));
    }
    inside.push(edge);
  }
  const clusters = new Map<string, E[]>();
  for (const edge of inside) {
    const root = rootOf(edge.projectId);
    clusters.set(root, [...(clusters.get(root) ?? []), edge]);
  }
  return [...clusters.values(), ...alone.map((edge) => [edge])];
}
