import type { BoundingBoxInput } from '@essaim/graphql';

/** A point of the drawing: Web Mercator, the whole world being a square of `world` units, north up. */
export interface MapPoint {
  x: number;
  y: number;
}

/** What part of the drawing is shown: its middle, how many units lie in one pixel, and the frame's size in pixels. */
export interface MapView extends MapPoint {
  unitsPerPixel: number;
  width: number;
  height: number;
}

/** Side of the world in the units of map-outline.json. */
export const world = 16384;

/** From nearly two countries in the frame to about two kilometres a thumb. */
const zoomLimits = { closest: 0.02, furthest: 6 }; // units a pixel

/** Degrees (WGS 84) to the drawing. Beyond 85° of latitude there is no Mercator. */
export function pointAt(latitude: number, longitude: number): MapPoint {
  const phi = (Math.max(-85, Math.min(85, latitude)) * Math.PI) / 180;
  const turn = world / (2 * Math.PI);
  return {
    x: world / 2 + ((longitude * Math.PI) / 180) * turn,
    y: world / 2 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) * turn,
  };
}

/** The drawing to degrees. */
export function degreesAt({ x, y }: MapPoint): { latitude: number; longitude: number } {
  const turn = world / (2 * Math.PI);
  return {
    latitude: ((2 * Math.atan(Math.exp((world / 2 - y) / turn)) - Math.PI / 2) * 180) / Math.PI,
    longitude: (((x - world / 2) / turn) * 180) / Math.PI,
  };
}

/** Where a point of the drawing falls in the frame, pixels from its top left corner. */
export const inFrame = (view: MapView, { x, y }: MapPoint): MapPoint => ({
  x: (x - view.x) / view.unitsPerPixel + view.width / 2,
  y: (y - view.y) / view.unitsPerPixel + view.height / 2,
});

/** The frame, in degrees, and half as much again on each side, so that a small move asks for nothing. */
export function boxAround(view: MapView): BoundingBoxInput {
  const reach = { x: view.width * view.unitsPerPixel, y: view.height * view.unitsPerPixel };
  const from = degreesAt({ x: view.x - reach.x, y: view.y - reach.y });
  const to = degreesAt({ x: view.x + reach.x, y: view.y + reach.y });
  const clamp = (value: number, limit: number) => Math.max(-limit, Math.min(limit, value));
  return {
    north: clamp(from.latitude, 90),
    west: clamp(from.longitude, 180),
    south: clamp(to.latitude, 90),
    east: clamp(to.longitude, 180),
  };
}

/** Moved by so many pixels: what was under the finger stays under it. */
export const movedBy = (view: MapView, dx: number, dy: number): MapView => ({
  ...view,
  x: view.x - dx * view.unitsPerPixel,
  y: view.y - dy * view.unitsPerPixel,
});

/** Closer (`factor` over 1) or further, around a pixel of the frame; its middle unless said. */
export function zoomedBy(view: MapView, factor: number, around?: MapPoint): MapView {
  const unitsPerPixel = Math.max(zoomLimits.closest, Math.min(zoomLimits.furthest, view.unitsPerPixel / factor));
  const dx = (around?.x ?? view.width / 2) - view.width / 2;
  const dy = (around?.y ?? view.height / 2) - view.height / 2;
  const change = view.unitsPerPixel - unitsPerPixel;
  return { ...view, unitsPerPixel, x: view.x + dx * change, y: view.y + dy * change };
}

/** The closest view that shows all these points with some air; a point alone is shown with what is around it. */
export function viewOf(points: MapPoint[], frame: { width: number; height: number }): MapView {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const needed = Math.max((right - left) / frame.width, (bottom - top) / frame.height) * 1.3;
  const unitsPerPixel = Math.max(zoomLimits.closest * 4, Math.min(zoomLimits.furthest, needed));
  return { ...frame, x: (left + right) / 2, y: (top + bottom) / 2, unitsPerPixel };
}
