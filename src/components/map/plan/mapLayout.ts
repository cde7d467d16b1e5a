import {size, space} from '../../../theme.ts';
import type {Box, Point} from '../../../box.ts';
import {LABEL_PADDING} from './labelRests.ts';
import {placeEdges} from './mapEdges.ts';
import type {MapColumn, UndrawnEnd} from './mapElision.ts';
import {fittedValue, placeValues} from './mapValues.ts';
import {nodeRadius} from './nodeRadius.ts';
import {BIAS, placeBiases} from './placeBiases.ts';
import {raiseValues} from './raiseValues.ts';
import {setNumber, valueWidth} from '../../type/setValue.ts';
import type {EdgeId} from '../../../network/mapIds.ts';

/** A node to place: its id, its row and its column. */
export interface PlacedNode {
  readonly at: Point;
  readonly radius: number;
  /** The extra height of its value, in pixels. */
  readonly valueRise: number;
}

/** An edge between the borders of two nodes, with a place for its label. */
export interface PlacedEdge {
  readonly start: Point;
  readonly end: Point;
  /** The box of the label; absent for an edge without one. */
  readonly label?: Box;
  /** Whether its label has room for its symbol only, without the value. */
  readonly bare?: boolean;
  /** The end that leads into the gap of omitted layers. */
  readonly open?: 'source' | 'target';
  /** Whether the label has no place of its own and shows only in focus. */
  readonly crowded: boolean;
}

export interface MapLayout {
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly edges: ReadonlyMap<EdgeId, PlacedEdge>;
  /** Whether values show at nodes and below weights. */
  readonly values: boolean;
  /** The text at a node or below a weight, by id. */
  readonly texts: ReadonlyMap<string, string>;
  /**
   * The most room of such a text at any node and below any weight, in pixels.
   */
  readonly widest: {readonly node: number; readonly weight: number};
  /** Pixels per em of the values at nodes. */
  readonly valueEm: number;
  /** Pixels per em of a node's symbol and of a weight's. */
  readonly symbolEm: number;
  readonly weightEm: number;
}

/** A label in units of its own type, so that a layout can size it. */
export interface LabelSketch {
  /** Width and height of the symbol's ink, in em. */
  readonly symbol: readonly [width: number, height: number];
  /** The value below it. */
  readonly value: number;
  /** Whether it gives way to all labels that do not. */
  readonly yields?: boolean;
}

/** The input of a layout; ids are those of the computation map. */
export interface MapSketch {
  /** Columns from left to right. */
  readonly columns: readonly MapColumn[];
  /** The largest extent of a node's symbol from its middle, in em. */
  readonly reach: number;
  /** Ends of edges that are not drawn themselves. */
  readonly undrawnEnds: readonly UndrawnEnd[];
  /** The number at each node with one, by id. */
  readonly values: ReadonlyMap<string, number>;
  /** Bias nodes with the column of the z nodes that they feed. */
  readonly biases: readonly {readonly id: string; readonly column: number}[];
  readonly edges: readonly {
    readonly id: EdgeId;
    readonly from: string;
    readonly to: string;
    /** Absent for plain edges. */
    readonly label?: LabelSketch;
  }[];
}

/** The strip to fill, and whether there is room for values in it. */
export interface MapSpace {
  readonly width: number;
  readonly height: number;
  readonly values: boolean;
  /** Whether its width is scarce: nodes are smaller, and columns closer. */
  readonly narrow?: boolean;
  /** How many times as large nodes may be, and as far apart rows. */
  readonly magnified?: number;
}

/**
 * The largest distance of rows, so that a few of them still read as columns.
 */
const MAX_ROW_GAP = 320;

/**
 * Places a network in a band centred on the origin, `width` × `height`.
 *
 * Rows are spread evenly; bias nodes stand below and left of the nodes that
 * they feed; a label rests in its own edge if it touches neither node, value,
 * other edge nor other label there, otherwise it has no place.
 */
export function layoutMap(sketch: MapSketch, band: MapSpace): MapLayout {
  const {magnified = 1} = band;
  const rows = Math.max(...sketch.columns.map(column => column.ids.length));
  const {xs, em, texts, widest} = placeValues(sketch, band);
  const set = [...texts.values()].map(text => setNumber(text, em));
  const highest = Math.max(0, ...set.map(({above}) => above));
  const valueHeight = band.values ? size.value + space.small + highest : 0;
  const weightedGap = Math.min(
    ...xs
      .slice(1)
      .map((x, i) => x - xs[i]!)
      .filter((_, i) => sketch.columns[i + 1]!.kind === 'weightedInput'),
  );
  const wide = Math.max(1, sketch.reach / USUAL_REACH);
  const {radius, biasAir} = nodeRadius({
    band,
    rows,
    valueHeight,
    wide,
    xs,
    weightedGap,
  });
  const room = band.height - valueHeight - 2 * radius * BIAS - biasAir;
  const rowGap = Math.min(
    MAX_ROW_GAP * magnified,
    (room - 2 * radius) / Math.max(rows - 1, 1),
  );
  const middle = -band.height / 2 + valueHeight + room / 2;
  const nodes = new Map<string, PlacedNode>();
  sketch.columns.forEach(({ids}, column) =>
    ids.forEach((id, row) =>
      nodes.set(id, {
        at: [xs[column]!, middle + (row - (ids.length - 1) / 2) * rowGap],
        radius,
        valueRise: 0,
      }),
    ),
  );
  placeBiases(sketch, nodes, xs, middle + ((rows - 1) / 2) * rowGap + radius, {
    rowGap,
    values: band.values,
    widthOf: id => valueWidth(texts.get(id) ?? '', em),
    air: biasAir,
  });
  const symbolEm = Math.max(
    size.formulaSmall,
    (size.symbol * radius) / size.node / wide,
  );
  const weightEm = Math.max(
    size.formulaSmall,
    (size.weightSymbol * radius) / size.node,
  );
  const undrawn = new Map(
    sketch.undrawnEnds.map(({id, dots, row, rows}) => {
      const [x, y] = nodes.get(dots)!.at;
      return [id, [x, y + (row - (rows - 1) / 2) * rowGap] as const] as const;
    }),
  );
  if (band.values) {
    raiseValues(sketch, nodes, undrawn, id =>
      setNumber(texts.get(id) ?? '', em),
    );
  }
  const widestWeight = weightedGap - 2 * radius - 2 * LABEL_PADDING;
  const weights = new Map(
    sketch.edges.flatMap(({id, label}) =>
      label ? [[id, fittedValue(label.value, size.value, widestWeight)]] : [],
    ),
  );
  const edges = placeEdges(
    sketch,
    nodes,
    {
      ends: undrawn,
      words: Math.max(0, ...sketch.columns.map(column => column.width ?? 0)),
    },
    {weightEm, valueEm: em, texts: new Map([...texts, ...weights])},
    band,
  );
  const written = [...weights].filter(([id]) => !edges.get(id)!.bare);
  return {
    nodes,
    edges,
    values: band.values,
    texts: new Map([...texts, ...written]),
    widest: {node: widest, weight: widestWeight},
    valueEm: em,
    symbolEm,
    weightEm,
  };
}

/**
 * The extent of a symbol from the middle of its node, in em, when layer and
 * index have a digit each.
 */
const USUAL_REACH = 0.963;
