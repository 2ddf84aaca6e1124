import { describe, expect, it } from '@jest/globals';
import { clustersOf } from './map-clusters.ts';
import { boxAround, degreesAt, inFrame, type MapView, movedBy, pointAt, viewOf, world, zoomedBy } from './map-view.ts';

const quimper = { latitude: 48, longitude: -4.1 };
const view: MapView = { ...pointAt(quimper.latitude, quimper.longitude), unitsPerPixel: 0.5, width: 800, height: 600 };

describe('the map', () => {
  it('puts the origin of degrees in the middle of the world, and finds its way back', () => {
    expect(pointAt(0, 0)).toEqual({ x: world / 2, y: expect.closeTo(world / 2, 6) });
    const back = degreesAt(pointAt(quimper.latitude, quimper.longitude));
    expect(back.latitude).toBeCloseTo(48, 9);
    expect(back.longitude).toBeCloseTo(-4.1, 9);
  });

  it('asks for more than it shows, and never off the Earth', () => {
    const box = boxAround(view);
    expect(box.north).toBeGreaterThan(quimper.latitude);
    expect(box.south).toBeLessThan(quimper.latitude);
    expect(box.west).toBeLessThan(box.east);
    expect(boxAround({ ...view, unitsPerPixel: 100 })).toMatchObject({ west: -180, east: 180 });
  });

  it('keeps what is under the finger there while it moves or comes closer', () => {
    const brest = pointAt(48.39, -4.49);
    const before = inFrame(view, brest);
    const moved = inFrame(movedBy(view, 30, -12), brest);
    expect(moved.x - before.x).toBeCloseTo(30, 6);
    expect(moved.y - before.y).toBeCloseTo(-12, 6);
    const closer = inFrame(zoomedBy(view, 2, before), brest);
    expect(closer.x).toBeCloseTo(before.x, 6);
    expect(closer.y).toBeCloseTo(before.y, 6);
  });

  it('comes no closer and goes no further than it draws', () => {
    expect(zoomedBy(view, 1e9).unitsPerPixel).toBe(zoomedBy(view, 1e12).unitsPerPixel);
    expect(zoomedBy(view, 1e-9).unitsPerPixel).toBe(zoomedBy(view, 1e-12).unitsPerPixel);
  });

  it('shows all the points it is asked to show', () => {
    const points = [pointAt(48.39, -4.49), pointAt(43.3, 5.37)];
    const shown = viewOf(points, { width: 390, height: 400 });
    for (const { x, y } of points.map((point) => inFrame(shown, point))) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(390);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(400);
    }
  });
});

describe('marks on the map', () => {
  const things = Array.from({ length: 300 }, (_, at) => ({
    at,
    point: pointAt(47.6 + (at % 17) * 0.05, -5 + (at % 23) * 0.08),
  }));
  const clusters = clustersOf(things, view, ({ point }) => point);

  it('never overlap', () => {
    for (const [index, one] of clusters.entries())
      for (const other of clusters.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(44);
  });

  it('hold each thing in sight once', () => {
    const inSight = things.filter(({ point }) => {
      const { x, y } = inFrame(view, point);
      return x >= 0 && y >= 0 && x <= view.width && y <= view.height;
    });
    const held = clusters.flatMap(({ things: inside }) => inside.map(({ at }) => at)).sort((a, b) => a - b);
    expect(held).toEqual(inSight.map(({ at }) => at));
  });
});
