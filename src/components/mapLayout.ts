import {size, space} from '../theme.ts';
import {type Box, boxAround, grown, overlap, stretchInside} from './box.ts';

export type Point = readonly [x: number, y: number];

/** A node to place: its id and the row and column that it stands in. */
export interface PlacedNode {
  readonly at: Point;
  readonly radius: number;
}

/** An edge between the borders of two nodes, with a rest for its label. */
export interface PlacedEdge {
  readonly from: string;
  readonly to: string;
  readonly start: Point;
  readonly end: Point;
  /** The middle of the label's box; absent where none fits. */
  readonly label?: Point;
}

export interface MapLayout {
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly edges: ReadonlyMap<string, PlacedEdge>;
  /** The radius of a neuron's nodes; symbols shrink with it. */
  readonly radius: number;
}

/** What is to be placed; ids are the computation map's. */
export interface MapSketch {
  /** Columns from left to right, each with its nodes from top to bottom. */
  readonly columns: readonly {
    readonly kind: 'input' | 'weightedInput' | 'activation' | 'error' | 'total';
    readonly ids: readonly string[];
  }[];
  /** Bias nodes with the column of the z nodes that they feed. */
  readonly biases: readonly {readonly id: string; readonly column: number}[];
  readonly edges: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    /** The label's size at full symbol size; absent for plain edges. */
    readonly label?: readonly [width: number, height: number];
  }[];
}

/** How far apart columns stand at full size, by what the right one holds. */
const GAP_BEFORE = {
  input: 0,
  weightedInput: 370,
  activation: 140,
  error: 270,
  total: 250,
} as const;

/** Rows stand no farther apart, so that few of them still read as columns. */
const MAX_ROW_GAP = 320;

/** Where a label may rest along its edge, best first. */
const LEVEL_RESTS = [0.5, 0.45, 0.55, 0.4, 0.6, 0.3, 0.7] as const;
const CROSSING_RESTS = [
  0.27, 0.3, 0.24, 0.33, 0.73, 0.7, 0.67, 0.22, 0.78, 0.4, 0.6, 0.5,
] as const;

/**
 * Places a network in a band centred on the origin, `width` × `height`.
 *
 * Columns keep the proportions of the full-size drawing and shrink together;
 * rows are spread evenly; bias nodes stand below and left of what they feed;
 * a label rests in its own edge where it touches neither node, value, other
 * edge nor other label, or has no place.
 */
export function layoutMap(
  sketch: MapSketch,
  band: {readonly width: number; readonly height: number},
): MapLayout {
  const rows = Math.max(...sketch.columns.map(column => column.ids.length));
  const valueHeight = size.value + space.small;
  const top = -band.height / 2 + valueHeight;
  const biasRadius = sketch.biases.length > 0 ? size.biasNode : 0;
  const below = biasRadius > 0 ? 2 * biasRadius + space.huge : 0;
  const room = band.height - valueHeight - below;
  const xs = columnPositions(sketch, band.width);
  const narrowest = Math.min(...xs.slice(1).map((x, i) => x - xs[i]!));
  const radius = Math.min(
    size.node,
    (room / rows - valueHeight) / 2,
    narrowest / 2 - space.tiny,
  );
  const rowGap = Math.min(
    MAX_ROW_GAP,
    (room - 2 * radius) / Math.max(rows - 1, 1),
  );
  const middle = top + room / 2;

  const nodes = new Map<string, PlacedNode>();
  sketch.columns.forEach(({ids}, column) =>
    ids.forEach((id, row) =>
      nodes.set(id, {
        at: [xs[column]!, middle + (row - (ids.length - 1) / 2) * rowGap],
        radius,
      }),
    ),
  );
  const lowest = middle + ((rows - 1) / 2) * rowGap + radius;
  const biasY = lowest + space.huge + biasRadius;
  for (const {id, column} of sketch.biases) {
    const gap = xs[column]! - xs[column - 1]!;
    const fed = sketch.columns[column]!.ids.map(fedId => nodes.get(fedId)!);
    const away = biasDistance(fed, biasY, rowGap, gap);
    nodes.set(id, {at: [xs[column]! - away, biasY], radius: biasRadius});
  }
  return {nodes, radius, edges: placeEdges(sketch, nodes, radius / size.node)};
}

function columnPositions({columns}: MapSketch, width: number): number[] {
  const offsets: number[] = [];
  columns.forEach(({kind}, index) =>
    offsets.push(index === 0 ? 0 : offsets[index - 1]! + GAP_BEFORE[kind]),
  );
  const span = offsets.at(-1)!;
  const scale = Math.min(1.1, (width - 2 * size.node) / span);
  return offsets.map(offset => (offset - span / 2) * scale);
}

