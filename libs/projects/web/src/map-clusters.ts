import { inFrame, type MapPoint, type MapView } from './map-view.ts';

/** Things too near one another to be pressed apart, drawn as one; alone, a cluster of one. */
export interface Cluster<Thing> extends MapPoint {
  things: Thing[];
}

/** Pixels: the size of a target. Two marks are never nearer than that. */
const apart = 44;

/**
 * Gathers what falls in the frame so that no two marks overlap: each joins the first one nearer than a target's size,
 * which moves to the middle of its own. Positions are pixels of the frame. The order of `things` decides nothing but
 * ties, so panning does not make marks jump between neighbours more than it must.
 */
export function clustersOf<Thing>(
  things: readonly Thing[],
  view: MapView,
  pointOf: (thing: Thing) => MapPoint,
): Cluster<Thing>[] {
  const clusters: Cluster<Thing>[] = [];
  for (const thing of things) {
    const at = inFrame(view, pointOf(thing));
    if (at.x < 0 || at.y < 0 || at.x > view.width || at.y > view.height) continue;
    const near = clusters.find((one) => Math.hypot(one.x - at.x, one.y - at.y) < apart);
    if (near) merge(near, { ...at, things: [thing] });
    else clusters.push({ ...at, things: [thing] });
  }
  // Middles have moved: some marks may now overlap.
  for (let again = true; again;) {
    again = false;
    for (const [index, one] of clusters.entries()) {
      const other = clusters.findIndex((two, at) => at > index && Math.hypot(one.x - two.x, one.y - two.y) < apart);
      if (other < 0) continue;
      merge(one, clusters.splice(other, 1)[0]!);
      again = true;
      break;
    }
  }
  return clusters;
}

function merge<Thing>(into: Cluster<Thing>, other: Cluster<Thing>): void {
  const [many, more] = [into.things.length, other.things.length];
  into.x = (into.x * many + other.x * more) / (many + more);
  into.y = (into.y * many + other.y * more) / (many + more);
  into.things.push(...other.things);
}
