import type {Node} from '@motion-canvas/2d';
import {easeInOutCubic, type ThreadGenerator, tween} from '@motion-canvas/core';

/**
 * The largest distance of a travelling part from the straight line, as a share
 * of its way.
 */
const BEND = 0.12;

/**
 * Moves a node along a slightly curved path; a level move stays level.
 *
 * @param most - The largest distance from the straight line, in pixels.
 */
export function travel(
  node: Node,
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
  duration: number,
  most = Infinity,
): ThreadGenerator {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const steepness = Math.abs(dy) / Math.max(Math.abs(dx), 1);
  const bend = Math.min(
    BEND * Math.min(steepness, 1),
    most / Math.max(Math.hypot(dx, dy), 1),
  );
  node.position([fromX, fromY]);
  return tween(duration, value => {
    const share = easeInOutCubic(value);
    const side = Math.sin(Math.PI * share) * bend;
    node.position([
      fromX + dx * share - dy * side,
      fromY + dy * share + dx * side,
    ]);
  });
}
