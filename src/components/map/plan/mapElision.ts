import {countText} from '../../../math/write/counts.ts';
import {shownNumbers, shownOf} from '../../../math/term/grids.ts';
import {size, typeface} from '../../../theme.ts';
import {valueWidth} from '../../type/setValue.ts';
import type {
  ComputationMap,
  ComputationEdge,
  ComputationNode,
} from '../../../network/map.ts';
import {nodeId} from '../../../network/mapIds.ts';
import {lastLayer, type Network} from '../../../network/network.ts';

/** Dots on the map for omitted parts. */
export interface MapDots {
  readonly id: string;
  /** Between the nodes of a column, or between layers. */
  readonly direction: 'vertical' | 'horizontal';
  /** The first node of the column with vertical dots. */
  readonly under?: string;
  /** The number of nodes or layers behind them. */
  readonly count: number;
  /**
   * The place of the count: beside vertical dots, where no edges cross it,
   * below horizontal ones.
   */
  readonly countAt: 'left' | 'right' | 'under';
}

/** A column of the map: nodes and the dots between them, from top to bottom. */
export interface MapColumn {
  readonly kind:
    | 'input'
    | 'weightedInput'
    | 'activation'
    | 'error'
    | 'total'
    | 'layers';
  readonly ids: readonly string[];
  /** The width of words in it, in pixels. */
  readonly width?: number;
}

/**
 * A node of the layer before or after omitted layers. It is not drawn, but
 * edges lead to it and end in the gap.
 */
export interface UndrawnEnd {
  readonly id: string;
  /** The dots for its layer. */
  readonly dots: string;
  /** Its row, from 0, and the number of rows there. */
  readonly row: number;
  readonly rows: number;
}

/** The drawn part of a computation map. */
export interface DrawnMap {
  readonly columns: readonly MapColumn[];
  readonly nodes: readonly ComputationNode[];
  readonly edges: readonly ComputationEdge[];
  readonly dots: readonly MapDots[];
  /** The ends of edges in the gap of the omitted layers. */
  readonly undrawnEnds: readonly UndrawnEnd[];
  /** The dots for each omitted node. */
  readonly standIns: ReadonlyMap<string, string>;
}

/** The width of a count on the map, in pixels. */
export function countWidth(text: string): number {
  return valueWidth(text, size.value, typeface.regular);
}

/** With at most this many layers all are drawn. */
const FULL_DEPTH = 4;

/**
 * Omits the illegible parts of a large network: beyond four nodes a layer all
 * but the first two and the last; beyond four weight layers all but the first
 * and the last two with the activations that feed these, which figures trace.
 * Dots state how many they stand for.
 */
export function elideMap(network: Network, map: ComputationMap): DrawnMap {
  const last = lastLayer(network);
  const layers = shownLayers(last);
  const behindGap = last <= FULL_DEPTH ? undefined : last - 2;
  const dots: MapDots[] = [];
  const standIns = new Map<string, string>();
  const drawn = new Set<string>();
  const column = (
    kind: MapColumn['kind'],
    nodes: readonly ComputationNode[],
  ) => {
    const rows = shownOf(nodes.length);
    const under = nodes[0]!.id;
    const dotsId = `${under}-dots`;
    const shown = rows.flatMap(row => (row ? [nodes[row - 1]!] : []));
    shown.forEach(node => drawn.add(node.id));
    nodes
      .filter(node => !drawn.has(node.id))
      .forEach(node => standIns.set(node.id, dotsId));
    if (shown.length < nodes.length) {
      const count = nodes.length - shown.length;
      const countAt = kind === 'input' ? 'left' : 'right';
      dots.push({id: dotsId, direction: 'vertical', under, count, countAt});
    }
    const ids = rows.map(row => (row ? nodes[row - 1]!.id : dotsId));
    return {kind, ids};
  };
  const ofKind = (kind: ComputationNode['kind'], layer?: number) =>
    map.nodes.filter(
      node =>
        node.kind === kind &&
        (layer === undefined || ('layer' in node && node.layer === layer)),
    );

  const columns = [
    column('input', ofKind('x')),
    ...layers.flatMap((layer): MapColumn[] => {
      if (layer === undefined) {
        const count = last - (layers.length - 1);
        dots.push({
          id: LAYER_DOTS,
          direction: 'horizontal',
          countAt: 'under',
          count,
        });
        const width = countWidth(countText(count, 'layer'));
        return [{kind: 'layers', ids: [LAYER_DOTS], width}];
      }
      const activations = () => column('activation', ofKind('a', layer));
      if (layer === behindGap) return [activations()];
      ofKind('b', layer).forEach(node => drawn.add(node.id));
      return [column('weightedInput', ofKind('z', layer)), activations()];
    }),
    column('error', ofKind('e')),
    column('total', ofKind('E')),
  ];
  for (const node of map.nodes) {
    if (!drawn.has(node.id) && !standIns.has(node.id)) {
      standIns.set(node.id, LAYER_DOTS);
    }
  }
  const undrawnEnds = endsInGap(network, layers);
  const ends = new Set([...drawn, ...undrawnEnds.map(({id}) => id)]);
  return {
    columns,
    dots,
    undrawnEnds,
    standIns,
    nodes: map.nodes.filter(node => drawn.has(node.id)),
    edges: map.edges.filter(
      ({from, to}) =>
        ends.has(from) && ends.has(to) && (drawn.has(from) || drawn.has(to)),
    ),
  };
}

/**
 * The weighted inputs after the last layer before the gap, and those of the
 * activations after it.
 */
function endsInGap(
  {layers: sizes}: Network,
  layers: readonly (number | undefined)[],
): readonly UndrawnEnd[] {
  const gap = layers.indexOf(undefined);
  if (gap < 0) return [];
  const ends = (layer: number) => {
    const shown = shownNumbers(sizes[layer]!);
    return shown.map((index, row) => ({
      id: nodeId({kind: 'z', layer, index}),
      dots: LAYER_DOTS,
      row,
      rows: shown.length,
    }));
  };
  return [...ends(layers[gap - 1]! + 1), ...ends(layers[gap + 1]!)];
}

const LAYER_DOTS = 'layers-dots';

function shownLayers(last: number): readonly (number | undefined)[] {
  return last <= FULL_DEPTH
    ? Array.from({length: last}, (_, index) => index + 1)
    : [1, undefined, last - 2, last - 1, last];
}
