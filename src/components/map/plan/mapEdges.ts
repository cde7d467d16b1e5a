import {size, space} from '../../../theme.ts';
import {type Box, boxAround, type Point, pointAt} from '../../../box.ts';
import type {EdgeId} from '../../../network/mapIds.ts';
import {VALUE_WIDTH} from './mapColumns.ts';
import {DIGIT_HEIGHT} from '../../type/digit.ts';
import {
  type Label,
  LABEL_PADDING,
  restAmong,
  settleLabels,
} from './labelRests.ts';
import type {
  LabelSketch,
  MapSketch,
  MapSpace,
  PlacedEdge,
  PlacedNode,
} from './mapLayout.ts';
import {setNumber, type SetNumber} from '../../type/setValue.ts';

/** Between a label's symbol and the value below it. */
export const LABEL_GAP = 6;

type Edge = MapSketch['edges'][number];

/** The ends of edges in the gap of omitted layers. */
interface Undrawn {
  /** The row, in the middle of the gap, of each end that is not drawn. */
  readonly ends: ReadonlyMap<string, Point>;
  /** The width of the words in the gap, in pixels. */
  readonly words: number;
}

/** The type on the map, and its sizes. */
interface Lettering {
  readonly weightEm: number;
  /** Of values at nodes. */
  readonly valueEm: number;
  /** Values by the id of their node or edge. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Draws edges from border to border of their nodes and places their labels. An
 * edge into the gap of omitted layers ends on its way.
 */
export function placeEdges(
  sketch: MapSketch,
  nodes: ReadonlyMap<string, PlacedNode>,
  undrawn: Undrawn,
  {weightEm, valueEm, texts}: Lettering,
  band: MapSpace,
): Map<EdgeId, PlacedEdge> {
  const {values} = band;
  const bare = new Map(
    sketch.edges.map(
      edge => [edge.id, bordered(edge, nodes, undrawn)] as const,
    ),
  );
  const biases = new Set(sketch.biases.map(({id}) => id));
  const obstacles = [
    ...beyond(band),
    ...[...nodes].flatMap(([id, node]) =>
      obstaclesAt(
        node,
        values && !biases.has(id)
          ? setNumber(texts.get(id) ?? '', valueEm)
          : undefined,
      ),
    ),
  ];
  const labelsOf = (wanted: boolean): readonly Label[] =>
    sketch.edges.flatMap(({id, label}) =>
      label && Boolean(label.yields) === wanted
        ? [
            {
              id,
              size: labelSize(
                label,
                weightEm,
                values ? setNumber(texts.get(id) ?? '', size.value) : undefined,
              ),
              beside: wanted,
            },
          ]
        : [],
    );
  const first = settleLabels(labelsOf(false), bare, obstacles);
  const {boxes, crowded} = settleLabels(labelsOf(true), bare, obstacles, first);
  const hidden = companions(sketch, crowded);
  const atRest = [...boxes].flatMap(([id, box]) => (hidden.has(id) ? [] : box));
  const symbols = new Map(
    sketch.edges.flatMap(({id, label}) => {
      if (!label) return [];
      const size = labelSize(label, weightEm, undefined);
      return [[id, {id, size, beside: Boolean(label.yields)}]];
    }),
  );
  return new Map(
    [...bare].map(([id, edge]) => {
      const label = boxes.get(id);
      if (!label) return [id, edge];
      if (!hidden.has(id)) return [id, {...edge, label}];
      const shown = restAmong(edge, label, symbols.get(id)!, [
        ...obstacles,
        ...atRest,
      ]);
      return [id, {...edge, ...shown, crowded: true}];
    }),
  );
}

/** The areas left and right of a band, and below one with little height. */
function beyond({width, height, narrow}: MapSpace): Box[] {
  const beside = [-width, width].map(x => boxAround([x, 0], width, 2 * height));
  return narrow
    ? [...beside, boxAround([0, height], 2 * width, height)]
    : beside;
}

/** A node, and the value above it. */
function obstaclesAt(
  {at, radius, valueRise}: PlacedNode,
  value: SetNumber | undefined,
): Box[] {
  const [x, y] = at;
  const node = boxAround(at, 2 * radius, 2 * radius);
  if (!value) return [node];
  const height = size.value + value.above;
  const rise = radius + space.small + valueRise + height / 2;
  const width = Math.max(2 * radius, VALUE_WIDTH, value.width);
  return [node, boxAround([x, y - rise], width, height + space.tiny)];
}

/**
 * The crowded labels and their companions, since naming only some would look
 * like a mistake: the weights of a layer, all the biases.
 */
function companions(
  {columns, edges}: MapSketch,
  crowded: ReadonlySet<string>,
): ReadonlySet<string> {
  const company = ({to, label}: Edge) =>
    label?.yields ? 'biases' : columns.findIndex(({ids}) => ids.includes(to));
  const hidden = new Set(edges.filter(({id}) => crowded.has(id)).map(company));
  return new Set(
    edges.filter(edge => hidden.has(company(edge))).map(({id}) => id),
  );
}

function labelSize(
  {symbol: [width, height]}: LabelSketch,
  em: number,
  value: SetNumber | undefined,
): readonly [width: number, height: number] {
  const under = value ? LABEL_GAP + value.above + size.value * DIGIT_HEIGHT : 0;
  return [
    Math.max(width * em, value?.width ?? 0) + 2 * LABEL_PADDING,
    height * em + under + 2 * LABEL_PADDING,
  ];
}

function bordered(
  {from, to}: Edge,
  nodes: ReadonlyMap<string, PlacedNode>,
  {ends, words}: Undrawn,
): PlacedEdge {
  const [source, target] = [nodes.get(from), nodes.get(to)];
  if (!source) {
    const [end, start] = intoGap(target!, ends.get(from)!, words);
    return {start, end, open: 'source', crowded: false};
  }
  if (!target) {
    const [start, end] = intoGap(source, ends.get(to)!, words);
    return {start, end, open: 'target', crowded: false};
  }
  const length = Math.hypot(
    target.at[0] - source.at[0],
    target.at[1] - source.at[1],
  );
  return {
    start: pointAt(source.at, target.at, source.radius / length),
    end: pointAt(source.at, target.at, 1 - target.radius / length),
    crowded: false,
  };
}

/**
 * From a node's border on its way to a row beyond the middle of the gap, before
 * the words there.
 */
function intoGap(
  {at, radius}: PlacedNode,
  [middle, row]: Point,
  words: number,
): readonly [border: Point, end: Point] {
  const beyond: Point = [2 * middle - at[0], row];
  const length = Math.hypot(beyond[0] - at[0], beyond[1] - at[1]);
  const away = Math.abs(middle - at[0]);
  const share = Math.min(GAP_SHARE, 1 - (words / 2 + space.tiny) / away);
  return [
    pointAt(at, beyond, radius / length),
    pointAt(at, beyond, Math.max(share / 2, radius / length)),
  ];
}

/** The share of the way to the middle of a gap that edges cover. */
const GAP_SHARE = 0.6;
