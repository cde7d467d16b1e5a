import {size, space} from '../theme.ts';
import {
  type Box,
  boxAround,
  depth,
  grown,
  overlap,
  type Point,
  pointAt,
  stretchInside,
} from '../box.ts';
import {VALUE_WIDTH} from './mapColumns.ts';
import {DIGIT_HEIGHT} from './digit.ts';
import type {
  LabelSketch,
  MapSketch,
  MapSpace,
  PlacedEdge,
  PlacedNode,
} from './mapLayout.ts';
import {setNumber, type SetNumber} from './setValue.ts';

/** Air between a label's ink and the ends of the line around it. */
export const LABEL_PADDING = 6;
/** Between a label's symbol and the value under it. */
export const LABEL_GAP = 6;

/** Where a label may rest along its edge, best first. */
const LEVEL_RESTS = [0.5, 0.45, 0.55, 0.4, 0.6, 0.3, 0.7] as const;
const CROSSING_RESTS = [
  0.27, 0.3, 0.24, 0.33, 0.73, 0.7, 0.67, 0.22, 0.78, 0.4, 0.6, 0.5,
] as const;

/** From an edge's source on, in pixels, for a label that rests beside it. */
const BESIDE_RESTS = [2 * size.biasNode, size.biasNode, 0, -size.biasNode];

type Edge = MapSketch['edges'][number];

