import {size, space} from '../../../theme.ts';
import {VALUE_WIDTH} from './mapColumns.ts';
import type {MapSketch, PlacedNode} from './mapLayout.ts';

/** The size of bias nodes, relative to neurons. */
export const BIAS = size.biasNode / size.node;

interface Rows {
  readonly rowGap: number;
  readonly values: boolean;
  /** The width of the value at a node, in pixels. */
  readonly widthOf: (id: string) => number;
  /** Between the lowest row and the bias nodes. */
  readonly air: number;
}

/** Bias nodes stand below the lowest row, left of the nodes that they feed. */
export function placeBiases(
  {biases, columns}: MapSketch,
  nodes: Map<string, PlacedNode>,
  xs: readonly number[],
  lowest: number,
  rows: Rows,
): void {
  for (const {id, column} of biases) {
    const gap = xs[column]! - xs[column - 1]!;
    const [highest, ...others] = columns[column]!.ids;
    const {at, radius} = nodes.get(highest!)!;
    const y = lowest + rows.air + radius * BIAS;
    const widest = Math.max(VALUE_WIDTH, ...others.map(rows.widthOf));
    const clear =
      others.length > 0 ? biasClearance(y - at[1], radius, rows, widest) : 0;
    const farthest = farthestBias(gap, y - at[1], radius, rows);
    const away = Math.min(Math.max(clear, gap * 0.3), farthest);
    nodes.set(id, {
      at: [xs[column]! - away, y],
      radius: radius * BIAS,
      valueRise: 0,
    });
  }
}

/**
 * The least distance of a bias node to the left of the nodes that it feeds, so
 * that its edge to the topmost node, `rise` above it, clears the next node and
 * its value.
 */
function biasClearance(
  rise: number,
  radius: number,
  {rowGap, values}: Rows,
  valueWidth: number,
): number {
  const besideNode = ((radius + space.small) * rise) / rowGap;
  const valueTop = radius + space.small + size.value;
  const besideValue =
    ((valueWidth / 2) * rise) / Math.max(rowGap - valueTop, 1);
  return values ? Math.max(besideNode, besideValue) : besideNode;
}

/**
 * Its largest distance: at most below the column before it, whose lowest node
 * its edge to the topmost node has to clear.
 */
function farthestBias(
  gap: number,
  rise: number,
  radius: number,
  rows: Rows,
): number {
  const below = radius + rows.air + radius * BIAS;
  const air = (radius + space.small) * Math.hypot(gap, rise);
  return gap - Math.max(0, (air - below * gap) / rise);
}
