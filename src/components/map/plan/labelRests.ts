import {size, space} from '../../../theme.ts';
import {
  type Box,
  boxAround,
  depth,
  grown,
  overlap,
  pointAt,
  stretchInside,
} from '../../../box.ts';
import type {PlacedEdge} from './mapLayout.ts';

/** Space between a label's ink and the ends of the line around it. */
export const LABEL_PADDING = 6;

/** Possible places of a label along its edge, best first. */
const LEVEL_RESTS = [0.5, 0.45, 0.55, 0.4, 0.6, 0.3, 0.7] as const;
const CROSSING_RESTS = [
  0.27, 0.3, 0.24, 0.33, 0.73, 0.7, 0.67, 0.22, 0.78, 0.4, 0.6, 0.5,
] as const;

/** From an edge's source on, in pixels, for a label beside it. */
const BESIDE_RESTS = [2 * size.biasNode, size.biasNode, 0, -size.biasNode];

/** A label to place. */
export interface Label {
  readonly id: string;
  /** Whether it may be placed beside its edge instead of in it. */
  readonly beside: boolean;
  readonly size: readonly [width: number, height: number];
}

/** The places of labels, and the labels without a place of their own. */
interface Settled {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly crowded: ReadonlySet<string>;
}

/**
 * Moves each label to its cheapest place until none wants to move; labels
 * settled earlier stay.
 */
export function settleLabels(
  labels: readonly Label[],
  edges: ReadonlyMap<string, PlacedEdge>,
  obstacles: readonly Box[],
  before: Settled = {boxes: new Map(), crowded: new Set()},
): Settled {
  const boxes = new Map(before.boxes);
  const rests = new Map(
    labels.map(label => [label.id, restsOf(label, edges.get(label.id)!)]),
  );
  // Lines and obstacles do not move, so each place is checked against them
  // once.
  const standing = new Map<Box, number>();
  const clashes = (id: string, rest: Box) => {
    const box = grown(rest, space.tiny / 2);
    const known = standing.get(rest);
    const still = known ?? standingClashes(id, box, edges, obstacles);
    if (known === undefined) standing.set(rest, still);
    return still + labelClashes(id, box, boxes);
  };
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

/**
 * Places left and right of a steep edge, for an edge too short to be opened.
 */
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

/** The cost of a label in a box against lines and obstacles. */
function standingClashes(
  id: string,
  box: Box,
  edges: ReadonlyMap<string, PlacedEdge>,
  obstacles: readonly Box[],
): number {
  let sum = 0;
  for (const other of obstacles) {
    sum += Math.max(0, depth(box, other)) * OBSTRUCTED;
  }
  for (const [other, {start, end}] of edges) {
    if (other !== id && stretchInside(start, end, box)) sum++;
  }
  return sum;
}

/** The number of other labels that it touches. */
function labelClashes(
  id: string,
  box: Box,
  labels: ReadonlyMap<string, Box>,
): number {
  let sum = 0;
  for (const [other, place] of labels) {
    if (other !== id && overlap(box, place)) sum++;
  }
  return sum;
}

/**
 * The cost of each pixel of a node or its value, relative to a line: a label
 * that shows only in focus has a plate that covers lines.
 */
const OBSTRUCTED = 100;

/**
 * The place of a label that shows only in focus, so that it covers no node,
 * value or label at rest: its own place, another one at its edge, or one
 * without its value.
 *
 * @param symbol - Its room without its value.
 */
export function restAmong(
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

/**
 * Places in an edge, from its middle outward, and left and right of it if
 * allowed.
 */
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