/**
 * How far left of what it feeds a bias node stands: far enough that the edge to
 * the topmost node passes beside the one under it.
 */
function biasDistance(
  fed: readonly PlacedNode[],
  biasY: number,
  rowGap: number,
  gap: number,
): number {
  const [highest] = fed;
  const clear =
    fed.length < 2 || !highest
      ? 0
      : ((highest.radius + space.small) * (biasY - highest.at[1])) / rowGap;
  return Math.min(Math.max(clear, gap * 0.36), gap * 0.8);
}

type Edge = MapSketch['edges'][number];

function placeEdges(
  sketch: MapSketch,
  nodes: ReadonlyMap<string, PlacedNode>,
  scale: number,
): Map<string, PlacedEdge> {
  const bare = new Map(
    sketch.edges.map(edge => [edge.id, bordered(edge, nodes)] as const),
  );
  const obstacles = [...nodes.values()].map(({at: [x, y], radius}) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius - space.small - size.value,
    bottom: y + radius,
  }));
  const labelled = sketch.edges.filter(edge => edge.label);
  const rests = settleLabels(labelled, bare, obstacles, scale);
  return new Map(
    [...bare].map(([id, edge]) => {
      const label = rests.get(id);
      return [id, label ? {...edge, label} : edge];
    }),
  );
}

/** The edge from border to border of its two nodes. */
function bordered(
  {from, to}: Edge,
  nodes: ReadonlyMap<string, PlacedNode>,
): PlacedEdge {
  const [source, target] = [nodes.get(from)!, nodes.get(to)!];
  const [dx, dy] = [target.at[0] - source.at[0], target.at[1] - source.at[1]];
  const length = Math.hypot(dx, dy);
  const along = (point: Point, distance: number): Point => [
    point[0] + (dx / length) * distance,
    point[1] + (dy / length) * distance,
  ];
  return {
    from,
    to,
    start: along(source.at, source.radius),
    end: along(target.at, -target.radius),
  };
}

/** Moves each label to its cheapest rest until none wants to move. */
function settleLabels(
  edges: readonly Edge[],
  placed: ReadonlyMap<string, PlacedEdge>,
  obstacles: readonly Box[],
  scale: number,
): Map<string, Point> {
  const boxes = new Map<string, Box>();
  const place = (edge: Edge, share: number) => {
    const {start, end} = placed.get(edge.id)!;
    const [width, height] = edge.label!;
    return boxAround(pointAt(start, end, share), width * scale, height * scale);
  };
  const clashes = (edge: Edge, box: Box) => {
    const roomy = grown(box, space.tiny / 2);
    return (
      obstacles.filter(other => overlap(roomy, other)).length +
      edges.filter(({id}) => {
        const other = boxes.get(id);
        return id !== edge.id && other && overlap(roomy, other);
      }).length +
      [...placed].filter(
        ([id, {start, end}]) =>
          id !== edge.id && stretchInside(start, end, roomy),
      ).length
    );
  };
  edges.forEach(edge =>
    boxes.set(edge.id, place(edge, restsOf(placed.get(edge.id)!)[0]!)),
  );
  for (let moved = true, sweep = 0; moved && sweep < 12; sweep++) {
    moved = false;
    for (const edge of edges) {
      const now = boxes.get(edge.id)!;
      if (clashes(edge, now) === 0) continue;
      const options = restsOf(placed.get(edge.id)!).map(share =>
        place(edge, share),
      );
      const best = options.reduce((one, other) =>
        clashes(edge, other) < clashes(edge, one) ? other : one,
      );
      moved ||= clashes(edge, best) < clashes(edge, now);
      boxes.set(edge.id, best);
    }
  }
  return new Map(
    edges
      .filter(edge => clashes(edge, boxes.get(edge.id)!) === 0)
      .map(edge => [edge.id, middleOf(boxes.get(edge.id)!)]),
  );
}

function restsOf({start, end}: PlacedEdge): readonly number[] {
  return start[1] === end[1] ? LEVEL_RESTS : CROSSING_RESTS;
}

export function pointAt(start: Point, end: Point, share: number): Point {
  return [
    start[0] + (end[0] - start[0]) * share,
    start[1] + (end[1] - start[1]) * share,
  ];
}

function middleOf(box: Box): Point {
  return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
}
