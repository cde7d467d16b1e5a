/** A point: x to the right, y downward. */
export type Point = readonly [x: number, y: number];

/** An axis-aligned rectangle: left, top, right, bottom; y grows downward. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box of a width and a height around a centre. */
export function boxAround([x, y]: Point, width: number, height: number): Box {
  return {
    left: x - width / 2,
    top: y - height / 2,
    right: x + width / 2,
    bottom: y + height / 2,
  };
}

/** The smallest box around all of `boxes`; undefined when there is none. */
export function union(boxes: readonly Box[]): Box | undefined {
  return boxes.length === 0
    ? undefined
    : {
        left: Math.min(...boxes.map(box => box.left)),
        top: Math.min(...boxes.map(box => box.top)),
        right: Math.max(...boxes.map(box => box.right)),
        bottom: Math.max(...boxes.map(box => box.bottom)),
      };
}

/** The box enlarged by `gap` on every side. */
export function grown(box: Box, gap: number): Box {
  return {
    left: box.left - gap,
    top: box.top - gap,
    right: box.right + gap,
    bottom: box.bottom + gap,
  };
}

/** The box shifted by x and y. */
export function moved(box: Box, x: number, y: number): Box {
  return {
    left: box.left + x,
    top: box.top + y,
    right: box.right + x,
    bottom: box.bottom + y,
  };
}

/** Whether the interiors of two boxes overlap. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** Whether a box lies inside another, with a tolerance of `play`. */
export function isWithin(inner: Box, outer: Box, play = 0): boolean {
  return (
    inner.left >= outer.left - play &&
    inner.top >= outer.top - play &&
    inner.right <= outer.right + play &&
    inner.bottom <= outer.bottom + play
  );
}

/** The depth of the overlap of two boxes; negative when they are apart. */
export function depth(one: Box, other: Box): number {
  return Math.min(
    one.right - other.left,
    other.right - one.left,
    one.bottom - other.top,
    other.bottom - one.top,
  );
}

/** How much of the smaller of two boxes the other one covers, from 0 to 1. */
export function coveredShare(one: Box, other: Box): number {
  const common: Box = {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
  const smaller = Math.min(area(one), area(other));
  return smaller > 0 ? area(common) / smaller : 0;
}

function area({left, top, right, bottom}: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

/** The box at a share of the way from one box to another. */
export function between(from: Box, to: Box, share: number): Box {
  const [left, top] = pointAt([from.left, from.top], [to.left, to.top], share);
  const [right, bottom] = pointAt(
    [from.right, from.bottom],
    [to.right, to.bottom],
    share,
  );
  return {left, top, right, bottom};
}

/** The middle of a box. */
export function center(box: Box): [number, number] {
  return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
}

/**
 * The part of the segment from `start` to `end` that lies in the box, as shares
 * of its length; undefined when the segment misses it (Liang–Barsky clipping).
 */
export function stretchInside(
  start: Point,
  end: Point,
  box: Box,
): readonly [enter: number, leave: number] | undefined {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  let [enter, leave] = [0, 1];
  for (const [delta, distance] of [
    [-dx, start[0] - box.left],
    [dx, box.right - start[0]],
    [-dy, start[1] - box.top],
    [dy, box.bottom - start[1]],
  ] as const) {
    if (delta === 0) {
      if (distance < 0) return undefined;
    } else if (delta < 0) {
      enter = Math.max(enter, distance / delta);
    } else {
      leave = Math.min(leave, distance / delta);
    }
  }
  return enter < leave ? [enter, leave] : undefined;
}

/** The point at a share of the way from `start` to `end`. */
export function pointAt(start: Point, end: Point, share: number): Point {
  return [
    start[0] + (end[0] - start[0]) * share,
    start[1] + (end[1] - start[1]) * share,
  ];
}

/** The box scaled around its middle. */
export function scaledAround(box: Box, times: number): Box {
  const {left, top, right, bottom} = box;
  return boxAround(center(box), (right - left) * times, (bottom - top) * times);
}

/** The position of a point's projection along a line, from 0 to 1. */
export function shareBeside(
  {start, end}: {readonly start: Point; readonly end: Point},
  [x, y]: Point,
): number {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const along = (x - start[0]) * dx + (y - start[1]) * dy;
  return Math.min(1, Math.max(0, along / (dx * dx + dy * dy)));
}

/** The distance of a point from a line. */
export function distanceTo([x, y]: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const squared = dx * dx + dy * dy;
  const along = ((x - from[0]) * dx + (y - from[1]) * dy) / (squared || 1);
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(from[0] + share * dx - x, from[1] + share * dy - y);
}

/** The distance of a point from a box; 0 when the point lies in it. */
export function gapTo([x, y]: Point, box: Box): number {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return Math.hypot(dx, dy);
}
