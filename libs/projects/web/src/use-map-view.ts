import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type MapPoint, type MapView, movedBy, zoomedBy } from './map-view.ts';

/**
 * A view of the map that follows its frame's size and the reader's hand: one finger or the mouse moves it, two fingers
 * bring it closer. `start` makes the first view once the frame's size is known.
 */
export function useMapView(
  frame: RefObject<HTMLElement | null>,
  start: (size: { width: number; height: number }) => MapView,
) {
  const [view, setView] = useState<MapView | null>(null);
  const first = useRef(start);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = () => {
      const size = { width: element.clientWidth, height: element.clientHeight };
      if (size.width > 0) setView((shown) => (shown ? { ...shown, ...size } : first.current(size)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [frame]);

  const change = useCallback((how: (view: MapView) => MapView) => setView((shown) => shown && how(shown)), []);

  const fingers = useRef(new Map<number, MapPoint>());
  const hand = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || (event.target as Element).closest('button, a')) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const before = fingers.current.get(event.pointerId);
      if (!before) return;
      const now = { x: event.clientX, y: event.clientY };
      const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
      fingers.current.set(event.pointerId, now);
      if (!other) return change((shown) => movedBy(shown, now.x - before.x, now.y - before.y));
      const corner = event.currentTarget.getBoundingClientRect();
      const middle = { x: (now.x + other.x) / 2 - corner.left, y: (now.y + other.y) / 2 - corner.top };
      const distance = (point: MapPoint) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
      change((shown) => zoomedBy(shown, distance(now) / distance(before), middle));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => void fingers.current.delete(event.pointerId),
    onPointerCancel: (event: PointerEvent<HTMLElement>) => void fingers.current.delete(event.pointerId),
  };
  return { view, change, hand };
}
