import type {Vector2} from '@motion-canvas/core';
import {
  between,
  type Box,
  boxAround,
  center,
  moved,
  type Point,
  scaledAround,
  shareBeside,
} from '../../../box.ts';
import {LABEL_PADDING} from './labelRests.ts';
import type {PlacedEdge} from './mapLayout.ts';

/** What the box of a label depends on. */
interface Now {
  /** How far the map is on its way from the one layout to the other. */
  readonly shrunk: number;
  /** How far the nodes at both ends stand from their places. */
  readonly shifts: readonly [source: Vector2, target: Vector2];
  /** How many times larger the label is. */
  readonly times: number;
  /** How wide a number it is kept open for, in pixels. */
  readonly room: number;
}

/** The box that an edge's label rests in, between two layouts; undefined without a label. */
export function labelGap(
  [from, to]: readonly [PlacedEdge, PlacedEdge],
  {shrunk, shifts: [source, target], times, room}: Now,
): Box | undefined {
  if (!from.label || !to.label) return undefined;
  const box = widened(between(from.label, to.label, shrunk), room);
  const share = shareBeside(from, center(from.label));
  const {x, y} = source.lerp(target, share);
  return moved(scaledAround(box, times), x, y);
}

/** The box, at least so wide that a number has air on both sides. */
function widened(box: Box, room: number): Box {
  const {left, top, right, bottom} = box;
  const width = Math.max(right - left, room + 2 * LABEL_PADDING);
  return boxAround(center(box), width, bottom - top);
}

/** A point that stands so far from its place. */
export function shifted([x, y]: Point, shift: Vector2): Point {
  return [x + shift.x, y + shift.y];
}