/** What stands on the map in type, and how large. */
interface Lettering {
  readonly weightEm: number;
  /** Of values at nodes. */
  readonly valueEm: number;
  /** Values by the id of their node or edge. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Draws edges from border to border of their nodes and rests their labels. One
 * that goes into the gap of layers left out ends on its way.
 *
 * @param undrawn - The row, in the middle of the gap, of each end that is not drawn.
 */
export function placeEdges(
  sketch: MapSketch,
  nodes: ReadonlyMap<string, PlacedNode>,
  undrawn: ReadonlyMap<string, Point>,
  {weightEm, valueEm, texts}: Lettering,
  band: MapSpace,
): Map<string, PlacedEdge> {
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

/**
 * Where a label rests that shows only while it is spoken of, so that it covers
 * no node, value or label at rest: where it is, elsewhere at its edge, or without
 * its value.
 *
 * @param symbol - What it takes without its value.
 */
function restAmong(
  edge: PlacedEdge,
  label: Box,
  symbol: Label,
  obstacles: readonly Box[],
): Pick<PlacedEdge, 'label' | 'bare'> {
  const covered = (box: Box) =>
    obstacles.reduce(
      (sum, other) =>
        sum + Math.max(0, depth(grown(box, -LABEL_PADDING), other)),
      0,
    );
  const size = [label.right - label.left, label.bottom - label.top] as const;
  const rests = [
    {label},
    ...restsAlong({...symbol, size}, edge).map(box => ({label: box})),
    ...restsAlong(symbol, edge).map(box => ({label: box, bare: true})),
  ];
  const free = rests.find(rest => covered(rest.label) === 0);
  return (
    free ??
    rests.reduce((one, other) =>
      covered(other.label) < covered(one.label) ? other : one,
    )
  );
}

/** Rests in an edge, from its middle outward, and left and right of it where that may be. */
function restsAlong(label: Label, edge: PlacedEdge): readonly Box[] {
  const {size, beside} = label;
  const steps = Array.from({length: 17}, (_, step) => 0.02 * step);
  const shares = steps.flatMap(step =>
    step === 0 ? [0.5] : [0.5 - step, 0.5 + step],
  );
  const {start, end} = edge;
  const on = shares.map(share =>
    boxAround(pointAt(start, end, share), ...size),
  );
  const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
  const along = shares.map(share => share * length);
  return beside ? [...on, ...restsBeside(size, edge, along)] : on;
}

/** What lies left and right of a band. */
function beyond({width, height}: MapSpace): Box[] {
  return [-width, width].map(x => boxAround([x, 0], width, 2 * height));
}

/** A node, and the value above it. */
function obstaclesAt(
  {at, radius}: PlacedNode,
  value: SetNumber | undefined,
): Box[] {
  const [x, y] = at;
  const node = boxAround(at, 2 * radius, 2 * radius);
  if (!value) return [node];
  const height = size.value + value.above;
  const rise = radius + space.small + height / 2;
  const width = Math.max(2 * radius, VALUE_WIDTH, value.width);
  return [node, boxAround([x, y - rise], width, height + space.tiny)];
}

/**
 * The crowded labels and those that they stand with, since some named and
 * others not would look like a mistake: the weights of a layer, all the biases.
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
  undrawn: ReadonlyMap<string, Point>,
): PlacedEdge {
  const [source, target] = [nodes.get(from), nodes.get(to)];
  if (!source) {
    const [end, start] = intoGap(target!, undrawn.get(from)!);
    return {start, end, open: 'source', crowded: false};
  }
  if (!target) {
    const [start, end] = intoGap(source, undrawn.get(to)!);
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

/** From a node's border on its way to a row beyond the middle of the gap. */
function intoGap(
  {at, radius}: PlacedNode,
  [middle, row]: Point,
): readonly [border: Point, end: Point] {
  const beyond: Point = [2 * middle - at[0], row];
  const length = Math.hypot(beyond[0] - at[0], beyond[1] - at[1]);
  return [
    pointAt(at, beyond, radius / length),
    pointAt(at, beyond, GAP_SHARE / 2),
  ];
}

/** How much of the way to the middle of a gap edges go into it. */
const GAP_SHARE = 0.6;

interface Label {
  readonly id: string;
  /** Whether it may rest beside its edge instead of in it. */
  readonly beside: boolean;
  readonly size: readonly [width: number, height: number];
}

/** Where labels rest, and which of them have no rest of their own. */
interface Settled {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly crowded: ReadonlySet<string>;
}

/** Moves each label to its cheapest rest until none wants to move; those settled before stay. */
function settleLabels(
  labels: readonly Label[],
  edges: ReadonlyMap<string, PlacedEdge>,
  obstacles: readonly Box[],
  before: Settled = {boxes: new Map(), crowded: new Set()},
): Settled {
  const boxes = new Map(before.boxes);
  const rests = new Map(
    labels.map(label => [label.id, restsOf(label, edges.get(label.id)!)]),
  );
  const clashes = (id: string, box: Box) =>
    clashesOf(id, grown(box, space.tiny / 2), boxes, edges, obstacles);
  labels.forEach(({id}) => boxes.set(id, rests.get(id)![0]!));
  for (let moved = true, sweep = 0; moved && sweep < 12; sweep++) {
    moved = false;
    for (const {id} of labels) {
      const now = clashes(id, boxes.get(id)!);
      if (now === 0) continue;
      const best = rests
        .get(id)!
        .reduce((one, other) =>
          clashes(id, other) < clashes(id, one) ? other : one,
        );
      moved ||= clashes(id, best) < now;
      boxes.set(id, best);
    }
  }
  const crowded = labels
    .map(({id}) => id)
    .filter(id => clashes(id, boxes.get(id)!) > 0);
  return {boxes, crowded: new Set([...before.crowded, ...crowded])};
}

function restsOf({size, beside}: Label, edge: PlacedEdge): Box[] {
  const {start, end} = edge;
  const [width, height] = size;
  const shares = start[1] === end[1] ? LEVEL_RESTS : CROSSING_RESTS;
  const on = shares.map(share =>
    boxAround(pointAt(start, end, share), width, height),
  );
  return beside ? [...on, ...restsBeside(size, edge)] : on;
}

/** Rests left and right of a steep edge, for one too short to be opened. */
function restsBeside(
  [width, height]: Label['size'],
  {start, end}: PlacedEdge,
  rests: readonly number[] = BESIDE_RESTS,
): Box[] {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const away = (width + height * Math.abs(dx / dy)) / 2;
  return rests.flatMap(distance => {
    const [x, y] = pointAt(start, end, distance / Math.hypot(dx, dy));
    return [-away, away].map(side => boxAround([x + side, y], width, height));
  });
}

function clashesOf(
  id: string,
  box: Box,
  labels: ReadonlyMap<string, Box>,
  edges: ReadonlyMap<string, PlacedEdge>,
  obstacles: readonly Box[],
): number {
  const others = [...labels].filter(([other]) => other !== id);
  const lines = [...edges].filter(([other]) => other !== id);
  const obstructed = obstacles.reduce(
    (sum, other) => sum + Math.max(0, depth(box, other)),
    0,
  );
  return (
    obstructed * OBSTRUCTED +
    others.filter(([, other]) => overlap(box, other)).length +
    lines.filter(([, {start, end}]) => stretchInside(start, end, box)).length
  );
}

/**
 * How much worse each pixel of a node or its value is than a line: a label that
 * shows only while it is spoken of has a plate that covers lines.
 */
const OBSTRUCTED = 100;
