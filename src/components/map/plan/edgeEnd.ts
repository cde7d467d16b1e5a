import type {Vector2} from '@motion-canvas/core';
import {type Point, pointAt} from '../../../box.ts';
import {shifted} from './labelGap.ts';
import type {MapLayouts} from './mapLayouts.ts';

/** A node at the end of an edge. */
export interface JoinedNode {
  readonly id: string;
  /** Its offset from its place. */
  readonly shift: () => Vector2;
  /** Its size, relative to the full one. */
  readonly grown: () => number;
}

/**
 * The end of an edge at a node, even while the node moves.
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

/** The end of an edge in a layout, and the middle of the node there. */
export interface EdgeEnd {
  readonly end: Point;
  /** Absent when the edge leads into a gap. */
  readonly node: Point | undefined;
}

/**
 * The end of an edge at a node between two layouts. A straight way from end to
 * end would cut through the node when the edge turns, so the end keeps its
 * distance from the middle.
 *
 * @param share - The share of the way.
 * @param grown - The node's size, relative to the full one.
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
