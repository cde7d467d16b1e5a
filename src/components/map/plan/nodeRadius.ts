import {size, space, stroke} from '../../../theme.ts';
import {LEGIBLE_NODE} from './legibleNode.ts';
import type {MapSpace} from './mapLayout.ts';
import {BIAS} from './placeBiases.ts';

/** What decides how large the nodes of a map may be. Lengths are pixels. */
export interface NodeRoom {
  readonly band: MapSpace;
  readonly rows: number;
  /** The height of a value over its node, with the air between them. */
  readonly valueHeight: number;
  /** How many times as wide as usual the widest symbol is, at least 1. */
  readonly wide: number;
  /** The middles of the columns. */
  readonly xs: readonly number[];
  /** The least distance of two columns with weights between them. */
  readonly weightedGap: number;
}

/** The radius of a map's nodes, and the air between them and their biases. */
export interface NodeRadius {
  readonly radius: number;
  readonly biasAir: number;
}

/** The largest radius at which a map's nodes have room in its band. */
export function nodeRadius(room: NodeRoom): NodeRadius {
  const {band, rows, valueHeight, wide, xs, weightedGap} = room;
  const narrowest = Math.min(...xs.slice(1).map((x, i) => x - xs[i]!));
  const comfortable = fittingRadius(band.height, rows, valueHeight);
  const legible = wide * (band.values ? ROOMY_NODE : LEGIBLE_NODE);
  const tight = comfortable < legible;
  const tightAir = band.values ? space.medium : space.tiny;
  const biasAir = tight ? tightAir : space.large;
  const radius = Math.min(
    band.values
      ? largestNode(band.magnified ?? 1, weightedGap, legible)
      : size.node * SMALL_NODE,
    tight ? legible : comfortable,
    band.narrow ? narrowRadius(narrowest) : narrowest / 2 - space.tiny,
    band.width / 2 - Math.max(...xs),
    largestRadius(band.height - biasAir, rows, valueHeight),
  );
  return {radius, biasAir};
}

/**
 * The largest radius of nodes with values. Where the rows of a magnified map are
 * far apart, the steep edges of biases still have to clear the nodes that they
 * pass.
 */
function largestNode(magnified: number, gap: number, legible: number): number {
  if (magnified === 1) return size.node;
  return Math.min(size.node * magnified, Math.max(legible, LARGE_NODE * gap));
}

/** The radius, as a share of the distance of columns with weights between them. */
const LARGE_NODE = 0.155;

/** The radius of nodes in close columns, in pixels. */
function narrowRadius(gap: number): number {
  const legible = Math.min(LEGIBLE_NODE, gap / 2 - space.tiny / 2);
  return Math.max(NARROW_NODE * gap, legible);
}

/** The share of their distance. */
const NARROW_NODE = 0.37;

/** The size of nodes without values, relative to the full one. */
const SMALL_NODE = 0.8;

/**
 * The radius at which a symbol has the same share of its node as in a larger
 * one, and a node on top hides it.
 */
const ROOMY_NODE = (size.node * size.formulaSmall) / size.symbol;

/**
 * The radius at which rows of nodes with their values, and the bias nodes, fill
 * a height.
 */
function fittingRadius(
  height: number,
  rows: number,
  valueHeight: number,
): number {
  const air = space.large + rows * (valueHeight + 2 * space.tiny);
  return (height - air) / (2 * rows + 2 * BIAS);
}

/**
 * The radius at which rings, and the values between them, just do not touch.
 */
function largestRadius(
  height: number,
  rows: number,
  valueHeight: number,
): number {
  const air = valueHeight * rows + (rows - 1) * (stroke.node + stroke.hairline);
  return (height - air) / (2 * rows + 2 * BIAS);
}
