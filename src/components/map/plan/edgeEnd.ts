import type {Vector2} from '@motion-canvas/core';
import {type Point, pointAt} from '../../../box.ts';
import {shifted} from './labelGap.ts';
import type {MapLayouts} from './mapLayouts.ts';

/** A node at the end of an edge. */
export interface JoinedNode {
  readonly id: string;
  /** How far it stands from its place. */
  readonly shift: () => Vector2;
  /** How large it is beside its full size. */
  readonly grown: () => number;
}

/**
 * Where an edge ends at a node, wherever that is on its way.
 *
 * @param ends - Its end in the wide and in the small layout.
 */
export function endOf(
  {id, shift, grown}: JoinedNode,
  [wideEnd, smallEnd]: readonly [Point, Point],
  {wide, small, shrunk}: MapLayouts,
): () => Point {
  const from = {end: wideEnd, node: wide.nodes.get(id)?.at};
  const to = {end: smallEnd, node: small.nodes.get(id)?.at};
  return () => shifted(endBetween(from, to, shrunk(), grown()), shift());
}

/** Where an edge ends in a layout, and the middle of the node there. */
export interface EdgeEnd {
  readonly end: Point;
  /** Absent where the edge goes into a gap. */
  readonly node: Point | undefined;
}

/**
 * Where an edge ends at a node on its way between two layouts. A way straight
 * from end to end would cut through the node where the edge turns: it keeps its
 * distance from the middle.
 *
 * @param share - How far it is on its way.
 * @param grown - How large the node is beside its full size.
 */
export function endBetween(
  from: EdgeEnd,
  to: EdgeEnd,
  share: number,
  grown = 1,
): Point {
  const straight = pointAt(from.end, to.end, share);
  if (!from.node || !to.node) return straight;
  const node = pointAt(from.node, to.node, share);
  const [before, after] = [gap(from.node, from.end), gap(to.node, to.end)];
  const distance = (before + (after - before) * share) * grown;
  const reached = gap(node, straight);
  return reached > 0 ? pointAt(node, straight, distance / reached) : straight;
}

function gap([x, y]: Point, [otherX, otherY]: Point): number {
  return Math.hypot(otherX - x, otherY - y);
}
