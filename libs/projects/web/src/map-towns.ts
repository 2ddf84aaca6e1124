import { inFrame, type MapPoint, type MapView } from './map-view.ts';

/** A town of map-outline.json: its name, where it is in the drawing, and its rank (1 shows from afar, 3 from near). */
export type Town = [name: string, x: number, y: number, rank: number];

// Units a pixel beyond which towns of a rank are left out.
const furthest: Record<number, number> = { 1: Infinity, 2: 1.1, 3: 0.45 };
const lineHeight = 20; // pixels, names in 14 px
const perLetter = 7.4; // pixels, roughly

/** A town with its name's place beside it, in pixels. */
export interface ShownTown {
  town: Town;
  beside: number;
}

/**
 * The towns whose names fit in the frame without covering one another; the chief ones, which come first, win. Beside a
 * mark (`marks`, pixels of the frame) the name stands clear of it.
 */
export function townsIn(view: MapView, towns: readonly Town[], marks: readonly MapPoint[]): ShownTown[] {
  const taken: { left: number; right: number; y: number }[] = [];
  return towns.flatMap((town) => {
    const [name, x, y, rank] = town;
    if (view.unitsPerPixel > (furthest[rank] ?? 0)) return [];
    const at = inFrame(view, { x, y });
    if (at.x < -100 || at.y < -lineHeight || at.x > view.width || at.y > view.height + lineHeight) return [];
    const mark = marks.find((one) => Math.hypot(one.x - at.x, one.y - at.y) < 20);
    const beside = mark ? mark.x - at.x + 20 : 5;
    const label = { left: at.x - 4, right: at.x + beside + name.length * perLetter, y: at.y };
    const covered = taken.some(
      (other) => Math.abs(other.y - label.y) < lineHeight && other.left < label.right && label.left < other.right,
    );
    if (covered) return [];
    taken.push(label);
    return [{ town, beside }];
  });
}
