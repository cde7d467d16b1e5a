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

/** The inputs of a label's box. */
interface Now {
  /** The share of the map's way from one layout to the other. */
  readonly shrunk: number;
  /** The offsets of the nodes at both ends. */
  readonly shifts: readonly [source: Vector2, target: Vector2];
  /** The scale of the label. */
  readonly times: number;
  /** The width of the number that it is kept open for, in pixels. */
  readonly room: number;
}

/**
 * The box of an edge's label between two layouts; undefined without a label.
 */
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

/** The box, wide enough for a number with space on both sides. */
function widened(box: Box, room: number): Box {
  const {left, top, right, bottom} = box;
  const width = Math.max(right - left, room + 2 * LABEL_PADDING);
  return boxAround(center(box), width, bottom - top);
}

/** A point with an offset. */
export function shifted([x, y]: Point, shift: Vector2): Point {
  return [x + shift.x, y + shift.y];
}
