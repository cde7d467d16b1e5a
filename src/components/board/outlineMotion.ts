import {type Box, center, union} from '../../box.ts';
import {outlineBox} from '../type/outlineBox.ts';
import {multiply, type Transform} from '../type/svgTransform.ts';
import type {Outline} from '../type/typeset.ts';

/** Outlines at the start and at the end of a move, one to one. */
export interface Bend {
  readonly from: readonly Outline[];
  readonly to: readonly Outline[];
}

/**
 * How the outlines of one drawing become those of another, all in em of one
 * layout: `same` if they are the same shapes, which then stretch on their way.
 * Otherwise the first fade into the second, both between the same places.
 */
export type Change =
  | {readonly kind: 'same'; readonly shape: Bend}
  | {readonly kind: 'other'; readonly old: Bend; readonly fresh: Bend};

/**
 * The change of outlines into others. Brackets of another height are cut
 * differently, and each of a pair keeps its side.
 */
export function changeOf(
  old: readonly Outline[],
  fresh: readonly Outline[],
): Change {
  if (areAlike(old, fresh)) {
    const from = fresh.map((outline, at) =>
      fitted(outline, outlineBox(outline), outlineBox(old[at]!)),
    );
    return {kind: 'same', shape: {from, to: fresh}};
  }
  const [before, after] = [clustersOf(old), clustersOf(fresh)];
  const pairs = before.length === after.length;
  const [boxes, targets] = pairs ? [before, after] : [[old], [fresh]];
  const fit = (
    outlines: readonly Outline[],
    own: readonly (readonly Outline[])[],
    other: readonly (readonly Outline[])[],
  ) =>
    outlines.map(outline => {
      const at = own.findIndex(cluster => cluster.includes(outline));
      const [box, target] = [boxOf(own[at]!), boxOf(other[at]!)];
      return fitted(outline, box, pairs ? target : sized(box, target));
    });
  return {
    kind: 'other',
    old: {from: old, to: fit(old, boxes, targets)},
    fresh: {from: fit(fresh, targets, boxes), to: fresh},
  };
}

/** The outlines at a share of the way. */
export function bent({from, to}: Bend, share: number): readonly Outline[] {
  return to.map((outline, at) => {
    const transform = outline.transform.map((value, index) => {
      const start = from[at]!.transform[index]!;
      return start + (value - start) * share;
    });
    return {...outline, transform: asTransform(transform)};
  });
}

/** Whether the outlines only have to be moved and scaled as one. */
export function isRigid({from, to}: Bend): boolean {
  const [first, last] = [from, to].map(outlines => boxOf(outlines));
  return to.every((outline, at) => {
    const there = outlineBox(fitted(outline, last!, first!));
    const own = outlineBox(from[at]!);
    return sides.every(side => Math.abs(there[side] - own[side]) < CLOSE);
  });
}

const sides = ['left', 'top', 'right', 'bottom'] as const;

/** In em. */
const CLOSE = 0.01;

function areAlike(one: readonly Outline[], other: readonly Outline[]): boolean {
  return (
    one.length === other.length &&
    one.every((outline, at) => {
      const next = other[at]!;
      return outline.path === next.path || (isBar(outline) && isBar(next));
    })
  );
}

/** A bar has level and upright sides, so it may be stretched in any way. */
function isBar({path}: Outline): boolean {
  return /^[MVHZ\d\s.-]+$/.test(path);
}

/**
 * Outlines that stand apart from the others, such as each bracket of a pair, from
 * left to right.
 */
function clustersOf(outlines: readonly Outline[]): readonly Outline[][] {
  const clusters: Outline[][] = [];
  const boxes = outlines.map(outline => ({outline, box: outlineBox(outline)}));
  let right = -Infinity;
  for (const {outline, box} of boxes.toSorted(
    (one, next) => one.box.left - next.box.left,
  )) {
    if (box.left > right) clusters.push([]);
    clusters.at(-1)!.push(outline);
    right = Math.max(right, box.right);
  }
  return clusters;
}

function boxOf(outlines: readonly Outline[]): Box {
  return union(outlines.map(outlineBox))!;
}

/** A box of one's own shape around the middle of another, and as high. */
function sized(own: Box, other: Box): Box {
  const [x, y] = center(other);
  const times = (other.bottom - other.top) / (own.bottom - own.top);
  const [width, height] = [
    (own.right - own.left) * times,
    (own.bottom - own.top) * times,
  ];
  return {
    left: x - width / 2,
    top: y - height / 2,
    right: x + width / 2,
    bottom: y + height / 2,
  };
}

/** An outline in a box, put into another box with all around it. */
function fitted(outline: Outline, own: Box, target: Box): Outline {
  const x = (target.right - target.left) / (own.right - own.left || 1);
  const y = (target.bottom - target.top) / (own.bottom - own.top || 1);
  const map: Transform = [
    x,
    0,
    0,
    y,
    target.left - own.left * x,
    target.top - own.top * y,
  ];
  return {...outline, transform: multiply(map, outline.transform)};
}

function asTransform(values: readonly number[]): Transform {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values;
  return [a, b, c, d, e, f];
}
