import type {Point} from '../../../box.ts';
import {space, stroke} from '../../../theme.ts';
import type {MapSketch, PlacedNode} from './mapLayout.ts';
import type {SetNumber} from '../../type/setValue.ts';

/**
 * The value of a single node in its column is raised until it clears the lines
 * that end there, and the light on them. Rows of values stay level: lines pass
 * below those.
 */
export function raiseValues(
  {columns, edges}: MapSketch,
  nodes: Map<string, PlacedNode>,
  undrawn: ReadonlyMap<string, Point>,
  valueAt: (id: string) => SetNumber,
): void {
  for (const [id] of columns.flatMap(({ids}) =>
    ids.length === 1 ? [ids] : [],
  )) {
    const node = nodes.get(id!)!;
    const [x, y] = node.at;
    const half = valueAt(id!).width / 2;
    const heights = edges
      .filter(({from, to}) => from === id || to === id)
      .map(({from, to}) => (from === id ? to : from))
      .map(other => nodes.get(other)?.at ?? undrawn.get(other)!)
      .filter(([, otherY]) => otherY < y)
      .map(([otherX, otherY]) => (y - otherY) / Math.abs(x - otherX))
      .map(slope => slope * half + (stroke.glow / 2) * Math.hypot(1, slope));
    const usual = node.radius + space.small;
    const valueRise = Math.max(0, ...heights.map(height => height - usual));
    nodes.set(id!, {...node, valueRise});
  }
}
